import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import {
  type HeldMeeting,
  heldMeeting,
  MEMBERS_CANARY,
  minutesClock,
  SECRETARIAT_CANARY,
} from '../../fixtures/minutes.ts';
import { breakable } from '../../paper/minutes/breakable.ts';
import { minutesDocx } from '../../paper/minutes/minutes-docx.ts';
import { minutesPaper } from '../../paper/minutes/minutes-paper.ts';
import { minutesPdf } from '../../paper/minutes/minutes-pdf.ts';
import { startMinutes } from './draft.ts';
import { type MinutesReading, minutesDocument } from './minutes-document.ts';

let db: TestDatabase;
let officer: Actor;
let held: HeldMeeting;
const at = minutesClock.now();
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const read = async (edition: 'public' | 'closed'): Promise<MinutesReading> =>
  (await inside((tx) => minutesDocument(tx, officer, { meetingId: held.meetingId, edition })))!;
const paperOf = async (edition: 'public' | 'closed', language: 'ja' | 'en' = 'ja') =>
  minutesPaper(await read(edition), language, '2026-11-20');

beforeAll(async () => {
  db = await testDatabase();
  officer = await db.workspace();
  held = await inside((tx) => heldMeeting(tx, officer));
  await inside((tx) =>
    startMinutes(tx, officer, { meetingId: held.meetingId, style: 'verbatim', clock: minutesClock }),
  );
});
afterAll(() => db.close());

const partsOf = (docx: Uint8Array) => {
  const entries = unzipSync(docx);
  return (path: string): string => strFromU8(entries[path] ?? new Uint8Array());
};

describe('会議録の紙', () => {
  test('要綱の求める事項がそろい、署名のないうちは案と示される', async () => {
    const printed = JSON.stringify(await paperOf('public'));
    for (const words of [
      '第1回 みほん市医療介護連携推進ワーキンググループ 会議録',
      '令和8年11月20日（2026-11-20）',
      '14:00 から 15:25 まで',
      '出席した委員',
      '欠席した委員',
      '仮名 次郎',
      '招聘 三郎（となり市民病院）',
      '現員3人の過半数（2人）。出席2人で、会議は成立しました。',
      '一部公開（個人に関する事項を扱うため）',
      '議題1　退院前カンファレンスの手順について（協議）',
      '議題2は非公開（個人に関する事項を扱うため）',
      '了承。原案のとおり了承した。',
      '例示 花子（みほん市居宅介護支援事業所連絡会）',
      '令和8年12月25日（2026-12-25）',
      '案・未確定',
      '（未署名）',
    ]) {
      expect(printed).toContain(words);
    }
    expect(printed).not.toContain(MEMBERS_CANARY);
  });

  test('Word：見出し・表の見出し行・頁番号・日本語の指定があり、だれの名前も属性に残らない', async () => {
    const part = partsOf(await minutesDocx(await paperOf('closed'), at));
    const document = part('word/document.xml');
    for (const level of [1, 2, 3, 4]) expect(document).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain(MEMBERS_CANARY);
    expect(document).not.toContain(SECRETARIAT_CANARY);
    expect(part('word/styles.xml')).toContain('ja-JP');
    expect(part('word/styles.xml')).toContain('BIZ UDPゴシック');
    expect(part('word/footer1.xml')).toContain('NUMPAGES');
    expect(part('word/header1.xml')).toContain('案・未確定');
    const core = part('docProps/core.xml');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
    expect(core).toContain('2026-11-20T09:00:00Z');
  });

  test('公開版の Word に、委員限りの言葉はどの部分にもない', async () => {
    const entries = unzipSync(await minutesDocx(await paperOf('public'), at));
    for (const content of Object.values(entries)) {
      expect(strFromU8(content)).not.toContain(MEMBERS_CANARY);
    }
  });

  test('同じ会議録は、同じバイト列になる', async () => {
    const paper = await paperOf('closed');
    expect(await minutesDocx(paper, at)).toEqual(await minutesDocx(paper, at));
    expect(await minutesPdf(paper, at)).toEqual(await minutesPdf(paper, at));
  });

  test('英語でも、残る日本語は人が書いた言葉だけ', async () => {
    const printed = JSON.stringify((await paperOf('public', 'en')).signOff);
    expect(printed).not.toMatch(/[ぁ-んァ-ヶ一-龠]/u);
    expect((await minutesPdf(await paperOf('closed', 'en'), at)).length).toBeGreaterThan(1000);
  });

  test('とても長い言葉も、空の会議録も、組版は止まらない', async () => {
    const reading = await read('closed');
    const { document } = reading;
    const long = (n: number, unit = 'あ') => unit.repeat(n);
    const items = document.items.map((item) =>
      item.type === 'withheld'
        ? item
        : {
            ...item,
            title: long(200, 'W'),
            summary: `${long(20_000)}\n${long(3000, 'x')}`,
            decisions: [{ text: long(5000, 'https://example.com/'), visibility: 'public' as const }],
          },
    );
    const members = Array.from({ length: 60 }, (_, index) => ({
      ...document.members[0]!,
      name: `${long(50, '長')}${index}`,
      organisation: long(100, 'Organisation'),
    }));
    const large = { ...reading, document: { ...document, items, members, preface: '#*_[]$`' } };
    const empty = {
      ...reading,
      document: { ...document, items: [], members: [], guests: [], secretariat: [], materials: [] },
    };
    for (const each of [large, empty]) {
      const paper = minutesPaper(each, 'ja', '2026-11-20');
      expect(strFromU8((await minutesPdf(paper, at)).slice(0, 5))).toBe('%PDF-');
      expect((await minutesDocx(paper, at)).length).toBeGreaterThan(1000);
    }
  });
});

test('長すぎる英数字の列には切れ目を入れ、日本語には入れない', () => {
  expect(breakable({ a: ['a'.repeat(40), 'あ'.repeat(40)] })).toEqual({
    a: [`${'a'.repeat(16)}\u200b${'a'.repeat(16)}\u200b${'a'.repeat(8)}`, 'あ'.repeat(40)],
  });
});
