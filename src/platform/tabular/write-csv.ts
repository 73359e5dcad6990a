import { neutralised } from '#kernel/formula-text.ts';

/**
 * A table as a CSV file that Excel opens without asking: UTF-8 with a byte order mark, CRLF, quoted where needed. Cells that a
 * spreadsheet would run as formulas get a leading ' (R13); `restored` of `#kernel/formula-text.ts` takes it back on import.
 */
export function writeCsv(rows: Iterable<readonly string[]>): Uint8Array {
  const lines: string[] = [];
  for (const row of rows) lines.push(`${row.map(cellText).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function cellText(value: string): string {
  const safe = neutralised(value);
  return /[",\r\n\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
