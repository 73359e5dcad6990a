import { err, ok, type Result } from '#kernel/result.ts';
import type { TextTable } from '#kernel/text-table.ts';
import { type CellMessage, MessageBook, type MessageCounts, type RowMessage } from './cell-messages.ts';
import type { DecimalText, Figure, FigureKind, Indicator } from './figure.ts';
import { figureLayout, type TimeColumn } from './figure-file-layout.ts';
import { FigureRow, type SourceContent } from './figure-row.ts';
import { indicatorFinder } from './find-indicator.ts';
import { reportRagged } from './table-cells.ts';

/** A figure as a file states it, before it is known whether it is new. */
export interface FigureDraft extends Pick<Figure, 'indicator' | 'place' | 'asOf' | 'kind' | 'note'> {
  readonly value: DecimalText;
  readonly source: SourceContent;
  /** The row of the table, as Excel counts. */
  readonly row: number;
}

export interface FigureFileContext {
  readonly catalogue: readonly Indicator[];
  /** 地域 when the column or the cell is blank. */
  readonly homePlace: string;
  /** ISO date. */
  readonly today: string;
  /** The source of a block that has no 出典 column, e.g. what was typed above the paste field. */
  readonly source?: SourceContent;
  /** 種別 when the column or the cell is blank; 実績 unless said otherwise. */
  readonly kind?: FigureKind;
}

export interface FigureFile {
  readonly drafts: readonly FigureDraft[];
  readonly warnings: readonly CellMessage[];
  /** Rows without a value. */
  readonly skipped: readonly RowMessage[];
  /** How many warnings and skipped rows there are beyond those kept. */
  readonly more: MessageCounts;
}

export interface FigureFileRefusal {
  readonly errors: readonly CellMessage[];
  readonly warnings: readonly CellMessage[];
  readonly more: MessageCounts;
}

/** Rows read between two breaths of `readFigureTableInSteps`. */
const ROWS_A_STEP = 2000;

/**
 * Reads a table of figures (shapes: see figureLayout) into drafts. One error refuses the whole table; warnings do not.
 * Example: 指標,時点,値,出典 / 高齢化率,H28.4.1,35.2,第6期計画 → one draft of aging-rate at 2016-04-01.
 */
export function readFigureTable(table: TextTable, context: FigureFileContext): Result<FigureFile, FigureFileRefusal> {
  const steps = readFigureTableInSteps(table, context);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, for large tables: between two steps the caller may let others work. Yields the rows read so far. */
export function* readFigureTableInSteps(
  table: TextTable,
  context: FigureFileContext,
): Generator<number, Result<FigureFile, FigureFileRefusal>, void> {
  const book = new MessageBook();
  const [first] = table.rows;
  if (!first) {
    book.error({ row: 1, column: '' }, { kind: 'empty-file' });
    return refusal(book);
  }
  const finder = indicatorFinder(context.catalogue);
  const layout = figureLayout(table, first, finder, context.source !== undefined, book);
  // Without a sound header every row would be wrong for the same reason.
  const headerRefused = book.refused;
  reportRagged(layout.ragged, book);
  if (headerRefused) return refusal(book);
  if (layout.rows.length === 0) {
    book.error({ row: first.row, column: '' }, { kind: 'empty-file' });
    return refusal(book);
  }

  const drafts: FigureDraft[] = [];
  const seen = new Map<string, { readonly row: number; readonly column: string }>();
  const ragged = new Set(layout.ragged.map(({ row }) => row));
  for (const [at, cells] of layout.rows.entries()) {
    if (at > 0 && at % ROWS_A_STEP === 0) yield at;
    if (ragged.has(cells.row)) continue;
    const row = new FigureRow(cells, layout.columns, book);
    const indicator = row.indicator(finder);
    const written = row.kind();
    const place = row.text('place');
    const source = row.source(context.source ?? null);
    const note = row.text('note');
    if (indicator) row.unit(indicator);
    for (const time of layout.times ?? [null]) {
      const kind = written === null ? null : (time?.kind ?? (written || (context.kind ?? 'actual')));
      const asOf = time ? time.asOf : row.asOf();
      const index = time ? time.index : (layout.columns.at.get('value') ?? -1);
      const read = row.value(indicator, index);
      if (!read || !indicator || kind === null || asOf === null || place === null || source === null || note === null)
        continue;
      const where = { row: cells.row, column: layout.columns.names[index] ?? '' };
      if ('mark' in read) {
        book.skip({ ...where, kind: 'missing-value', mark: read.mark, indicator: indicator.name, asOf });
        continue;
      }
      row.future(asOf, kind, context.today, timePlace(row, time, where));
      const draft = {
        indicator: indicator.key,
        place: place || context.homePlace,
        asOf,
        kind,
        value: read.value,
        source,
        note,
      };
      const key = statementKey(draft);
      const other = seen.get(key);
      if (other) {
        book.error(where, {
          kind: 'duplicate',
          indicator: indicator.name,
          asOf,
          otherRow: other.row,
          otherColumn: other.column,
        });
        continue;
      }
      seen.set(key, where);
      drafts.push({ ...draft, row: cells.row });
    }
  }
  if (book.refused) return refusal(book);
  const { warnings, skipped, more } = book.kept();
  return ok({ drafts, warnings, skipped, more });
}

/** Two drafts with the same key say something about the same thing from the same source: only one of them can be meant. */
const statementKey = (draft: Omit<FigureDraft, 'row' | 'value' | 'note'>): string =>
  JSON.stringify([
    draft.indicator,
    draft.place,
    draft.asOf,
    draft.kind,
    draft.source.title,
    draft.source.publisher,
    draft.source.publishedOn,
    draft.source.locator,
    draft.source.licence,
  ]);

function timePlace(row: FigureRow, time: TimeColumn | null, where: { row: number; column: string }) {
  return time ? where : row.place('asOf');
}

function refusal(book: MessageBook): Result<never, FigureFileRefusal> {
  const { errors, warnings, more } = book.kept();
  return err({ errors, warnings, more });
}
