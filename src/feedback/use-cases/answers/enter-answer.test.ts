import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { byLink, linkDoer, opinion, sentQuestion } from '../../fixtures/answers.ts';
import { type AskedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { addresseeEvents, findAddressee } from '../../store/addressees.ts';
import { answersOf, findAnswer } from '../../store/answers.ts';
import { readFile } from '../../store/stored-files.ts';
import { confirmAnswer } from './confirm-answer.ts';
import { type EntryInput, enterAnswer } from './enter-answer.ts';
import { findByReference, unansweredBeside } from './find-by-reference.ts';

let db: TestDatabase;
let officer: Actor;
let it: AskedQuestion;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => sentQuestion(tx, officer, testLinks));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const enter = (more: Partial<EntryInput> = {}, actor = officer) =>
  inside((tx) =>
    enterAnswer(tx, actor, {
      addresseeId: it.doctor.addresseeId,
      content: opinion('用紙の回答'),
      respondentName: '例示 一子',
      respondentTitle: '会長',
      channel: 'fax',
      receivedOn: '2026-11-22',
      scan: null,
      clock,
      ...more,
    }),
  );
const stored = (addresseeId = it.doctor.addresseeId) =>
  inside((tx) => answersOf(tx, officer.workspaceId, [addresseeId]));
const addressee = (addresseeId = it.doctor.addresseeId) =>
  inside((tx) => findAddressee(tx, officer.workspaceId, addresseeId));

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.byteLength);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};
const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
/** A picture of one point, with who took it where. */
const picture = new Uint8Array(
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Author\0YAKUBA')),
    chunk('IDAT', Buffer.from([0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1])),
    chunk('IEND', new Uint8Array(0)),
  ]),
);

describe('届いた用紙の入力', () => {
  test('すぐに回答になり、届いた日と届き方が残る', async () => {
    const { answerId, corrected } = made(await enter());
    expect(corrected).toBe(false);
    expect(await stored()).toMatchObject([
      {
        answerId,
        state: 'confirmed',
        via: 'fax',
        drafterName: '例示 一子',
        confirmedByName: '例示 一子',
        byName: 'cli:test',
      },
    ]);
    expect(await addressee()).toMatchObject({ state: 'answered', answeredOn: '2026-11-22', answerChannel: 'fax' });
    // Pressed twice.
    expect(made(await enter())).toEqual({ answerId, corrected: false });
    expect(await stored()).toHaveLength(1);
  });

  test('用紙に名前がないときは、団体名で残る', async () => {
    made(await enter({ respondentName: ' ' }));
    expect(await stored()).toMatchObject([{ drafterName: 'みほん市医師会' }]);
  });

  test('先の日付は断り、送る前の日付は確かめてから受け取る', async () => {
    expect(await enter({ receivedOn: '2026-11-23' })).toMatchObject({
      error: { problems: [{ field: 'receivedOn', problem: { kind: 'future', today: '2026-11-22' } }] },
    });
    const before = { receivedOn: '2026-11-20' } as const;
    expect(await enter(before)).toMatchObject({
      error: { problems: [{ field: 'receivedOn', problem: { kind: 'before-sent', sentOn: '2026-11-22' } }] },
    });
    expect(await stored()).toEqual([]);
    made(await enter({ ...before, beforeSent: true }));
    expect(await addressee()).toMatchObject({ answeredOn: '2026-11-20' });
  });

  test.each([
    ['typed', 'paper'],
    ['fax', 'fax'],
    ['mail', 'mail'],
  ] as const)(
    '手渡しのまま送付にしていなかった照会は、%sで届くと、%sで送付したことになる',
    async (channel, sentChannel) => {
      const { addresseeId } = it.resident;
      made(await enter({ addresseeId, channel }));
      expect(await addressee(addresseeId)).toMatchObject({
        state: 'answered',
        sentOn: '2026-11-22',
        sentChannel,
        answerChannel: channel,
      });
      const events = await inside((tx) => addresseeEvents(tx, officer.workspaceId, [addresseeId]));
      expect(events.at(-1)).toMatchObject({ kind: 'answered', day: '2026-11-22' });
    },
  );

  test('すでに回答があるときは、訂正だと言われるまで何も変えない', async () => {
    made(await inside((tx) => confirmAnswer(tx, linkDoer(officer), byLink(it.doctor.addresseeId))));
    const [first] = await stored();
    const refused = await enter();
    expect(refused).toMatchObject({ error: { kind: 'already-answered', confirmed: { answerId: first!.answerId } } });
    expect(made(await enter({ corrects: first!.answerId }))).toMatchObject({ corrected: true });
    const all = await stored();
    expect(all.map(({ state }) => state).toSorted()).toEqual(['confirmed', 'superseded']);
    expect(await addressee()).toMatchObject({ answerChannel: 'fax' });
  });

  test('事務局と団体が同時でも、回答は一つ。どちらの文も残る', async () => {
    const [typed, sent] = await Promise.all([
      enter(),
      inside((tx) => confirmAnswer(tx, linkDoer(officer), byLink(it.doctor.addresseeId))),
    ]);
    const all = await stored();
    expect(all.filter(({ state }) => state === 'confirmed')).toHaveLength(1);
    if (typed.ok) expect(made(sent).outcome).toBe('kept');
    else expect(typed.error).toMatchObject({ kind: 'already-answered' });
  });

  test('事務局でない人と、ない照会先は断る', async () => {
    expect(await enter({}, as(officer, 'member'))).toEqual(err({ kind: 'forbidden' }));
    for (const addresseeId of ['no-uuid', crypto.randomUUID()]) {
      expect(await enter({ addresseeId })).toEqual(err({ kind: 'not-found' }));
    }
  });
});

