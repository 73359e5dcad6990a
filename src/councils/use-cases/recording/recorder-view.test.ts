import { randomUUID } from 'node:crypto';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { recordingClock as clock, type TestRecording, testRecording } from '../../fixtures/recording.ts';
import { recordRevision } from '../../store/record-revision.ts';
import { recorderView } from './recorder-view.ts';
import { addRemark } from './remarks.ts';

let db: TestDatabase;
let officer: Actor;
let it: TestRecording;

beforeAll(async () => {
  db = await testDatabase();
  officer = await db.workspace();
  it = await inside((tx) => testRecording(tx, officer));
});
afterAll(() => db.close());
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

/** Somebody else's work comes in between, after the n-th answer of the database. */
function after(n: number, work: () => Promise<unknown>): KyselyPlugin {
  let answers = 0;
  return {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      answers += 1;
      if (answers === n) await work();
      return result;
    },
  };
}

test('読んでいる最中に二人目が書いた発言は、その画面に出るか、次の問い合わせで必ず気づく', async () => {
  let written = 0;
  for (let n = 1; n <= 12; n += 1) {
    const remarkId = randomUUID();
    const remark = { meetingId: it.meetingId, itemId: it.items[0], seatId: null, speakerName: '', text: `${n}`, clock };
    const write = async () => {
      written += 1;
      expect(await inside((tx) => addRemark(tx, officer, { remarkId, ...remark }))).toMatchObject({ ok: true });
    };
    const asked = { meetingId: it.meetingId, itemId: it.items[0], clock };
    const view = (await inside((tx) => recorderView(tx.withPlugin(after(n, write)), officer, asked)))!;
    const shows = view.remarks.some((shown) => shown.remarkId === remarkId);
    const now = await inside((tx) => recordRevision(tx, officer.workspaceId, it.meetingId));
    if (written === n && !shows) expect({ n, notices: view.revision !== now }).toEqual({ n, notices: true });
  }
  expect(written).toBeGreaterThan(6);
});
