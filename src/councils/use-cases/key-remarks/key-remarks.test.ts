import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actionsById } from '#challenges/index.ts';
import { type Actor, roles } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { made } from '../../fixtures/council.ts';
import {
  recordingClock as clock,
  setState,
  type TestRecording,
  testMeeting,
  testRecording,
  testTranscript,
} from '../../fixtures/recording.ts';
import { findKeyRemark, keyRemarksOf } from '../../store/key-remarks.ts';
import { agreedActionsOf, decisionsOf, recordEventsOf } from '../../store/recording.ts';
import { addDecision } from '../recording/decisions.ts';
import { addRemark } from '../recording/remarks.ts';
import { endKeyRemark, type KeyRemarkEnding, reopenKeyRemark } from './end-key-remark.ts';
import { changeKeyRemark, markKeyRemark, type NewKeyRemark } from './mark-key-remark.ts';
import { waitingKeyRemarks } from './wait-for-organisation.ts';

let db: TestDatabase;
let officer: Actor;
let it: TestRecording;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => testRecording(tx, officer));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

const typed = (more: Partial<NewKeyRemark> = {}): NewKeyRemark => ({
  meetingId: it.meetingId,
  kind: 'challenge',
  text: '退院の連絡が前日になることが多い。',
  transcriptId: null,
  position: null,
  remarkId: null,
  itemId: null,
  seatId: null,
  speakerName: '',
  visibility: 'public',
  clock,
  ...more,
});
const mark = (more: Partial<NewKeyRemark> = {}) =>
  inside(async (tx) => made(await markKeyRemark(tx, officer, typed(more))).keyRemarkId);
const end = (keyRemarkId: string, ending: KeyRemarkEnding, version = 1) =>
  inside((tx) => endKeyRemark(tx, officer, { ...ending, keyRemarkId, version, clock }));
const stored = (keyRemarkId: string) => inside((tx) => findKeyRemark(tx, officer.workspaceId, keyRemarkId));

test('文字起こしから印をつけると、話者の席と録音の時刻が残る', async () => {
  const transcriptId = await inside(async (tx) => {
    const by = { byName: 'x', enteredBy: 'x', enteredAt: clock.now() };
    const { workspaceId } = officer;
    const speaker = { speaker: '例示', personId: it.care.personId, seatId: null };
    await tx
      .insertInto('councils.speaker')
      .values({ workspaceId, bodyId: it.bodyId, ...speaker, ...by })
      .execute();
    return testTranscript(tx, officer, it.meetingId, [
      ['見本', '始めます。'],
      ['例示', '連絡が遅いです。'],
    ]);
  });
  expect(await stored(await mark({ transcriptId, position: 2 }))).toMatchObject({
    seatId: it.care.seatId,
    speakerName: '例示',
    startsMs: 10_000,
    ending: null,
  });
  expect(await inside((tx) => markKeyRemark(tx, officer, typed({ transcriptId, position: 9 })))).toMatchObject({
    error: { problems: [{ field: 'utterance', error: { kind: 'unknown' } }] },
  });
});

test('記録係の発言から印をつけると、議題と席を引き継ぐ。同じ書式は一度だけ数える', async () => {
  const remarkId = randomUUID();
  const where = { itemId: it.items[1], seatId: it.care.seatId };
  await inside((tx) =>
    addRemark(tx, officer, { remarkId, meetingId: it.meetingId, ...where, speakerName: '', text: '発言', clock }),
  );
  const form = typed({ keyRemarkId: randomUUID(), remarkId });
  await Promise.all([1, 2].map(() => inside((tx) => markKeyRemark(tx, officer, form))));
  const marked = await inside((tx) => keyRemarksOf(tx, officer.workspaceId, it.meetingId));
  expect(marked).toMatchObject([{ ...where, remarkId }]);
});

test('課題になる：要点発言が根拠になり、公開でない言葉は課題に写さない', async () => {
  const open = await mark();
  expect(
    (await end(open, { ending: 'challenge', challengeId: null, title: '退院の連絡が遅い', description: '' })).ok,
  ).toBe(true);
  const challengeId = (await stored(open))!.endingId!;
  const closed = await mark({ visibility: 'members', text: '名前の出る話' });
  expect((await end(closed, { ending: 'challenge', challengeId })).ok).toBe(true);
  const evidence = await inside((tx) =>
    tx.selectFrom('challenges.evidence').selectAll().where('challengeId', '=', challengeId).orderBy('quote').execute(),
  );
  expect(evidence.map(({ kind, reference, path, quote }) => [kind, reference, path, quote])).toEqual([
    [
      'key-remark',
      closed,
      `/councils/key-remarks/${closed}`,
      'みほん市医療介護連携推進ワーキンググループ 第1回の要点発言（公開していません）',
    ],
    ['key-remark', open, `/councils/key-remarks/${open}`, '退院の連絡が前日になることが多い。'],
  ]);
  expect(await end(await mark(), { ending: 'challenge', challengeId: randomUUID() })).toMatchObject({
    error: { kind: 'invalid', problems: [{ field: 'challengeId' }] },
  });
});

test('決定になる：その会議体の決定を指すか、署名前の会議に書き加える', async () => {
  const { meetingId } = it;
  const first = await mark();
  const fresh = { ending: 'decision', decisionId: null, itemId: null, text: '3日前に連絡する' } as const;
  expect((await end(first, { ...fresh, meetingId })).ok).toBe(true);
  const [decision] = await inside((tx) => decisionsOf(tx, officer.workspaceId, meetingId));
  expect(await stored(first)).toMatchObject({ ending: 'decision', endingId: decision!.decisionId });
  const second = await mark();
  await inside((tx) => setState(tx, officer, meetingId, 'signed'));
  expect(await end(second, { ...fresh, meetingId })).toEqual({
    ok: false,
    error: { kind: 'locked', because: 'signed' },
  });
  const next = await inside(async (tx) => testMeeting(tx, officer, { bodyId: it.bodyId, heldOn: '2027-01-24', clock }));
  expect((await end(second, { ...fresh, meetingId: next })).ok).toBe(true);
});