describe('用紙の写し', () => {
  test('名前を消して、こちらの名前で残す', async () => {
    const { answerId } = made(await enter({ scan: { name: 'C:\\見本のパソコン\\scan.png', bytes: picture } }));
    const answer = await inside((tx) => findAnswer(tx, officer.workspaceId, answerId));
    const file = await inside((tx) => readFile(tx, officer.workspaceId, answer!.scanFileId!));
    expect(file).toMatchObject({ name: '回答-R8-1-1.png', mediaType: 'image/png' });
    expect(Buffer.from(file!.bytes).toString('latin1')).not.toContain('YAKUBA');
  });

  test.each([
    ['memo.txt', 'これは用紙ではありません', 'no-scan'],
    ['scan.pdf', 'これはPDFではありません', 'mismatch'],
    ['scan.pdf', '', 'empty'],
    ['scan.exe', 'MZ\u0001', 'unknown'],
    ['scan.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'mismatch'],
    ['scan.html', '<script>alert(1)</script>', 'mismatch'],
    ['scan.png', '<script>alert(1)</script>', 'mismatch'],
    ['scan.pdf', '%PDF-1.7\n1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>>>> endobj\n%%EOF\n', 'macros'],
    ['scan.pdf', '%PDF-1.7\n1 0 obj <</AA <</O <</S /J#61vaScript /JS (1)>>>>>> endobj\n%%EOF\n', 'macros'],
    ['scan.pdf', '%PDF-1.7\n1 0 obj <</S /Launch /F (cmd.exe)>> endobj\n%%EOF\n', 'macros'],
    ['scan.pdf', '%PDF-1.7\n1 0 obj <</Type /EmbeddedFile>> endobj\n%%EOF\n', 'macros'],
  ])('%s「%s」は、理由をつけて断り、回答も記録しない', async (name, text, kind) => {
    const refused = await enter({ scan: { name, bytes: new TextEncoder().encode(text) } });
    expect(refused).toMatchObject({
      error: { problems: [{ field: 'scan', problem: { kind: 'file', name, why: { kind } } }] },
    });
    expect(await stored()).toEqual([]);
  });
});

test('印刷された番号から照会先が見つかり、同じ団体のほかの照会が続く', async () => {
  const other = await inside((tx) => sentQuestion(tx, officer, testLinks, { council: it.council, title: '二つめ' }));
  const found = (number: number, at: number | null) =>
    inside((tx) => findByReference(tx, officer.workspaceId, { fiscalYear: 2026, number, addressee: at }));
  expect(await found(1, 2)).toMatchObject([{ addresseeId: it.care.addresseeId }]);
  expect(await found(2, null)).toHaveLength(3);
  expect(await found(1, 9)).toEqual([]);
  expect(await found(9, 1)).toEqual([]);
  const beside = await inside((tx) => unansweredBeside(tx, officer.workspaceId, it.doctor));
  expect(beside.map(({ addresseeId }) => addresseeId)).toEqual([other.doctor.addresseeId]);
});
