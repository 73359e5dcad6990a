import type { CellStyle, Cell as WrittenCell } from 'hucre';
import { neutralised } from '#kernel/formula-text.ts';
import { writable } from './xml-text.ts';
import { fixZipTimes } from './zip-times.ts';

export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly wrap?: boolean }
  /** format: an Excel number format such as '#,##0' or '0.0'. */
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  /**
   * A live formula without '=', with the value it has now for readers that do not calculate.
   * Formulas are written by us; whatever people typed goes into text cells only.
   */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly cached: number | string | boolean;
      readonly format?: string;
    }
  | null;

export interface Sheet {
  /** At most 31 characters, none of : \ / ? * [ ]; longer or forbidden ones are mended. */
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface WorkbookFacts {
  readonly title: string;
  readonly madeAt: Date;
  /** Printed at the foot of every page. */
  readonly footer: string;
}

const FONT = { name: 'BIZ UDPGothic', size: 10.5 } as const;
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  border: { bottom: { style: 'thin', color: { rgb: '1A1A1A' } } },
  alignment: { vertical: 'center', wrapText: true },
};

/** Writes an .xlsx file: bold frozen header, typed cells, live formulas with their present value. Equal input, equal bytes. */
export async function writeWorkbook(sheets: readonly Sheet[], facts?: WorkbookFacts): Promise<Uint8Array> {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const { writeXlsx } = await import('hucre');
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet, index) => ({
      name: names[index] ?? `Sheet${index + 1}`,
      columns: sheet.columns.map((column) => ({ width: column.width })),
      rows: [sheet.columns.map(() => null), ...sheet.rows.map((row) => row.map(() => null))],
      cells: cellsOf(sheet),
      freezePane: { rows: 1 },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        // hucre writes the name of this sheet unquoted, so only for names that need no quotes.
        ...(PLAIN_NAME.test(names[index] ?? '') ? { printTitlesRow: '$1:$1' } : {}),
      },
      headerFooter: {
        oddHeader: `&L${forFooter(sheet.name)}`,
        oddFooter: `&L${forFooter(facts?.footer ?? '')}&R&P / &N`,
      },
    })),
    properties: {
      ...(facts ? { title: writable(facts.title), created: facts.madeAt, modified: facts.madeAt } : {}),
      company: 'Renkei',
    },
  });
  return fixZipTimes(bytes);
}

const PLAIN_NAME = /^\p{L}[\p{L}\p{N}_]*$/u;

function cellsOf(sheet: Sheet): Map<string, WrittenCell> {
  const cells = new Map<string, WrittenCell>();
  for (const [column, { header }] of sheet.columns.entries())
    cells.set(`0,${column}`, styled({ kind: 'text', text: header }, HEADER));
  for (const [row, line] of sheet.rows.entries())
    for (const [column, cell] of line.entries()) if (cell) cells.set(`${row + 1},${column}`, styled(cell, style(cell)));
  return cells;
}

const style = (cell: NonNullable<Cell>): CellStyle => ({
  font: FONT,
  alignment: { vertical: 'top', ...(cell.kind === 'text' && cell.wrap ? { wrapText: true } : {}) },
  ...(cell.kind !== 'text' && cell.format ? { numFmt: cell.format } : {}),
});

function styled(cell: NonNullable<Cell>, look: CellStyle): WrittenCell {
  switch (cell.kind) {
    case 'text':
      // A string cell is never calculated; the apostrophe keeps it so when the file is saved as CSV (requirements R13).
      return { value: neutralised(writable(cell.text)), type: 'string', style: look };
    case 'number':
      return { value: cell.value, type: 'number', style: look };
    case 'formula':
      return { value: null, type: 'formula', formula: cell.formula, formulaResult: cell.cached, style: look };
  }
}

/** Excel's own rules: at most 31 characters, seven forbidden ones, no apostrophe at either end, no two alike. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      writable(name)
        .replace(/[:\\/?*[\]]/gu, '・')
        .replace(/^'+|'+$/gu, '')
        .trim() || 'Sheet';
    let given = plain.slice(0, 31).toWellFormed();
    for (let number = 2; taken.has(given.toLowerCase()); number++) given = `${plain.slice(0, 27)}_${number}`;
    taken.add(given.toLowerCase());
    return given;
  });
}

/** '&' begins a code in headers and footers. */
const forFooter = (text: string) => writable(text).replaceAll('&', '&&').slice(0, 200);
