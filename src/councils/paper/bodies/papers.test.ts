import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { SeatOnDay } from '../../domain/seating.ts';
import { appointmentDocx } from './appointment-docx.ts';
import { appointmentLetters } from './appointment-letters.ts';
import { appointmentPdf } from './appointment-pdf.ts';
import { rosterDocx } from './roster-docx.ts';
import { type RosterPaper, rosterPaper } from './roster-paper.ts';
import { rosterPdf } from './roster-pdf.ts';

const madeAt = new Date('2026-11-22T00:00:00Z');
const person = {
  personId: 'p',
  name: '見本 太郎',
  nameKana: 'みほん たろう',
  jobTitle: '院長',
  channel: 'paper',
  postalCode: '400-0000',
  address: 'みほん市見本町1-1',
  telephone: '0550-00-0000',
  fax: '0550-00-0009',
  email: 'mihon@example.jp',
  accountId: null,
} as const;
const seat = (change: Partial<SeatOnDay> = {}): SeatOnDay => ({
  seatId: 's',
  bodyId: 'b',
  position: 1,
  sector: 'medical',
  organisationId: 'o',
  organisationName: 'みほん市医師会',
  note: '',
  voting: true,
  person,
  term: { termId: 't', appointedOn: '2025-04-01', endsOn: '2027-03-31', office: 'chair', howNamed: '' },
  ...change,
});
const paperOf = (seats: readonly SeatOnDay[], language: 'ja' | 'en' = 'ja'): RosterPaper =>
  rosterPaper({
    body: { name: 'みほん市医療介護連携推進ワーキンググループ', secretariat: '地域包括支援センター' },
    seats,
    on: '2026-11-22',
    language,
  });
const pages = (pdf: Uint8Array) => new TextDecoder('latin1').decode(pdf).match(/\/Type\s*\/Page\b/g)?.length;
const wordText = (docx: Uint8Array) => strFromU8(unzipSync(docx)['word/document.xml']!).replace(/<[^>]+>/g, '|');

test('名簿は、表題・任期・区分・団体・職名・氏名・備考を、市の形で並べる', () => {
  const empty = seat({
    seatId: 'e',
    organisationName: '',
    organisationId: null,
    note: '団体別の内訳は公表なし',
    person: null,
    term: null,
  });
  const late = seat({
    seatId: 'l',
    sector: 'care',
    organisationName: 'みほん市介護者の会',
    note: '人数は公表なし',
    voting: false,
    term: { termId: 'u', appointedOn: '2026-04-01', endsOn: '2027-03-31', office: 'member', howNamed: '' },
  });
  const paper = paperOf([seat(), seat({ seatId: '2' }), empty, late]);
  expect(paper.title).toBe('みほん市医療介護連携推進ワーキンググループ　委員名簿');
  expect(paper.period).toBe('任期　令和7年4月1日から令和9年3月31日まで');
  expect([paper.closing, paper.secretariat]).toEqual(['（敬称略・順不同）', '事務局　地域包括支援センター']);
  expect(paper.rows).toEqual([
    ['1', '医療', 'みほん市医師会', '院長', '見本 太郎', '座長'],
    ['2', '医療', 'みほん市医師会', '院長', '見本 太郎', '座長'],
    ['3', '医療', '団体別の内訳は公表なし', '', '—', ''],
    [
      '4',
      '介護',
      'みほん市介護者の会',
      '院長',
      '見本 太郎',
      '議決に加わらない、任期 令和8年4月1日から令和9年3月31日まで、人数は公表なし',
    ],
  ]);
});

test('名簿に住所や連絡先は載らない', async () => {
  const paper = paperOf([seat()]);
  for (const closed of [person.address, person.telephone, person.fax, person.email, person.postalCode]) {
    expect(JSON.stringify(paper)).not.toContain(closed);
    expect(wordText(await rosterDocx(paper, madeAt))).not.toContain(closed);
  }
});

test('名簿はPDFにもWordにもなり、長い名簿は頁を増やす', async () => {
  expect(pages(await rosterPdf(paperOf([seat()]), madeAt))).toBe(1);
  expect(pages(await rosterPdf(paperOf([]), madeAt))).toBe(1);
  const long = Array.from({ length: 60 }, (_, at) => seat({ seatId: String(at) }));
  expect(pages(await rosterPdf(paperOf(long, 'en'), madeAt))).toBeGreaterThan(1);
  const text = wordText(await rosterDocx(paperOf([seat()]), madeAt));
  for (const words of ['委員名簿', 'みほん市医師会', '見本 太郎', '座長', '（敬称略・順不同）'])
    expect(text).toContain(words);
});

test('委嘱状は1人1枚で、あて名・委嘱の文・任期・日付・委嘱する人がそろう', async () => {
  const names = ['見本 太郎', '例示 花子', '仮名 次郎'];
  const letters = appointmentLetters({
    bodyName: 'みほん市医療介護連携推進ワーキンググループ',
    documentNumber: 'みほ長第12号',
    dated: '2025-04-01',
    authority: 'みほん市長 見本 一郎',
    people: names.map((name) => ({ name, appointedOn: '2025-04-01', endsOn: '2027-03-31' })),
    language: 'ja',
  });
  expect(letters.sheets[0]).toEqual({
    number: 'みほ長第12号',
    to: '見本 太郎　様',
    sentence: ['みほん市医療介護連携推進ワーキンググループ委員を', '委嘱します'],
    period: '任期　令和7年4月1日から令和9年3月31日まで',
    dated: '令和7年4月1日',
    authority: 'みほん市長 見本 一郎',
  });
  expect(pages(await appointmentPdf(letters, madeAt))).toBe(3);
  const text = wordText(await appointmentDocx(letters, madeAt));
  for (const name of names) expect(text).toContain(`${name}　様`);
});

test('Wordの紙は、同じ内容なら同じバイトで、作った人の名前を残さない', async () => {
  const [one, two] = [await rosterDocx(paperOf([seat()]), madeAt), await rosterDocx(paperOf([seat()]), madeAt)];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  const core = strFromU8(unzipSync(one)['docProps/core.xml']!);
  expect(core).toContain('2026-11-22T00:00:00Z');
  expect(core).not.toContain('Un-named');
});
