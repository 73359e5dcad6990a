import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CellFinding, CellMessage } from '../domain/cell-messages.ts';
import { readFigureTable } from '../domain/figure-file.ts';
import { type FigureField, figureColumns, figureHeader } from '../domain/figure-file-columns.ts';
import { columnName } from '../domain/file-columns.ts';
import { evidencePolicy } from '../policy.ts';
import { selectCatalogue } from '../store/indicators.ts';
import { raiseRevision } from '../store/revision.ts';
import { planFigures, writeFigures } from './save-figures.ts';

/** As typed. */
export type TypedFigure = Readonly<Record<FigureField, string>>;

export interface FieldMessage {
  readonly field: FigureField | null;
  readonly finding: CellFinding;
}

export type RecordRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldMessage[] }
  | { readonly kind: 'unchanged'; readonly figureId: string };

export interface RecordedFigure {
  readonly figureId: string;
  /** The same source said something else before: this is its correction. */
  readonly corrects: string | null;
  readonly warnings: readonly FieldMessage[];
}

/** One figure by form: read as a table of one row, so that form and file refuse the same things in the same words. */
export async function recordFigure(
  tx: Tx,
  actor: Actor,
  input: { readonly typed: TypedFigure; readonly clock: Clock },
): Promise<Result<RecordedFigure, RecordRefusal>> {
  if (!evidencePolicy['figure.write'](actor)) return err({ kind: 'forbidden' });
  await raiseRevision(tx, actor.workspaceId);
  const catalogue = await selectCatalogue(tx, actor.workspaceId);
  const table = {
    rows: [
      { row: 1, cells: figureColumns.map((column) => column.header) },
      { row: 2, cells: figureColumns.map((column) => input.typed[column.field]) },
    ],
    ragged: [],
  };
  const read = readFigureTable(table, {
    catalogue,
    homePlace: actor.workspaceName,
    today: dateInJapan(input.clock.now()),
  });
  // In a file a missing value is passed over; whoever fills in a form means to enter one, and is told all at once.
  const noValue: FieldMessage = { field: 'value', finding: { kind: 'required', header: figureHeader('value') } };
  if (!read.ok) {
    const blank = input.typed.value.trim() === '';
    return err({ kind: 'invalid', errors: [...read.error.errors.map(toField), ...(blank ? [noValue] : [])] });
  }
  if (read.value.drafts.length === 0) return err({ kind: 'invalid', errors: [noValue] });
  const plan = await planFigures(tx, actor.workspaceId, read.value.drafts);
  const [decision] = plan.decisions;
  if (decision?.kind === 'unchanged') return err({ kind: 'unchanged', figureId: decision.figureId });
  const [figureId] = await writeFigures(tx, actor, plan, { enteredAt: input.clock.now(), importId: null });
  return ok({
    figureId: figureId!,
    corrects: decision?.kind === 'correction' ? decision.figureId : null,
    warnings: read.value.warnings.map(toField),
  });
}

const fieldByColumn = new Map(
  figureColumns.map((column, index) => [columnName(index, column.header), column.field] as const),
);

function toField(message: CellMessage): FieldMessage {
  const { row: _row, column, ...finding } = message;
  return { field: fieldByColumn.get(column) ?? null, finding: finding as CellFinding };
}
