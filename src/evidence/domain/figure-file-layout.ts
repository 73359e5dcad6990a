import { type AsOf, parseAsOf } from '#kernel/as-of.ts';
import { LONGEST } from '#kernel/digits.ts';
import { parseNumberText } from '#kernel/number-text.ts';
import type { RaggedRow, TextRow, TextTable } from '#kernel/text-table.ts';
import type { MessageBook } from './cell-messages.ts';
import type { FigureKind } from './figure.ts';
import {
  type FigureField,
  figureColumns,
  figureHeader,
  headerlessOrder,
  kindOf,
  requiredFigureFields,
} from './figure-file-columns.ts';
import { columnName, fieldOf } from './file-columns.ts';
import type { IndicatorFinder } from './find-indicator.ts';
import { type Columns, readHeader } from './table-cells.ts';

/** How the figures stand in the table. */
export interface FigureLayout {
  readonly columns: Columns<FigureField>;
  /** Rows that hold values. */
  readonly rows: readonly TextRow[];
  /** Rows whose number of cells is wrong. */
  readonly ragged: readonly RaggedRow[];
  /** Of a wide table, the columns that are times; null when each row is one figure. */
  readonly times: readonly TimeColumn[] | null;
}

export interface TimeColumn {
  readonly index: number;
  readonly asOf: AsOf;
  /** 平成29年度（推計） says the kind in the header. */
  readonly kind: FigureKind | null;
}

/**
 * Recognises three shapes:
 * - one figure a row, with a header (指標, 時点, 値, 出典 …, order free);
 * - a block without a header: 指標, 時点, 値, 単位, 種別, 地域, 注記 from the left, as many as there are;
 * - a wide block: 指標 first (its header may be blank), and times as headers: one indicator a row.
 */
export function figureLayout(
  table: TextTable,
  first: TextRow,
  finder: IndicatorFinder,
  hasDefaultSource: boolean,
  book: MessageBook,
): FigureLayout {
  const required = requiredFigureFields.filter((field) => field !== 'source' || !hasDefaultSource);
  const fields = first.cells.map((cell) => fieldOf(figureColumns, cell));
  if (fields.every((field) => field === null) && startsWithFigure(first, finder))
    return headerless(table, first, book, hasDefaultSource);

  const timed = wideColumns(first, fields);
  if (timed.length === 0) {
    return {
      columns: readHeader(first, figureColumns, required, book),
      rows: table.rows.slice(1),
      ragged: table.ragged,
      times: null,
    };
  }
  const header: TextRow = {
    ...first,
    cells: first.cells.map((cell, at) => (at === 0 && cell.trim() === '' ? '指標' : cell)),
  };
  const wideRequired = required.filter((field) => field !== 'asOf' && field !== 'value');
  const columns = readHeader(header, figureColumns, wideRequired, book, new Set(timed));
  const times = timed.flatMap((index) => readTime(header, index, columns.names[index] ?? '', book));
  return { columns, rows: table.rows.slice(1), ragged: table.ragged, times };
}

function startsWithFigure(first: TextRow, finder: IndicatorFinder): boolean {
  const [indicator = '', asOf = '', value = ''] = first.cells;
  if (first.cells.length < 3) return false;
  return finder.find(indicator).length > 0 || (parseAsOf(asOf).ok && parseNumberText(value, true).ok);
}

/** Without a header the meaning of the columns is fixed, and cells at the end of a row may be left out. */
function headerless(table: TextTable, first: TextRow, book: MessageBook, hasDefaultSource: boolean): FigureLayout {
  if (!hasDefaultSource) {
    book.error({ row: first.row, column: '' }, { kind: 'missing-header', header: figureHeader('source') });
  }
  const at = new Map(headerlessOrder.map((field, index) => [field, index]));
  const names = headerlessOrder.map((field, index) => columnName(index, figureHeader(field)));
  const expected = headerlessOrder.length;
  const ragged = table.rows
    .filter(({ cells }) => cells.length > expected)
    .map(({ row, cells }) => ({ row, expected, actual: cells.length }));
  return { columns: { at, names }, rows: table.rows, ragged, times: null };
}

/** Headers that are times or meant as such (平成35年), in a table that has neither 時点 nor 値. */
function wideColumns(first: TextRow, fields: readonly (FigureField | null)[]): readonly number[] {
  const hasIndicator = fields.includes('indicator') || first.cells[0]?.trim() === '';
  if (!hasIndicator || fields.includes('asOf') || fields.includes('value')) return [];
  return first.cells.flatMap((cell, index) => {
    if (fields[index] !== null || cell.trim() === '' || cell.length > LONGEST) return [];
    const read = parseAsOf(splitTime(cell).time);
    return read.ok || read.error.kind !== 'unreadable' ? [index] : [];
  });
}

function readTime(header: TextRow, index: number, column: string, book: MessageBook): readonly TimeColumn[] {
  const { time, kind } = splitTime(header.cells[index] ?? '');
  const read = parseAsOf(time);
  if (read.ok) return [{ index, asOf: read.value, kind }];
  book.error({ row: header.row, column }, { kind: 'date', error: read.error });
  return [];
}

/** 平成29年度（推計） → 平成29年度 and projected. */
function splitTime(cell: string): { readonly time: string; readonly kind: FigureKind | null } {
  const match = /^(.*?)[\s(（]*((?:実績|推計|計画)値?)[)）\s]*$/su.exec(cell);
  return match?.[1] && match[2] ? { time: match[1], kind: kindOf(match[2]) } : { time: cell, kind: null };
}
