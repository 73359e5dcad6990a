import { shown } from '#kernel/digits.ts';
import { nfkc } from '#kernel/nfkc.ts';
import { columnLetter } from '#kernel/text-table.ts';

/** A column that a file may have: the official header, and the other spellings that are understood. */
export interface FileColumn<Field extends string> {
  readonly field: Field;
  readonly header: string;
  readonly aliases: readonly string[];
}

/** Names are compared after NFKC, without blanks and in lower case: 「指　標」 is 指標, 「Ｓｏｕｒｃｅ」 is source. */
export const folded = (text: string): string => nfkc(text).replace(/\s+/gu, '').toLowerCase();

/** The field that a header names, by its own word or an alias; null for a column that is not ours. */
export function fieldOf<Field extends string>(columns: readonly FileColumn<Field>[], header: string): Field | null {
  const text = folded(header);
  const found = columns.find((column) => [column.header, ...column.aliases].some((name) => folded(name) === text));
  return found?.field ?? null;
}

/** How a message names a column: Excel's letter and the header, 'C 時点'. */
export const columnName = (index: number, header: string): string =>
  `${columnLetter(index)} ${shown(header.replace(/\s+/gu, ' ').trim())}`.trim();
