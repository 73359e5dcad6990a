import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { err, ok, type Result } from '#kernel/result.ts';
import type { RaggedRow, TextRow, TextTable } from '#kernel/text-table.ts';
import { type DecodeRefusal, decodeText, type FileEncoding } from './decode.ts';

export interface TableLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
}
export const tableLimits: TableLimits = { bytes: 20 * 1024 * 1024, rows: 250_000, columns: 64 };

export interface ReadTable extends TextTable {
  readonly delimiter: ',' | '\t';
  /** null when the text was pasted and came without bytes. */
  readonly encoding: FileEncoding | null;
}

export type ReadTableRefusal =
  | DecodeRefusal
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly row: number; readonly columns: number; readonly limit: number }
  | { readonly kind: 'empty' }
  /** A quotation mark that begins in this row is never closed. */
  | { readonly kind: 'quote-not-closed'; readonly row: number }
  /** A quotation mark stands where none may stand (a"b, "a"b). */
  | { readonly kind: 'stray-quote'; readonly row: number };

/** Characters handed to the parser at a time: about a thousand rows, a few milliseconds. */
const PIECE = 1 << 16;

/**
 * Reads CSV or TSV from a file's bytes or from pasted text. The first row decides: a tab in it makes the table
 * tab-separated. Quoted cells may hold line ends; blank rows are left out but counted, so that row numbers are Excel's.
 * The table is refused as a whole when it is too large or not well formed.
 */
export async function readTable(
  input: Uint8Array | string,
  limits: TableLimits = tableLimits,
): Promise<Result<ReadTable, ReadTableRefusal>> {
  const bytes = typeof input === 'string' ? Buffer.byteLength(input) : input.length;
  if (bytes > limits.bytes) return err({ kind: 'too-large', bytes, limit: limits.bytes });
  if (typeof input === 'string') return readRows(input.replace(/^\uFEFF/, ''), null, limits);
  const decoded = await decodeText(input);
  return decoded.ok ? readRows(decoded.value.text, decoded.value.encoding, limits) : decoded;
}

async function readRows(
  text: string,
  encoding: FileEncoding | null,
  limits: TableLimits,
): Promise<Result<ReadTable, ReadTableRefusal>> {
  const delimiter = delimiterOf(text);
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // What Excel puts on the clipboard quotes only cells with line ends or tabs; other quotation marks stand as they are.
    relax_quotes: delimiter === '\t',
  });
  const rows: TextRow[] = [];
  const ragged: RaggedRow[] = [];
  const ending: { refusal: ReadTableRefusal | null; failure: Error | null } = { refusal: null, failure: null };
  let row = 0;
  parser.on('error', (error) => {
    ending.failure = error;
  });
  parser.on('data', (cells: string[]) => {
    row += 1;
    if (ending.refusal || cells.every(isBlank)) return;
    const columns = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
    if (rows.length >= limits.rows) ending.refusal = { kind: 'too-many-rows', limit: limits.rows };
    else if (columns > limits.columns) {
      ending.refusal = { kind: 'too-many-columns', row, columns, limit: limits.columns };
    } else {
      const width = rows[0]?.cells.length ?? columns;
      const kept = cellsOf(cells, columns, width, delimiter);
      if (kept.length !== width) ragged.push({ row, expected: width, actual: kept.length });
      rows.push({ row, cells: kept });
    }
  });

  for (let at = 0; at < text.length && !ending.failure && !ending.refusal; at += PIECE) {
    await new Promise<void>((resolve) => parser.write(text.slice(at, at + PIECE), () => resolve()));
    await nextTurn();
  }
  // Both 'end' and 'error' are followed by 'close'.
  const closed = new Promise<void>((resolve) => (parser.closed ? resolve() : parser.once('close', () => resolve())));
  if (ending.refusal) parser.destroy();
  else if (!ending.failure) parser.end();
  await closed;
  if (ending.refusal) return err(ending.refusal);
  if (ending.failure) return err(quoteRefusal(ending.failure));
  return rows.length > 0 ? ok({ rows, ragged, delimiter, encoding }) : err({ kind: 'empty' });
}

/**
 * Blank cells behind the last column of the header come from Excel and are dropped. In a tab-separated paste blank cells
 * at the end of a row may be missing; in a CSV a short row is a broken row and stays short.
 */
function cellsOf(cells: readonly string[], filled: number, width: number, delimiter: ',' | '\t'): readonly string[] {
  const kept = cells.slice(0, Math.max(filled, Math.min(width, cells.length)));
  return delimiter === '\t' && kept.length < width ? [...kept, ...Array(width - kept.length).fill('')] : kept;
}

const isBlank = (cell: string): boolean => cell.trim() === '';

/** A tab outside quotation marks in the first row that is not blank. */
function delimiterOf(text: string): ',' | '\t' {
  let quoted = false;
  let blank = true;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === '\t') return '\t';
    else if (!quoted && !blank && (char === '\n' || char === '\r')) return ',';
    if (char.trim() !== '') blank = false;
  }
  return ',';
}

function quoteRefusal(failure: Error): ReadTableRefusal {
  if (failure instanceof CsvError) {
    const row = Number(failure.records) + 1;
    if (failure.code === 'CSV_QUOTE_NOT_CLOSED') return { kind: 'quote-not-closed', row };
    if (failure.code === 'INVALID_OPENING_QUOTE' || failure.code === 'CSV_INVALID_CLOSING_QUOTE') {
      return { kind: 'stray-quote', row };
    }
  }
  throw failure;
}