test('決定は、ほかの会議体のものや取り消したものを指せない', async () => {
  const decisionId = randomUUID();
  const { meetingId } = it;
  await inside((tx) => addDecision(tx, officer, { decisionId, meetingId, itemId: null, text: '決定', clock }));
  await inside((tx) => tx.updateTable('councils.decision').set({ removed: true }).execute());
  expect(await end(await mark(), { ending: 'decision', decisionId })).toMatchObject({
    error: { kind: 'invalid', problems: [{ field: 'decisionId' }] },
  });
});

test('実施事項になる：署名の前は会議の実施事項、後は会議体の実施事項として続く', async () => {
  const agreed = {
    ending: 'action',
    title: '連絡票を作る',
    ownerOrganisationId: null,
    ownerName: '座長',
    dueOn: null,
  } as const;
  const first = await mark();
  const second = await mark();
  expect((await end(first, agreed)).ok).toBe(true);
  await inside((tx) => setState(tx, officer, it.meetingId, 'signed'));
  expect((await end(second, agreed)).ok).toBe(true);
  expect(await inside((tx) => agreedActionsOf(tx, officer.workspaceId, it.meetingId))).toHaveLength(1);
  const ids = [(await stored(first))!.endingId!, (await stored(second))!.endingId!];
  const actions = await inside((tx) => actionsById(tx, officer.workspaceId, ids));
  expect(actions.map(({ originId, originRecord }) => [originId, originRecord])).toEqual([
    [it.bodyId, it.meetingId],
    [it.bodyId, it.meetingId],
  ]);
  expect(actions.map(({ originPath }) => originPath).sort()).toEqual([
    `/councils/key-remarks/${second}`,
    `/councils/meetings/${it.meetingId}`,
  ]);
});

test('団体に持ち帰る：その団体の待ちになる。記録のみには一文が要る', async () => {
  const id = await mark();
  const { organisationId } = it.doctor;
  expect((await end(id, { ending: 'organisation', organisationId, note: '例会で聞いてほしい' })).ok).toBe(true);
  const waiting = (organisationIds: string[] | null) =>
    inside((tx) => waitingKeyRemarks(tx, officer.workspaceId, { organisationIds }));
  expect(await waiting([organisationId])).toMatchObject([
    { keyRemarkId: id, note: '例会で聞いてほしい', bodyId: it.bodyId },
  ]);
  expect(await waiting(null)).toHaveLength(1);
  expect(await waiting([it.care.organisationId])).toEqual([]);
  expect(await end(await mark(), { ending: 'noted', note: ' ' })).toMatchObject({
    error: { problems: [{ field: 'note', error: { kind: 'missing' } }] },
  });
  expect(await end(await mark(), { ending: 'organisation', organisationId: randomUUID(), note: '' })).toMatchObject({
    error: { problems: [{ field: 'organisationId', error: { kind: 'unknown' } }] },
  });
});

test('再び開けるには理由が要り、たどった道が残る。先に終えた人がいれば、いまの姿を返す', async () => {
  const id = await mark();
  expect((await end(id, { ending: 'noted', note: '事実の確認のみ' })).ok).toBe(true);
  expect(await end(id, { ending: 'noted', note: '二人目' })).toMatchObject({
    error: { kind: 'changed', stored: { ending: 'noted', endingNote: '事実の確認のみ' } },
  });
  const reopen = (reason: string) =>
    inside((tx) => reopenKeyRemark(tx, officer, { keyRemarkId: id, reason, version: 2, clock }));
  expect(await reopen('')).toMatchObject({ error: { kind: 'invalid', problems: [{ field: 'reason' }] } });
  expect((await reopen('話が続いた')).ok).toBe(true);
  expect(await stored(id)).toMatchObject({ ending: null, endedAt: null, version: 3 });
  const events = await inside((tx) => recordEventsOf(tx, officer.workspaceId, id));
  const told = events.map(({ kind, text, note }) => [kind, text, note]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      ['marked', '', ''],
      ['ended', 'noted', '事実の確認のみ'],
      ['reopened', 'noted', '話が続いた'],
    ]),
  );
});

test('言葉は署名の前だけ直せ、前の言葉は履歴に残る', async () => {
  const keyRemarkId = await mark();
  const change = (text: string, version: number) =>
    inside((tx) =>
      changeKeyRemark(tx, officer, { keyRemarkId, text, kind: 'fact', visibility: 'members', version, clock }),
    );
  expect((await change('直した言葉', 1)).ok).toBe(true);
  expect(await change('後の人の言葉', 1)).toMatchObject({ error: { kind: 'changed', stored: { text: '直した言葉' } } });
  await inside((tx) => setState(tx, officer, it.meetingId, 'signed'));
  expect(await change('署名の後', 2)).toMatchObject({ error: { kind: 'locked' } });
});

test('印をつけるのも終えるのも事務局だけ', async () => {
  const keyRemarkId = await mark();
  for (const role of roles.filter((each) => each !== 'officer')) {
    const actor = as(officer, role);
    const forbidden = { ok: false, error: { kind: 'forbidden' } };
    expect(await inside((tx) => markKeyRemark(tx, actor, typed()))).toEqual(forbidden);
    const ending = { ending: 'noted', note: '済み', keyRemarkId, version: 1, clock } as const;
    expect(await inside((tx) => endKeyRemark(tx, actor, ending))).toEqual(forbidden);
  }
});
