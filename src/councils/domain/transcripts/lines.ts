/** A line of a file with its number, from 1. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/** A row of a table in a Word file; `line` is its first paragraph. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Lines one at a time, so that 12 MB of them are never all held. */
export interface LineReader {
  next(): Line | null;
}

/** Line ends of every system are one; so are form feeds and the line separators that word processors leave behind. */
export const evenLines = (text: string): string =>
  (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n');

/** The lines of a text whose line ends are even, counted from 1; null behind the last one. Example: 'a' → { line: 1, text: 'a' }, null. */
export function lineReader(text: string): LineReader {
  let at = 0;
  let line = 0;
  return {
    next() {
      if (at > text.length) return null;
      const end = text.indexOf('\n', at);
      const until = end < 0 ? text.length : end;
      const from = at;
      at = until + 1;
      line += 1;
      return { line, text: text.slice(from, until) };
    },
  };
}
