import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { printedRecordingTime } from '../../domain/transcripts/recording-time.ts';
import { made } from '../../fixtures/council.ts';
import {
  recordingClock as clock,
  setState,
  type TestRecording,
  testRecording,
  testTranscript,
} from '../../fixtures/recording.ts';
import { paths } from '../../paths.ts';
import { findKeyRemark, keyRemarksOf } from '../../store/key-remarks.ts';
import { markKeyRemark } from '../../use-cases/key-remarks/mark-key-remark.ts';
import { keyRemarksRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
let it: TestRecording;
let list: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => testRecording(tx, officer));
  app = appOf(officer);
  list = paths.keyRemarks.to(officer.workspaceKey, it.meetingId);
});
const inside = <T,>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const appOf = (actor: Actor) =>
  sliceApp({ db, actor, slice: { name: 'councils', routes: keyRemarksRoutes({} as CouncilsDeps) }, clock });

async function read(response: Response) {
  const html = await response.text();
  if (response.status < 400 || response.status === 422 || response.status === 409) {
    expect(await checkHtml(html)).toEqual([]);
  }
  return { status: response.status, html };
}
const mark = (text: string, visibility: 'public' | 'members' | 'secretariat' = 'public') =>
  inside(async (tx) => {
    const none = { transcriptId: null, position: null, remarkId: null, itemId: null, speakerName: '' };
    const { meetingId } = it;
    const { seatId } = it.care;
    const marked = await markKeyRemark(tx, officer, {
      ...none,
      meetingId,
      kind: 'challenge',
      text,
      seatId,
      visibility,
      clock,
    });
    return made(marked).keyRemarkId;
  });
const stored = (keyRemarkId: string) => inside((tx) => findKeyRemark(tx, officer.workspaceId, keyRemarkId));
const one = (keyRemarkId: string) => paths.keyRemark.to(officer.workspaceKey, keyRemarkId);

test('録音の時刻は、1時間を超えたら時間も書く', () => {
  expect([null, 0, 65_000, 3_723_400].map(printedRecordingTime)).toEqual(['', '0:00:00', '0:01:05', '1:02:03']);
});

test('文字起こしの発言から書式が埋まり、送ると印がつく。誤りは入力を残して返す', async () => {
  const transcriptId = await inside((tx) =>
    testTranscript(tx, officer, it.meetingId, [
      ['座長', '始めます。'],
      ['例示', '退院の連絡が前日になります。'],
    ]),
  );
  const utterance = `${transcriptId}.2`;
  const form = await read(await app.get(`${list}?utterance=${utterance}`));
  for (const words of [
    '退院の連絡が前日になります。',
    '文字起こし（0:00:10）から取りました。',
    'selected>例示 花子／みほん市居宅介護支援事業所連絡会',
  ]) {
    expect(form.html).toContain(words);
  }
  const fields = {
    keyRemarkId: randomUUID(),
    utterance,
    remark: '',
    text: '連絡が前日',
    speaker: '',
    otherName: '例示',
    item: '',
  };
  const wrong = await read(await app.post(list, { ...fields, visibility: 'members' }));
  expect([wrong.status, wrong.html.includes('選んでください。'), wrong.html.includes('連絡が前日')]).toEqual([
    422,
    true,
    true,
  ]);
  const sent = await app.post(list, { ...fields, kind: 'challenge', visibility: 'members' });
  expect(sent.headers.get('location')).toBe(`${list}?done=marked`);
  expect(await stored(fields.keyRemarkId)).toMatchObject({ position: 2, seatId: it.care.seatId, startsMs: 10_000 });
  const after = await read(await app.get(one(fields.keyRemarkId)));
  for (const words of ['前後の発言', '始めます。', 'この発言', '扱いを決める']) expect(after.html).toContain(words);
});

test('候補は頼んだときだけ、わけとともに出て、要点発言には加わらない。英語でも', async () => {
  await inside((tx) =>
    testTranscript(tx, officer, it.meetingId, [
      ['甲', '退院の連絡が病院から前日に届くので訪問看護の準備が間に合いません。'],
      ['乙', '病院の地域連携室から退院の連絡を早く出すように調整します。'],
      ['丙', '訪問看護の準備には三日ほど必要で、薬局の配達も関係します。'],
    ]),
  );
  expect((await read(await app.get(list))).html).toContain('候補を出す');
  const { html } = await read(await app.get(`${list}?propose=1`));
  expect(html).toMatch(/2か所の発言と「[^」]*退院/);
  expect(html).toContain('この発言に印をつける');
  expect((await read(await app.get(`${list}?propose=1`, { language: 'en' }))).html).toContain('TextRank');
  expect(await inside((tx) => keyRemarksOf(tx, officer.workspaceId, it.meetingId))).toEqual([]);
});

test('五つの扱いを、それぞれの書式で決められる', async () => {
  const endings: readonly Readonly<Record<string, string>>[] = [
    { ending: 'challenge', title: '連絡が遅い', description: '', challengeId: '' },
    { ending: 'decision', decisionId: '', meetingId: it.meetingId, text: '3日前に連絡する' },
    { ending: 'action', title: '連絡票を作る', owner: it.doctor.organisationId, ownerName: '', due: 'R9.1.31' },
    { ending: 'organisation', organisationId: it.doctor.organisationId, note: '例会で聞く' },
    { ending: 'noted', note: '事実の確認' },
  ];
  for (const fields of endings) {
    const keyRemarkId = await mark(`発言 ${fields.ending}`);
    const sent = await app.post(one(keyRemarkId), { do: 'end', version: '1', ...fields });
    expect([fields.ending, sent.headers.get('location')]).toEqual([fields.ending, `${one(keyRemarkId)}?done=ended`]);
    const { html } = await read(await app.get(`${one(keyRemarkId)}?done=ended`));
    expect(html).toContain('扱いを決めました');
    expect(html).toContain('もう一度開く');
  }
  const { html } = await read(await app.get(list));
  expect(html).toContain('5件あります。すべて扱いが決まりました。');
});

