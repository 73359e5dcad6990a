import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { made } from '../../fixtures/council.ts';
import { recordingClock as clock, type TestRecording, testRecording } from '../../fixtures/recording.ts';
import { openKeyRemarks } from '../../store/carry-over.ts';
import { findKeyRemark } from '../../store/key-remarks.ts';
import { recordEventsOf } from '../../store/recording.ts';
import { entrustedTo } from '../../store/said-before.ts';
import { sourceOf } from '../source-of.ts';
import { endKeyRemark, type KeyRemarkEnding, reopenKeyRemark } from './end-key-remark.ts';
import { markKeyRemark } from './mark-key-remark.ts';
import { relayKeyRemark, unrelayKeyRemark } from './relay-key-remark.ts';
import { waitingKeyRemarks } from './wait-for-organisation.ts';

let db: TestDatabase;
let officer: Actor;
let it: TestRecording;
const path = '/feedback/questions/11111111-1111-4111-8111-111111111111';

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => testRecording(tx, officer));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const none = { transcriptId: null, position: null, remarkId: null, itemId: null, seatId: null };
const mark = () =>
  inside(async (tx) => {
    const words = {
      kind: 'question',
      text: '夜間はだれに電話しますか。',
      speakerName: '例示',
      visibility: 'members',
    } as const;
    return made(await markKeyRemark(tx, officer, { ...none, ...words, meetingId: it.meetingId, clock })).keyRemarkId;
  });
const end = (keyRemarkId: string, ending: KeyRemarkEnding) =>
  inside(async (tx) => made(await endKeyRemark(tx, officer, { ...ending, keyRemarkId, version: 1, clock })));
const takeHome = (keyRemarkId: string) =>
  end(keyRemarkId, { ending: 'organisation', organisationId: it.doctor.organisationId, note: '例会で聞く' });
const relay = (keyRemarkId: string, to = path) =>
  inside(async (tx) => made(await relayKeyRemark(tx, officer, { keyRemarkId, path: to, clock })).relayed);
const unrelay = (keyRemarkId: string, to = path) =>
  inside(async (tx) => made(await unrelayKeyRemark(tx, officer, { keyRemarkId, path: to, clock })).unrelayed);
const stored = (keyRemarkId: string) => inside((tx) => findKeyRemark(tx, officer.workspaceId, keyRemarkId));
const kinds = async (keyRemarkId: string) =>
  (await inside((tx) => recordEventsOf(tx, officer.workspaceId, keyRemarkId))).map(({ kind }) => kind).toSorted();
/** Where it still waits: on the agenda, on the list of what organisations have, in their briefing. */
const waits = () =>
  inside(async (tx) => [
    (await openKeyRemarks(tx, officer.workspaceId, it.bodyId)).length,
    (await waitingKeyRemarks(tx, officer.workspaceId, { organisationIds: null })).length,
    (await entrustedTo(tx, officer.workspaceId, [it.doctor.organisationId])).length,
  ]);

test('団体を待つ要点発言は、照会になると次第でも事前説明でも待たなくなり、取り下げるとまた待つ', async () => {
  const keyRemarkId = await mark();
  await takeHome(keyRemarkId);
  expect(await waits()).toEqual([1, 1, 1]);
  expect(await relay(keyRemarkId)).toBe(true);
  expect(await waits()).toEqual([0, 0, 0]);
  expect(await stored(keyRemarkId)).toMatchObject({
    relayedPath: path,
    endingId: it.doctor.organisationId,
    version: 3,
  });
  expect(await relay(keyRemarkId, '/feedback/questions/other')).toBe(false);
  expect(await unrelay(keyRemarkId, '/feedback/questions/other')).toBe(false);
  expect(await unrelay(keyRemarkId)).toBe(true);
  expect(await waits()).toEqual([1, 1, 1]);
  expect(await kinds(keyRemarkId)).toEqual(['ended', 'marked', 'relayed', 'unrelayed']);
});

test('扱いの決まっていない要点発言も、照会になれば持ち越されず、取り下げると決まっていないものに戻る', async () => {
  const keyRemarkId = await mark();
  expect(await relay(keyRemarkId)).toBe(true);
  expect(await waits()).toEqual([0, 0, 0]);
  expect(await stored(keyRemarkId)).toMatchObject({
    ending: 'organisation',
    endingId: null,
    endedByName: officer.name,
  });
  expect(await unrelay(keyRemarkId)).toBe(true);
  expect(await stored(keyRemarkId)).toMatchObject({ ending: null, endedAt: null, relayedPath: '' });
});

test('ほかの扱いで終わった要点発言はそのまま。もう一度開くと、照会からも離れる', async () => {
  const noted = await mark();
  await end(noted, { ending: 'noted', note: '事実の確認' });
  expect(await relay(noted)).toBe(false);
  expect(await stored(noted)).toMatchObject({ ending: 'noted', relayedPath: '' });
  const relayed = await mark();
  await relay(relayed);
  const reason = { keyRemarkId: relayed, reason: '別の扱いにする', version: 2, clock };
  made(await inside((tx) => reopenKeyRemark(tx, officer, reason)));
  expect(await stored(relayed)).toMatchObject({ ending: null, relayedPath: '' });
  expect(await inside((tx) => relayKeyRemark(tx, officer, { keyRemarkId: 'x', path, clock }))).toMatchObject({
    error: { kind: 'not-found' },
  });
});

test('照会のもとになる発言は、言葉・会議体・待っている団体とともに読める', async () => {
  const keyRemarkId = await mark();
  await takeHome(keyRemarkId);
  const source = await inside((tx) => sourceOf(tx, officer.workspaceId, { kind: 'key-remark', id: keyRemarkId }));
  expect(source).toMatchObject({
    words: '夜間はだれに電話しますか。',
    path: `/councils/key-remarks/${keyRemarkId}`,
    bodyId: it.bodyId,
    visibility: 'members',
    speakerName: '例示',
    waitsFor: { organisationId: it.doctor.organisationId, note: '例会で聞く' },
  });
  const other = await db.workspace();
  const asked = { kind: 'key-remark', id: keyRemarkId } as const;
  expect(
    await db.database.inWorkspace(other.workspaceId, (tx) => sourceOf(tx, other.workspaceId, asked)),
  ).toBeUndefined();
});
