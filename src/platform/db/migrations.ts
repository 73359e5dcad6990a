import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { err, ok, type Result } from '#kernel/result.ts';
import { OWNER } from './roles.ts';

/** One .sql file; forward only. Its checksum is kept, so an edited file is noticed. */
export interface Migration {
  readonly slice: string;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export type MigrationRefusal =
  /** A file that was applied here has been edited since. */
  | { readonly kind: 'edited'; readonly migration: string }
  /** The database is newer than this program: a downgrade would lose what it cannot see. */
  | { readonly kind: 'newer-database'; readonly migration: string };

/** Reads `src/<slice>/migrations/*.sql` in the order of the slices, then of the file names. */
export async function readMigrations(root: string, slices: readonly string[]): Promise<readonly Migration[]> {
  const found: Migration[] = [];
  for (const slice of slices) {
    const folder = join(root, 'src', slice, 'migrations');
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => each.endsWith('.sql')).sort()) {
      const sql = await readFile(join(folder, name), 'utf8');
      found.push({ slice, name, sql, checksum: createHash('sha256').update(sql).digest('hex') });
    }
  }
  return found;
}

const LOCK = 7_265_002;

/**
 * Applies what is missing, each migration in a transaction of its own together with its record: a process killed in the
 * middle leaves that migration wholly undone (requirements R16). Runs as renkei_owner.
 */
export async function migrate(
  admin: pg.Client,
  migrations: readonly Migration[],
): Promise<Result<{ applied: readonly string[] }, MigrationRefusal>> {
  await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    await admin.query(`SET ROLE ${OWNER}`);
    await admin.query(`CREATE SCHEMA IF NOT EXISTS platform`);
    await admin.query(
      `CREATE TABLE IF NOT EXISTS platform.migration (
         slice text NOT NULL, name text NOT NULL, checksum text NOT NULL,
         applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (slice, name))`,
    );
    const done = await admin.query('SELECT slice, name, checksum FROM platform.migration ORDER BY slice, name');
    const known = new Map(migrations.map((each) => [`${each.slice}/${each.name}`, each]));
    for (const row of done.rows) {
      const id = `${row.slice}/${row.name}`;
      const file = known.get(id);
      if (!file) return err({ kind: 'newer-database', migration: id });
      if (file.checksum !== row.checksum) return err({ kind: 'edited', migration: id });
      known.delete(id);
    }
    for (const each of known.values()) await applyOne(admin, each);
    return ok({ applied: [...known.keys()] });
  } finally {
    await admin.query('RESET ROLE');
    await admin.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}

async function applyOne(admin: pg.Client, migration: Migration): Promise<void> {
  await admin.query('BEGIN');
  try {
    await admin.query(migration.sql);
    await admin.query('INSERT INTO platform.migration (slice, name, checksum) VALUES ($1, $2, $3)', [
      migration.slice,
      migration.name,
      migration.checksum,
    ]);
    await admin.query('COMMIT');
  } catch (error) {
    await admin.query('ROLLBACK');
    throw new Error(`migration ${migration.slice}/${migration.name} failed`, { cause: error });
  }
}
