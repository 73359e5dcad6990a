/** A table of text as it came from a file or a paste: blank rows left out, but every row keeps the number Excel shows. */
export interface TextTable {
  /** The first row is the header, when the table has one. */
  readonly rows: readonly TextRow[];
  /** Rows whose number of cells differs from that of the first row. */
  readonly ragged: readonly RaggedRow[];
}

export interface TextRow {
  /** 1 for the first row, as Excel counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface RaggedRow {
  readonly row: number;
  readonly expected: number;
  readonly actual: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnLetter(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
