import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import type { ConstructorOptions } from 'pg-boss';
import { projectRoot } from '#platform/config/root.ts';
import type { Tx } from '#platform/db/database.ts';
import { APP, OWNER } from '#platform/db/roles.ts';
import type { Enqueue, JobContext, JobDefinition, JobPayload } from './jobs.ts';

const SCHEMA = 'jobs';

/**
 * Creates pg-boss's tables as renkei_owner and lends the application the use of them. A comment on the schema says what
 * has been installed; while it is right, one query is all.
 */
export async function installQueue(admin: pg.Client, adminUrl: string, queues: readonly string[]): Promise<void> {
  const wanted = `pg-boss ${await pgBossVersion()}: ${queues.join(' ')}`;
  const { rows } = await admin.query(
    "SELECT obj_description(oid, 'pg_namespace') AS installed FROM pg_namespace WHERE nspname = $1",
    [SCHEMA],
  );
  if (rows[0]?.installed === wanted) return;
  await createTables(adminUrl, queues);
  await admin.query(`SET ROLE ${OWNER}`);
  try {
    await admin.query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO ${APP}`);
    await admin.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${APP}`);
    await admin.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ${APP}`);
    await admin.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${APP}`);
    await admin.query(`COMMENT ON SCHEMA ${SCHEMA} IS ${pg.escapeLiteral(wanted)}`);
  } finally {
    await admin.query('RESET ROLE');
  }
}

async function createTables(adminUrl: string, queues: readonly string[]): Promise<void> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    connectionString: adminUrl,
    options: `-c role=${OWNER}`,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', () => {});
  await boss.start();
  for (const name of queues) {
    if (!(await boss.getQueue(name))) await boss.createQueue(name, { retryLimit: 3, retryBackoff: true });
  }
  await boss.stop({ graceful: false, close: true });
}

async function pgBossVersion(): Promise<string> {
  const file = join(projectRoot(), 'node_modules/pg-boss/package.json');
  return JSON.parse(await readFile(file, 'utf8')).version;
}

export interface Queue {
  readonly enqueue: Enqueue;
  work(definitions: readonly JobDefinition[], context: JobContext): Promise<void>;
  stop(): Promise<void>;
}

/** The queue as the application sees it: no rights beyond the rows. */
export async function openQueue(appUrl: string, onError: (error: unknown) => void): Promise<Queue> {
  // Loaded here: commands get by without it.
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    connectionString: appUrl,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    max: 3,
  });
  boss.on('error', onError);
  await boss.start();
  const ending = new AbortController();
  return {
    async enqueue(tx, name, payload, { notBefore } = {}) {
      await boss.send(
        name,
        { ...payload },
        {
          db: throughTransaction(tx),
          heartbeatSeconds: SIGN_OF_LIFE_SECONDS,
          ...(notBefore ? { startAfter: notBefore } : {}),
        },
      );
    },
    async work(definitions, context) {
      for (const definition of definitions) {
        const { parallel = 1 } = definition;
        // Each of them asks by itself: together they ask as often as one.
        const options = { localConcurrency: parallel, pollingIntervalSeconds: 0.5 * parallel };
        await boss.work<JobPayload>(definition.name, options, async (jobs) => {
          for (const job of jobs) {
            await definition.run(job.data, { ...context, stopping: ending.signal }).catch((error: unknown) => {
              context.log.error('jobs.failed', error, { job: definition.name, id: job.id });
              // pg-boss keeps what it is thrown, word for word, in a table of all workspaces (S4, S11): it gets no words.
              throw new JobFailed();
            });
          }
        });
      }
    },
    async stop() {
      const timer = setTimeout(() => ending.abort(), GRACE_MS);
      await boss.stop({ graceful: true, timeout: LONGEST_STOP_MS, close: true });
      clearTimeout(timer);
    },
  };
}

/** A job under way may end by itself for so long; then it is asked to, and has until the end of the stop to write down how it ended. */
const GRACE_MS = 5_000;
const LONGEST_STOP_MS = 10_000;
/** A job whose worker was killed is given to another one after this long; the default would be a quarter of an hour. */
const SIGN_OF_LIFE_SECONDS = 30;

class JobFailed extends Error {
  override name = 'JobFailed';
}

const throughTransaction = (tx: Tx): NonNullable<ConstructorOptions['db']> => ({
  async executeSql(text, values = []) {
    const result = await tx.executeQuery(CompiledQuery.raw(text, [...values]));
    return { rows: [...result.rows] };
  },
});
