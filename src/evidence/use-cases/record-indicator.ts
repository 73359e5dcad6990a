import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { type CatalogueField, catalogueColumns } from '../domain/catalogue-file-columns.ts';
import type { CellFinding } from '../domain/cell-messages.ts';
import { columnName } from '../domain/file-columns.ts';
import { evidencePolicy } from '../policy.ts';
import { writeCatalogueTable } from './import-catalogue.ts';
import type { WrittenIndicators } from './write-indicators.ts';

/** As typed. */
export type TypedIndicator = Readonly<Record<CatalogueField, string>>;

export interface IndicatorMessage {
  readonly field: CatalogueField | null;
  readonly finding: CellFinding;
}

export type RecordIndicatorRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid'; readonly errors: readonly IndicatorMessage[] };

/** One indicator by form: read as a table of one row, so that form and file refuse the same things. */
export async function recordIndicator(
  tx: Tx,
  actor: Actor,
  input: { readonly typed: TypedIndicator; readonly clock: Clock },
): Promise<Result<WrittenIndicators, RecordIndicatorRefusal>> {
  if (!evidencePolicy['indicator.write'](actor)) return err({ kind: 'forbidden' });
  const table = {
    rows: [
      { row: 1, cells: catalogueColumns.map((column) => column.header) },
      { row: 2, cells: catalogueColumns.map((column) => input.typed[column.field]) },
    ],
    ragged: [],
  };
  const written = await writeCatalogueTable(tx, actor, table, { clock: input.clock, dryRun: false });
  if (written.ok) return ok(written.value);
  return err({
    kind: 'invalid',
    errors: written.error.errors.map(({ row: _row, column, ...finding }) => ({
      field: fieldByColumn.get(column) ?? null,
      finding: finding as CellFinding,
    })),
  });
}

const fieldByColumn = new Map(
  catalogueColumns.map((column, index) => [columnName(index, column.header), column.field] as const),
);
