import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#kernel/clock.ts';
import { jsonLog } from '#platform/log/json-log.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
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
