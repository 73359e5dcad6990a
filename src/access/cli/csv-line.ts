import { writeCsv } from '#platform/tabular/write-csv.ts';

/** One line, without the byte order mark that begins a whole file; for files that are written as they are read. */
export const csvLine = (cells: readonly string[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: false }).decode(writeCsv([cells]));
