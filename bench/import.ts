import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { createWorkspace } from '#access/index.ts';
import { importFigures, startWorkspaceCatalogue } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { figuresCsv, ROWS } from './figures-csv.ts';
import { printTable, say, spread } from './print.ts';
import { connectScratch, makeScratch, removeScratch, scratchConfig } from './scratch.ts';
import { ratios, summarise } from './statistics.ts';

/** What evidence.figure refers to; LIKE … INCLUDING ALL copies columns, checks and indexes, but no foreign keys. */
const FOREIGN_KEYS = `
  ADD FOREIGN KEY (workspace_id, source_id) REFERENCES evidence.source (workspace_id, source_id),
  ADD FOREIGN KEY (workspace_id, import_id) REFERENCES evidence.import (workspace_id, import_id),
  ADD FOREIGN KEY (workspace_id, supersedes) REFERENCES bench.figure (workspace_id, figure_id)`;

/**
 * 100,000 figures by the use case (CSV bytes → read, checked, compared, written, committed) against COPY of the very
 * same rows from a file on the server, which is the fastest way PostgreSQL itself has.
 */
export async function benchImport(rounds: number): Promise<void> {
  const folder = await makeScratch();
  const connection = await connectScratch(scratchConfig(folder));
  const admin = new pg.Client({ connectionString: connection.adminUrl });
  try {
    await admin.connect();
    const bytes = figuresCsv();
    const file = join(folder, 'pg', 'figures.copy');
    await importOnce(connection.database, bytes);
    await admin.query(`COPY evidence.figure TO '${file}'`);
    const timings: Record<'ours' | 'copy' | 'copyWithKeys', number[]> = { ours: [], copy: [], copyWithKeys: [] };
    for (let round = 1; round <= rounds; round += 1) {
      await admin.query('CHECKPOINT');
      timings.ours.push(await importOnce(connection.database, bytes));
      timings.copy.push(await copyOnce(admin, file, false));
      timings.copyWithKeys.push(await copyOnce(admin, file, true));
      say(
        `import ${round}/${rounds}: ${JSON.stringify(Object.values(timings).map((each) => Math.round(each.at(-1)!)))} ms`,
      );
    }
    const row = (name: string, of: readonly number[]) => [
      name,
      spread(summarise(of)),
      spread(summarise(of.map((ms) => ROWS / (ms / 1000)))),
      spread(ratios(of, timings.copy), 1),
      spread(ratios(of, timings.copyWithKeys), 1),
    ];
    printTable(
      `Import of ${ROWS.toLocaleString('en')} figures, ${rounds} rounds: median (lowest–highest)`,
      ['', 'ms', 'rows/s', '÷ COPY', '÷ COPY with foreign keys'],
      [
        row('importFigures, CSV to commit', timings.ours),
        row('COPY, same columns, checks and indexes', timings.copy),
        row('COPY, foreign keys as well', timings.copyWithKeys),
      ],
    );
  } finally {
    await admin.end();
    await connection.close();
    await removeScratch(folder);
  }
}

async function importOnce(database: Database, bytes: Uint8Array): Promise<number> {
  const actor = await freshTown(database);
  const begun = performance.now();
  const report = await database.inWorkspace(actor.workspaceId, (tx) =>
    importFigures(tx, actor, { bytes, fileName: 'figures.csv', dryRun: false, clock: systemClock }),
  );
  const took = performance.now() - begun;
  if (!report.ok || report.value.added !== ROWS)
    throw new Error(`import refused: ${JSON.stringify(report).slice(0, 500)}`);
  return took;
}

async function copyOnce(admin: pg.Client, file: string, foreignKeys: boolean): Promise<number> {
  await admin.query('DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench');
  await admin.query('CREATE TABLE bench.figure (LIKE evidence.figure INCLUDING ALL)');
  if (foreignKeys) await admin.query(`ALTER TABLE bench.figure ${FOREIGN_KEYS}`);
  await admin.query('CHECKPOINT');
  const begun = performance.now();
  const { rowCount } = await admin.query(`COPY bench.figure FROM '${file}'`);
  const took = performance.now() - begun;
  if (rowCount !== ROWS) throw new Error(`COPY took ${rowCount} rows`);
  return took;
}

async function freshTown(database: Database): Promise<Actor> {
  const key = `b${randomUUID().slice(0, 8)}`;
  const name = 'みほん市';
  const by = 'cli:bench';
  const made = await createWorkspace(database, {
    key,
    name,
    municipalityCodes: ['192066'],
    sample: false,
    by,
    clock: systemClock,
  });
  if (!made.ok) throw new Error(`workspace refused: ${made.error.kind}`);
  const { workspaceId } = made.value;
  const actor: Actor = {
    workspaceId,
    workspaceKey: key,
    workspaceName: name,
    role: 'officer',
    accountId: null,
    name: by,
    auditName: by,
  };
  await database.inWorkspace(workspaceId, (tx) => startWorkspaceCatalogue(tx, actor, systemClock));
  return actor;
}
