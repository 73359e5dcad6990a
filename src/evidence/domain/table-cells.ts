import { shown } from '#kernel/digits.ts';
import { looksLikeFormula, restored } from '#kernel/formula-text.ts';
import { invisibleIn } from '#kernel/invisible-text.ts';
import { parseNumberText } from '#kernel/number-text.ts';
import type { RaggedRow, TextRow } from '#kernel/text-table.ts';
import type { CellPlace, MessageBook } from './cell-messages.ts';
import { columnName, type FileColumn, fieldOf, folded } from './file-columns.ts';

/** Characters of a text in a cell: a note is a remark, not a report. */
export const TEXT_LIMIT = 2000;

/** Which column holds which field. */
export interface Columns<Field extends string> {
  readonly at: ReadonlyMap<Field, number>;
  /** 'C 時点' */
  readonly names: readonly string[];
}

/**
 * The text of a cell without the blanks around it, the ' of our own export taken back. A cell that a spreadsheet would run
 * as a formula is an error: what it shows in Excel is not what it says. '－' and '-1.5' are no formulas. So is a character
 * that nobody sees: two places that look alike would be two.
 */
export function cellText(
  row: TextRow,
  index: number | undefined,
  name: string,
  book: MessageBook,
  lines: 'one-line' | 'several-lines' = 'one-line',
): string | null {
  if (index === undefined) return '';
  const raw = row.cells[index] ?? '';
  const place: CellPlace = { row: row.row, column: name };
  if (looksLikeFormula(raw) && !parseNumberText(raw).ok) {
    return book.error(place, { kind: 'formula', text: shown(raw) });
  }
  const text = restored(raw).trim();
  if (text.length > TEXT_LIMIT)
    return book.error(place, { kind: 'text-too-long', length: text.length, limit: TEXT_LIMIT });
  const unseen = invisibleIn(text, lines);
  return unseen ? book.error(place, { kind: 'invisible', ...unseen }) : text;
}

/** Rows with too many or too few cells: their values may stand in wrong columns, so each is an error. */
export function reportRagged(rows: readonly RaggedRow[], book: MessageBook): void {
  for (const { row, expected, actual } of rows) {
    book.error({ row, column: '' }, { kind: 'ragged', expected, actual });
  }
}

/** Reads the header: unknown, repeated and missing headers are errors. `taken` are columns that mean something else. */
export function readHeader<Field extends string>(
  header: TextRow,
  known: readonly FileColumn<Field>[],
  required: readonly Field[],
  book: MessageBook,
  taken: ReadonlySet<number> = new Set(),
): Columns<Field> {
  const at = new Map<Field, number>();
  const names = header.cells.map((cell, index) => columnName(index, cell));
  header.cells.forEach((cell, index) => {
    if (taken.has(index)) return;
    const place = { row: header.row, column: names[index] ?? '' };
    if (looksLikeFormula(cell)) {
      book.error(place, { kind: 'formula', text: shown(cell) });
      return;
    }
    const field = fieldOf(known, cell);
    const unseen = field === null ? invisibleIn(cell.trim(), 'several-lines') : null;
    if (unseen) {
      book.error(place, { kind: 'invisible', ...unseen });
      return;
    }
    const before = field === null ? undefined : at.get(field);
    if (field === null) {
      book.error(place, {
        kind: 'unknown-header',
        header: shown(cell.trim()),
        known: known.map((column) => column.header),
      });
    } else if (before !== undefined) {
      book.error(place, { kind: 'repeated-header', header: shown(cell.trim()), otherColumn: names[before] ?? '' });
    } else at.set(field, index);
  });
  for (const field of required) {
    if (at.has(field)) continue;
    const column = known.find((one) => one.field === field);
    book.error({ row: header.row, column: '' }, { kind: 'missing-header', header: column?.header ?? field });
  }
  return { at, names };
}

/** Units are compared after NFKC and without the brackets that 見える化 puts around them: （人） is 人, ％ is %. */
export const foldedUnit = (unit: string): string => folded(unit).replace(/^\((.*)\)$/u, '$1');
