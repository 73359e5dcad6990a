import { widthInEm, wrap } from './text-width.ts';

export interface PaperTable {
  readonly columns: readonly { readonly label: string; readonly align: 'text' | 'number' }[];
  readonly rows: readonly (readonly string[])[];
}

/** Margin of a cell, left and right together. */
const MARGIN = 1.2;
/** A column up to this wide keeps its width: a number or a short word is never broken. */
const SHORT = 9;
/** Longer texts than this are wrapped anyway and claim no more room. */
const LONG = 26;

/**
 * Widths of a table's columns, in units of the font size, that add up to `total`: numbers and short words keep their width,
 * longer texts share what is left and are wrapped.
 */
export function columnWidths({ columns, rows }: PaperTable, total: number): number[] {
  const wanted = columns.map((column, index) => {
    const cells = Math.max(3, ...rows.map((row) => widthInEm(row[index] ?? '')));
    return { number: column.align === 'number', width: Math.max(cells, Math.min(widthInEm(column.label), 7)) + MARGIN };
  });
  const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);
  const all = wanted.map((column) => column.width);
  if (sum(all) <= total) return all.map((width) => (width / sum(all)) * total);
  const keeps = wanted.map((column) => column.number || column.width <= SHORT);
  const kept = sum(all.filter((_, index) => keeps[index]));
  const shared = sum(all.filter((_, index) => !keeps[index]).map((width) => Math.min(width, LONG)));
  const left = total - kept;
  const count = keeps.filter((keep) => !keep).length;
  // Too many columns to keep anything whole: everything shrinks alike.
  if (count === 0 || left < count * 5) return all.map((width) => (width / sum(all)) * total);
  return all.map((width, index) => (keeps[index] ? width : (Math.min(width, LONG) / shared) * left));
}

/** How many lines each row takes, the header first. */
export function linesOfRows(table: PaperTable, widths: readonly number[]): number[] {
  const lines = (cells: readonly string[]) =>
    Math.max(1, ...cells.map((cell, index) => wrap(cell, Math.max(1, (widths[index] ?? 1) - MARGIN)).length));
  return [lines(table.columns.map((column) => column.label)), ...table.rows.map(lines)];
}
