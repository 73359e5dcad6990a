import { decimalsOf } from '#kernel/exact.ts';
import type { Cell } from './workbook.ts';

export const textCell = (content: string, wrap = false): Cell => ({
  kind: 'text',
  text: content,
  ...(wrap ? { wrap } : {}),
});

/** A printed number with its separators and as many decimals as its source printed. */
export const numberCell = (printed: string): Cell => ({
  kind: 'number',
  value: Number(printed),
  format: numberFormat(decimalsOf(printed)),
});

/** Excel's format with separators and so many decimals: 1 → '#,##0.0'. */
export const numberFormat = (decimals: number): string => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`);
