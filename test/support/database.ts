import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createPersonalLinks, createWorkspace } from '#access/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { projectRoot } from '#platform/config/root.ts';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { appUrl, prepareDatabase } from '#platform/db/prepare.ts';
import { jobNames, sliceNames } from '#src/slice-names.ts';
import { TEMPLATE, TEST_APP_PASSWORD } from './cluster.ts';

export interface TestDatabase {
  /** Connected as the application: row security holds. */
  readonly database: Database;
  readonly appUrl: string;
  /** Superuser, for tests that look behind the curtain or play the intruder. */
  readonly adminUrl: string;
  /** A fresh workspace and its 事務局. */
  workspace(key?: string, options?: { name?: string; codes?: readonly string[]; sample?: boolean }): Promise<Actor>;
  close(): Promise<void>;
}

/** The installation secret of every test, and the personal links that are made from it. */
export const TEST_SECRET = new Uint8Array(32).fill(7);
export const testLinks = createPersonalLinks(TEST_SECRET);

/** A database of its own, copied from the migrated template in some 50 ms. */
export async function testDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl');
  const name = `renkei_test_${randomUUID().slice(0, 8)}`;
  await onCluster(clusterUrl, (admin) => copyTemplate(admin, name));
  const admin = new URL(clusterUrl);
  admin.pathname = `/${name}`;
  const prepared = await prepareDatabase({
    adminUrl: admin.href,
    appPassword: TEST_APP_PASSWORD,
    root: projectRoot(),
    slices: sliceNames,
    queues: jobNames,
  });
  if (!prepared.ok) throw new Error(`test database refused: ${JSON.stringify(prepared.error)}`);
  const url = appUrl(admin.href, name, TEST_APP_PASSWORD);
  const database = openDatabase({ url, poolSize: options.poolSize ?? 5 });
  return {
    database,
    appUrl: url,
    adminUrl: admin.href,
    workspace: (key = `w${randomUUID().slice(0, 8)}`, details = {}) => makeWorkspace(database, key, details),
    async close() {
      await database.close();
      await onCluster(clusterUrl, (client) =>
        client.query(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`).then(() => {}),
      );
    },
  };
}

/** The same person's rights in another role: for tests of who may do what. */
export const as = (actor: Actor, role: Role): Actor => ({ ...actor, role });

async function makeWorkspace(
  database: Database,
  key: string,
  details: { name?: string; codes?: readonly string[]; sample?: boolean },
): Promise<Actor> {
  const name = details.name ?? 'みほん市';
  const made = await createWorkspace(database, {
    key,
    name,
    municipalityCodes: details.codes ?? ['192066'],
    sample: details.sample ?? false,
    clock: fixedClock('2026-04-01T00:00:00Z'),
    by: 'cli:test',
  });
  if (!made.ok) throw new Error(`workspace refused: ${JSON.stringify(made.error)}`);
  return {
    workspaceId: made.value.workspaceId,
    workspaceKey: key,
    workspaceName: name,
    role: 'officer',
    accountId: null,
    name: 'cli:test',
    auditName: 'cli:test',
  };
}

// CREATE DATABASE … TEMPLATE fails while anybody else copies the same template, so files take turns.
async function copyTemplate(admin: pg.Client, name: string): Promise<void> {
  await admin.query('SELECT pg_advisory_lock(7265003)');
  await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${TEMPLATE}`);
  await admin.query('SELECT pg_advisory_unlock(7265003)');
}

async function onCluster(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
