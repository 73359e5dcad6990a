import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#kernel/clock.ts';
import { jsonLog } from '#platform/log/json-log.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import type { JobPayload, RunningJob } from './jobs.ts';
import { openQueue, type Queue } from './queue.ts';

/** Appears in an error on purpose; must appear nowhere else (S11). */
const CANARY = '見本花子カナリア';
const QUEUE = 'reports.render';

let db: TestDatabase;
let queue: Queue;
let admin: pg.Client;
const lines: string[] = [];
const log = jsonLog((line) => lines.push(line));

beforeAll(async () => {
  db = await testDatabase();
  admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
  queue = await openQueue(db.appUrl, (error) => log.error('jobs.failed', error));
});
afterAll(async () => {
  await queue.stop();
  await admin.end();
  await db.close();
});

test('S11・R20: 失敗した仕事は記録され、またやり直される。失敗の言葉はどこにも残らない', async () => {
  await db.database.outsideWorkspaces((tx) => queue.enqueue(tx, QUEUE, { requestId: 'one' }));
  const failing = {
    name: QUEUE,
    async run() {
      throw Object.assign(new Error(`no paper for ${CANARY}`), { detail: `Key (name)=(${CANARY})`, code: '23505' });
    },
  };
  await queue.work([failing], { database: db.database, clock: fixedClock('2026-04-01T00:00:00Z'), log, filesDir: '/' });
  const job = await settled();
  expect(job).toMatchObject({ state: 'retry', retryLimit: 3 });
  expect(JSON.stringify(job)).not.toContain(CANARY);
  // A worker that was killed stops sending signs of life: its job goes to another one without waiting for long.
  expect(job.heartbeatSeconds).toBe(30);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', event: 'jobs.failed', job: QUEUE, code: '23505' },
  ]);
  expect(lines.join()).not.toContain(CANARY);
});

test('一つが長くかかっても、ほかの仕事は待たない。同時に動くのは決めた数まで', async () => {
  const other = await openQueue(db.appUrl, () => {});
  const state = { atOnce: 0, most: 0, done: 0 };
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const job = {
    name: 'feedback.send-mail',
    parallel: 3,
    async run({ id }: JobPayload) {
      state.atOnce += 1;
      state.most = Math.max(state.most, state.atOnce);
      if (id === '0') await held;
      state.atOnce -= 1;
      state.done += 1;
    },
  };
  await other.work([job], context());
  await db.database.outsideWorkspaces(async (tx) => {
    for (let n = 0; n < 6; n += 1) await other.enqueue(tx, job.name, { id: String(n) });
  });
  // The first one is held all the while: five others go by it.
  while (state.done < 5) await moment();
  expect(state.atOnce).toBe(1);
  expect(state.most).toBeLessThanOrEqual(3);
  open();
  await other.stop();
  expect(state.done).toBe(6);
});

test('止めるときは、動いている仕事をしばらく待ち、それから切るように伝え、終わりを記録させる', async () => {
  const other = await openQueue(db.appUrl, () => {});
  let stopped = 'not yet';
  let started = false;
  const job = {
    name: 'feedback.send-mail',
    async run(_payload: JobPayload, { stopping, database }: RunningJob) {
      started = true;
      await new Promise<void>((resolve) => stopping?.addEventListener('abort', () => resolve()));
      stopped = await database.outsideWorkspaces(async () => 'written down');
    },
  };
  await other.work([job], context());
  await db.database.outsideWorkspaces((tx) => other.enqueue(tx, job.name, { id: 'x' }));
  while (!started) await moment();
  await other.stop();
  expect(stopped).toBe('written down');
}, 20_000);

const context = () => ({ database: db.database, clock: fixedClock('2026-04-01T00:00:00Z'), log, filesDir: '/' });
const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

async function settled() {
  for (;;) {
    const { rows } = await admin.query(
      `SELECT state, output, retry_limit AS "retryLimit", heartbeat_seconds AS "heartbeatSeconds" FROM jobs.job
       WHERE name = $1 AND output IS NOT NULL`,
      [QUEUE],
    );
    if (rows[0]) return rows[0];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
