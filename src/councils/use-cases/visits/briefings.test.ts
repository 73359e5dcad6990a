import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { err } from '#kernel/result.ts';
import type { CommandContext } from '#platform/command.ts';
import type { Tx } from '#platform/db/database.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { as, TEST_SECRET, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { visitCommands } from '../../cli/visits.ts';
import type { BriefingSection } from '../../extension-points.ts';
import { councilClock as clock, made, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { testItem, testMeeting } from '../../fixtures/meetings.ts';
import { briefingSheets } from '../../paper/visits/briefing-sheets.ts';
import { endKeyRemark } from '../key-remarks/end-key-remark.ts';
import { markKeyRemark } from '../key-remarks/mark-key-remark.ts';
import { closeMeeting } from '../meetings/close-meeting.ts';
import { agreeMeetingAction } from '../recording/agree-meeting-action.ts';
import { addRemark } from '../recording/remarks.ts';
import { briefingsPdf } from './briefings-pdf.ts';
import { loadBriefings } from './load-briefings.ts';
import { questionsMark, setQuestions } from './set-questions.ts';

let db: TestDatabase;
let officer: Actor;
let council: TestCouncil;
let meetingId: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());
beforeEach(async () => {
  officer = await db.workspace();
  await inside(async (tx) => {
    council = await testCouncil(tx, officer);
    await heldWithWords(tx);
    meetingId = await testMeeting(tx, officer, council.bodyId);
    await testItem(tx, officer, meetingId, '連絡票の様式');
    await testItem(tx, officer, meetingId, '個別の相談', { visibility: 'secretariat' });
  });
});

const inside = <T>(work: (tx: Tx) => Promise<T>, of: Actor = officer): Promise<T> =>
  db.database.inWorkspace(of.workspaceId, work);

/** A held meeting in which the doctor spoke twice, once under an item of the secretariat's, and took a question home. */
async function heldWithWords(tx: Tx): Promise<void> {
  const held = await testMeeting(tx, officer, council.bodyId, { heldOn: '2026-09-10' });
  const itemId = await testItem(tx, officer, held, '退院の連絡');
  const hidden = await testItem(tx, officer, held, '事務局限り', { visibility: 'secretariat' });
  const { seatId } = council.doctor;
  const say = async (text: string, under: string) => {
    const words = { remarkId: randomUUID(), meetingId: held, itemId: under, seatId, speakerName: '', text };
    return made(await addRemark(tx, officer, { ...words, clock })).remarkId;
  };
  const marked = await say('夜間の連絡先が分からない。', itemId);
  await say('印のない発言。', itemId);
  await say('ここだけの話。', hidden);
  const mark = { meetingId: held, transcriptId: null, position: null, itemId, seatId, speakerName: '', clock };
  await markKeyRemark(tx, officer, {
    ...mark,
    kind: 'challenge',
    text: '夜間の連絡先が分からない。',
    remarkId: marked,
    visibility: 'members',
  });
  const asked = { ...mark, kind: 'question', remarkId: null } as const;
  const question = made(
    await markKeyRemark(tx, officer, { ...asked, text: '休日の往診は可能か。', visibility: 'public' }),
  );
  const secret = made(
    await markKeyRemark(tx, officer, { ...asked, text: '事務局だけの問い。', visibility: 'secretariat' }),
  );
  const { organisationId } = council.doctor;
  for (const { keyRemarkId } of [question, secret]) {
    const ending = { ending: 'organisation', organisationId, note: '' } as const;
    made(await endKeyRemark(tx, officer, { keyRemarkId, ...ending, version: 1, clock }));
  }
  made(
    await agreeMeetingAction(tx, officer, {
      meetingId: held,
      itemId,
      title: '夜間の連絡先の一覧を作る',
      ownerOrganisationId: organisationId,
      ownerName: '',
      dueOn: '2026-12-31',
      challengeId: null,
      clock,
    }),
  );
  made(await closeMeeting(tx, officer, { meetingId: held, clock }));
}

const goal: BriefingSection = {
  sections: async (_tx, _actor, { seats }) => ({
    forAll: [{ heading: '共有目標', sentences: ['28.4 %から27.5 %へ'] }],
    bySeat: new Map([[seats[0]!.seatId, [{ heading: '照会', sentences: ['回答をお待ちしています。'] }]]]),
  }),
};
const load = (seatIds: readonly string[] | null = null, actor = officer, language: 'ja' | 'en' = 'ja') =>
  inside(
    (tx) => loadBriefings(tx, actor, { meetingId, seatIds, language, sections: [goal], today: '2026-11-22' }),
    actor,
  );