test('足りない欄は422で、その書式だけが開いて返る。先を越されたら409で並べる', async () => {
  const keyRemarkId = await mark('発言');
  const end = { do: 'end', version: '1' };
  const due = await read(
    await app.post(one(keyRemarkId), { ...end, ending: 'action', title: '作る', due: 'そのうち' }),
  );
  expect([due.status, due.html.includes('期限を日付で'), due.html.includes('value="作る"')]).toEqual([422, true, true]);
  const empty = await read(await app.post(one(keyRemarkId), { ...end, ending: 'noted', note: '' }));
  expect([empty.status, empty.html.includes('一言を入力してください。')]).toEqual([422, true]);
  await app.post(one(keyRemarkId), { ...end, ending: 'noted', note: '先の人' });
  const late = await read(await app.post(one(keyRemarkId), { ...end, ending: 'noted', note: '後の人' }));
  expect(late.status).toBe(409);
  for (const words of ['先の人', '後の人', 'ほかの人が先に']) expect(late.html).toContain(words);
  expect((await app.post(one(keyRemarkId), { do: 'reopen', version: '2', reason: '続きが出た' })).status).toBe(303);
  expect((await read(await app.get(one(keyRemarkId)))).html).toContain('もう一度開きました：続きが出た');
});

test('会議体の画面には、扱いの決まっていないものが、経った日数とともに並ぶ', async () => {
  await mark('古い課題');
  const open = paths.openKeyRemarks.to(officer.workspaceKey, it.bodyId);
  const later = sliceApp({
    db,
    actor: officer,
    slice: { name: 'councils', routes: keyRemarksRoutes({} as CouncilsDeps) },
    clock: { now: () => new Date('2026-12-02T00:00:00Z') },
  });
  const { html } = await read(await later.get(open));
  for (const words of ['古い課題', '1件あります。いちばん古いものは10日前', '>10<']) expect(html).toContain(words);
  expect((await read(await later.get(`${open}?kind=fact`))).html).not.toContain('古い課題');
});

test('席のある委員は公開と委員限りを読み、席のない人には会議ごと見えない。書けるのは事務局だけ', async () => {
  const [forAll, forMembers, forOffice] = [
    await mark('公開の話'),
    await mark('委員の話', 'members'),
    await mark('事務の話', 'secretariat'),
  ];
  const accountId = await inside((tx) => accountOf(tx, it.care.personId));
  const open = paths.openKeyRemarks.to(officer.workspaceKey, it.bodyId);
  const member = appOf({ ...officer, accountId });
  const as = { role: 'member' } as const;
  for (const path of [list, open]) {
    const { html } = await read(await member.get(path, as));
    expect(['公開の話', '委員の話', '事務の話'].filter((words) => html.includes(words))).toEqual([
      '公開の話',
      '委員の話',
    ]);
    expect(html).not.toContain('印をつける');
  }
  expect((await member.get(one(forOffice), as)).status).toBe(404);
  const seen = await read(await member.get(one(forMembers), as));
  expect([seen.status, seen.html.includes('扱いを決める')]).toEqual([200, false]);
  expect((await member.post(one(forAll), { do: 'end', ending: 'noted' }, as)).status).toBe(403);
  const stranger = appOf({ ...officer, accountId: randomUUID() });
  for (const role of ['member', 'viewer'] as const) {
    for (const path of [list, one(forAll), open]) expect((await stranger.get(path, { role })).status).toBe(404);
  }
  expect((await read(await app.get(one(forOffice)))).html).toContain('事務局限り');
  expect((await read(await app.get(one(forMembers)))).html).toContain('委員限り');
});

/** An account for somebody of the books. */
async function accountOf(tx: Tx, personId: string): Promise<string> {
  const accountId = randomUUID();
  const { workspaceId } = officer;
  const at = clock.now();
  await tx.insertInto('access.account').values({ accountId, createdAt: at }).execute();
  await tx.insertInto('access.account_workspace').values({ accountId, workspaceId }).execute();
  const words = { role: 'member', displayName: '例示 花子', seatNote: '', createdAt: at, createdBy: 'test' } as const;
  await tx
    .insertInto('access.membership')
    .values({ workspaceId, accountId, ...words })
    .execute();
  await tx.updateTable('councils.person').set({ accountId }).where('personId', '=', personId).execute();
  return accountId;
}

test('署名の後は印を増やせないが、扱いは決められる', async () => {
  const keyRemarkId = await mark('発言');
  await inside((tx) => setState(tx, officer, it.meetingId, 'signed'));
  expect((await read(await app.get(list))).html).toContain('印は増やせません');
  const sent = await app.post(list, { keyRemarkId: '', text: '後から', kind: 'fact', visibility: 'public' });
  expect(sent.status).toBe(409);
  expect((await app.post(one(keyRemarkId), { do: 'end', version: '1', ending: 'noted', note: '済み' })).status).toBe(
    303,
  );
});
