/** The minutes as a sequence of plain parts: set by Typst, written to Word and shown on the page from the same value. */
export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly type: 'paragraph'; readonly lines: readonly string[]; readonly strong?: boolean }
  | { readonly type: 'list'; readonly items: readonly string[] }
  /** Terms and what they are, without a header row. */
  | { readonly type: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly type: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Shares of the width, one a column. */
      readonly widths: readonly number[];
      /** Room to sign by hand. */
      readonly tall?: boolean;
    }
  /** Somebody's words under their name. */
  | { readonly type: 'spoken'; readonly speaker: string; readonly lines: readonly string[] };

export const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