describe('説明資料', () => {
  test('その席の発言と団体に残っていることだけが載り、事務局限りのことは載らない', async () => {
    const loaded = made(await load());
    const sheets = briefingSheets(loaded, 'ja');
    const of = (seatId: string) => sheets[loaded.sheets.findIndex(({ seat }) => seat.seatId === seatId)]!;
    const doctor = JSON.stringify(of(council.doctor.seatId)).replaceAll('\u200b', '');
    for (const told of [
      '【課題】夜間の連絡先が分からない。',
      '印のない発言。',
      '夜間の連絡先の一覧を作る（期限 令和8年12月31日（2026-12-31））',
      '休日の往診は可能か。',
      '共有目標',
      '連絡票の様式',
    ]) {
      expect(doctor).toContain(told);
    }
    expect(doctor.split('夜間の連絡先が分からない。')).toHaveLength(2);
    for (const hidden of ['ここだけの話', '事務局だけの問い', '個別の相談']) {
      expect(JSON.stringify(sheets)).not.toContain(hidden);
    }
    const care = JSON.stringify(of(council.care.seatId));
    expect(care).not.toContain('夜間の連絡先');
    expect(care).toContain('前回の記録に、この席からの発言はありません。');
    expect(of(council.empty.seatId).addressee).toEqual(['みほん市薬剤師会', 'ご担当の方へ']);
  });

  test('席への問いが載り、上の部屋からの節は、その席にだけ載る', async () => {
    const own = { sector: '', seatKey: council.care.seatId, position: 1, text: '困りごとは何ですか。' } as const;
    const asked = { meetingId, questions: [own], seen: questionsMark([]), clock };
    made(await inside((tx) => setQuestions(tx, officer, asked)));
    const loaded = made(await load());
    const by = (seatId: string) => loaded.sheets.find(({ seat }) => seat.seatId === seatId)!;
    expect(by(council.care.seatId).questions).toEqual(['困りごとは何ですか。', '']);
    expect(by(council.doctor.seatId).questions).toEqual(['', '']);
    expect(loaded.sheets.filter(({ parts }) => parts.length > 0)).toHaveLength(1);
  });

  test('全員分は発送順（宛先のない席は最後）、一人分は一枚', async () => {
    const pdf = (seatIds: readonly string[] | null) =>
      inside((tx) => briefingsPdf(tx, officer, { meetingId, seatIds, language: 'ja', sections: [], clock }));
    const all = made(await pdf(null));
    expect(all.seatIds).toEqual(
      [council.doctor, council.care, council.resident, council.empty].map(({ seatId }) => seatId),
    );
    expect(made(await pdf([council.care.seatId])).seatIds).toEqual([council.care.seatId]);
    expect(await pdf([randomUUID()])).toEqual(err({ kind: 'not-found' }));
  });

  test('作るのは事務局だけで、ほかの導入単位の会議は無いのと同じ。席のない会議では作れない', async () => {
    expect(await load(null, as(officer, 'member'))).toEqual(err({ kind: 'forbidden' }));
    expect(await load(null, await db.workspace())).toEqual(err({ kind: 'not-found' }));
    const bare = await inside((tx) => testMeeting(tx, officer, council.councilId));
    const asked = { meetingId: bare, seatIds: null, language: 'ja', sections: [], clock } as const;
    expect(await inside((tx) => briefingsPdf(tx, officer, asked))).toEqual(err({ kind: 'no-seats' }));
  });
});

describe('renkei councils briefing', () => {
  async function run(options: Record<string, string>) {
    const [command] = visitCommands({ agendaSources: [], briefingSections: [goal] });
    const said: string[] = [];
    const printed: string[] = [];
    const context: CommandContext = {
      options,
      switches: new Set(['json']),
      operands: [],
      language: 'ja',
      clock,
      log: silentLog,
      secretKey: async () => TEST_SECRET,
      database: async () => db.database,
      inWorkspace: (work) => inside((tx) => work(tx, officer)),
      print: (text) => void printed.push(text),
      say: (text) => void said.push(text),
    };
    return { code: await command!.run(context), said: said.join('\n'), printed };
  }

  test('全員分を一つのPDFに書き、何枚かを言う', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'renkei-briefing-'));
    const out = join(folder, '説明資料.pdf');
    const done = await run({ meeting: `${officer.workspaceKey}/${meetingId}`, out });
    expect(done).toMatchObject({ code: 0, said: expect.stringContaining('4枚') });
    expect(JSON.parse(done.printed[0]!)).toMatchObject({ meeting: `${officer.workspaceKey}/${meetingId}`, sheets: 4 });
    expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('会議がない・書けない・使い方が違うときは、理由を言い、何も残さない', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'renkei-briefing-'));
    const out = join(folder, 'a.pdf');
    expect(await run({ meeting: randomUUID(), out })).toMatchObject({ code: 1, said: 'その会議はありません。' });
    expect(await run({ meeting: 'なし', out })).toMatchObject({ code: 1 });
    expect((await run({ meeting: meetingId, out: join(folder, 'none', 'a.pdf') })).code).toBe(1);
    expect((await run({ meeting: meetingId, out: join(folder, 'a.docx') })).code).toBe(2);
    expect((await run({ out })).code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });
});
