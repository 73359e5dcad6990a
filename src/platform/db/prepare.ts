import pg from 'pg';
import { err, ok, type Result } from '#kernel/result.ts';
import { installQueue } from '#platform/jobs/queue.ts';
import { type MigrationRefusal, migrate, readMigrations } from './migrations.ts';
import { ensureRoles, loginRoleOf, rolesAreReady } from './roles.ts';

export interface PrepareOptions {
  /** A superuser, or the owner of the database with the right to create roles. */
  readonly adminUrl: string;
  readonly appPassword: string;
  readonly root: string;
  readonly slices: readonly string[];
  readonly queues: readonly string[];
}

export type PrepareRefusal = MigrationRefusal | { readonly kind: 'too-old'; readonly version: string };

export interface PreparedDatabase {
  /** What the application connects with: no superuser, owns nothing, cannot bypass row security. */
  readonly appUrl: string;
  readonly applied: readonly string[];
}

/** Brings roles, schema and job queue up to date, and says how the application connects. Idempotent. */
export async function prepareDatabase(options: PrepareOptions): Promise<Result<PreparedDatabase, PrepareRefusal>> {
  const database = decodeURIComponent(new URL(options.adminUrl).pathname.slice(1));
  const admin = new pg.Client({ connectionString: options.adminUrl, application_name: 'renkei-migrate' });
  await admin.connect();
  try {
    const version = await admin.query("SELECT current_setting('server_version_num')::int AS number");
    if (version.rows[0].number < 150_000) return err({ kind: 'too-old', version: String(version.rows[0].number) });
    const url = appUrl(options.adminUrl, database, options.appPassword);
    // Roles belong to the cluster: what is right is left alone, also by commands that run beside a server.
    if (!((await rolesAreReady(admin, database)) && (await letsIn(url)))) {
      await ensureRoles(admin, database, options.appPassword);
    }
    const migrated = await migrate(admin, await readMigrations(options.root, options.slices));
    if (!migrated.ok) return migrated;
    await installQueue(admin, options.adminUrl, options.queues);
    return ok({ appUrl: url, applied: migrated.value.applied });
  } finally {
    await admin.end();
  }
}

async function letsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'renkei-migrate' });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same server and database, as the application's login role. */
export function appUrl(adminUrl: string, database: string, appPassword: string): string {
  const url = new URL(adminUrl);
  url.username = loginRoleOf(database);
  url.password = appPassword;
  return url.href;
}

/** Makes the database `name` on the cluster that `adminUrl` reaches, unless it is there. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl, application_name: 'renkei-migrate' });
  await admin.connect();
  try {
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await admin.end();
  }
}
