import type { TableMessages } from './ja.ts';

const formats = { zip: 'a ZIP file', pdf: 'a PDF', image: 'a picture' } as const;
const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

export const en: TableMessages = {
  'not-text': ({ format }) => {
    if (format === 'xlsx') return 'This is an Excel book (.xlsx). Save it as CSV and try again.';
    if (format === 'xls') return 'This is an Excel book (.xls) or another Office file. Save it as CSV and try again.';
    return `This is ${formats[format]}. Choose a CSV or a tab-separated file.`;
  },
  binary: ({ line }) =>
    `Line ${line} holds data that is not text, so this seems to be no table. Open it in a spreadsheet and save it as CSV.`,
  undecodable: ({ tried }) =>
    `The character encoding is unknown (it is not ${tried.join(' nor ')}). Save the file as “CSV UTF-8” in Excel.`,
  'too-large': ({ bytes, limit }) =>
    `The file is too large (${mebibytes(bytes)} MB). The limit is ${mebibytes(limit)} MB. Split it by year or indicator.`,
  'too-many-rows': ({ limit }) =>
    `Too many rows. The limit is ${limit.toLocaleString('en')}. Split the table by year or indicator.`,
  'too-many-columns': ({ row, columns, limit }) => `Row ${row} has ${columns} columns. The limit is ${limit}.`,
  empty: () => 'There is nothing in it. Give a header row and rows with values.',
  'quote-not-closed': ({ row }) =>
    `A quotation mark (") that begins in row ${row} is never closed. Close it or take it away.`,
  'stray-quote': ({ row }) =>
    `A quotation mark (") in row ${row} stands in the wrong place. Put the whole cell in quotation marks and double those inside.`,
};
