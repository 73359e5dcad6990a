import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { TextTable } from '#kernel/text-table.ts';
import type { Tx } from '#platform/db/database.ts';
import { type ReadTableRefusal, readTable } from '#platform/tabular/read-table.ts';
import { type CatalogueFileRefusal, readCatalogueTable } from '../domain/catalogue-file.ts';
import { evidencePolicy } from '../policy.ts';
import { insertImport } from '../store/imports.ts';
import { selectCatalogue } from '../store/indicators.ts';
import { raiseRevision } from '../store/revision.ts';
import { cleanFileName } from './clean-file-name.ts';
import { type WrittenIndicators, writeIndicators } from './write-indicators.ts';

export interface CatalogueImportInput {
  readonly bytes: Uint8Array | string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly clock: Clock;
}

export type CatalogueImportRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unreadable'; readonly refusal: ReadTableRefusal }
  | ({ readonly kind: 'refused' } & CatalogueFileRefusal);

/** A town's own indicators by CSV: all of them or none. */
export async function importCatalogue(
  tx: Tx,
  actor: Actor,
  input: CatalogueImportInput,
): Promise<Result<WrittenIndicators, CatalogueImportRefusal>> {
  if (!evidencePolicy['indicator.write'](actor)) return err({ kind: 'forbidden' });
  const table = await readTable(input.bytes);
  if (!table.ok) return err({ kind: 'unreadable', refusal: table.error });
  const written = await writeCatalogueTable(tx, actor, table.value, input);
  if (!written.ok || input.dryRun) return written;
  await insertImport(tx, {
    workspaceId: actor.workspaceId,
    importId: randomUUID(),
    kind: 'catalogue',
    fileName: cleanFileName(input.fileName),
    sha256: createHash('sha256').update(input.bytes).digest('hex'),
    encoding: table.value.encoding ?? '',
    rowCount: table.value.rows.length,
    added: written.value.added,
    corrected: written.value.changed,
    unchanged: written.value.unchanged,
    skipped: 0,
    enteredBy: actor.auditName,
    enteredAt: input.clock.now(),
  });
  return written;
}

/** A table of indicators, from a file or of one row from a form. */
export async function writeCatalogueTable(
  tx: Tx,
  actor: Actor,
  table: TextTable,
  options: { readonly clock: Clock; readonly dryRun: boolean },
): Promise<Result<WrittenIndicators, { readonly kind: 'refused' } & CatalogueFileRefusal>> {
  // First in line, then look: relations are checked against the catalogue that this errand adds to, not an earlier one.
  if (!options.dryRun) await raiseRevision(tx, actor.workspaceId);
  const read = readCatalogueTable(table, await selectCatalogue(tx, actor.workspaceId));
  if (!read.ok) return err({ kind: 'refused', ...read.error });
  return ok(await writeIndicators(tx, { actor, ...options, indicators: read.value.indicators }));
}
