import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '#platform/config/root.ts';
import { startEmbedded } from '#platform/db/embedded/embedded.ts';
import { ensureDatabase, prepareDatabase } from '#platform/db/prepare.ts';
import { jobNames, sliceNames } from '#src/slice-names.ts';

export const TEMPLATE = 'renkei_template';
export const TEST_APP_PASSWORD = 'only-for-tests-of-this-run';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser URL of the cluster the tests run on, without a database. */
    clusterUrl: string;
  }
}

/**
 * One real PostgreSQL for the whole run: the embedded one, or the cluster that RENKEI_TEST_DATABASE_URL names. Every
 * test file copies the migrated template database, so that nothing leaks from one to another.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.RENKEI_TEST_DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => {} } : await embeddedCluster();
  await dropOldDatabases(cluster.url);
  const admin = new URL(cluster.url);
  await ensureDatabase(cluster.url, TEMPLATE);
  admin.pathname = `/${TEMPLATE}`;
  const prepared = await prepareDatabase({
    adminUrl: admin.href,
    appPassword: TEST_APP_PASSWORD,
    root: projectRoot(),
    slices: sliceNames,
    queues: jobNames,
  });
  if (!prepared.ok) throw new Error(`template database refused: ${JSON.stringify(prepared.error)}`);
  project.provide('clusterUrl', cluster.url);
  return cluster.stop;
}

async function embeddedCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'renkei-test-'));
  await chmod(dataDir, 0o755);
  const started = await startEmbedded({ dataDir, osUser: process.env.RENKEI_DB_USER ?? 'renkei' });
  if (!started.ok) throw new Error(`embedded PostgreSQL refused: ${JSON.stringify(started.error)}`);
  return {
    url: started.value.adminUrl('postgres'),
    async stop() {
      await started.value.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function dropOldDatabases(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const found = await admin.query(`SELECT datname FROM pg_database WHERE datname ~ '^renkei_(test_|template$)'`);
  for (const row of found.rows) await admin.query(`DROP DATABASE ${pg.escapeIdentifier(row.datname)} WITH (FORCE)`);
  await admin.end();
}
