import { decimalsOf } from '#kernel/exact.ts';
import type { Cell } from '#platform/paper/workbook.ts';

export const text = (content: string, wrap = false): Cell => ({
  kind: 'text',
  text: content,
  ...(wrap ? { wrap } : {}),
});

/** A printed number with its separators and as many decimals as its source printed. */
export const number = (value: string): Cell => ({
  kind: 'number',
  value: Number(value),
  format: formatOf(decimalsOf(value)),
});

export const formatOf = (decimals: number): string => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`);

/** Where a figure's value stands: 数値!$E$12. Null for a figure that is not in the workbook. */
export type CellOf = (figureId: string) => string | null;
