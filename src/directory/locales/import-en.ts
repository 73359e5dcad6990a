import type { ImportMessages } from './import-ja.ts';

const organisations = (n: number) => (n === 1 ? '1 organisation' : `${n.toLocaleString('en')} organisations`);

export const importEn: ImportMessages = {
  title: 'Import organisations',
  lead: 'Adds and changes organisations from a CSV file. It is read on trial first, so that you see what would change.',
  file: 'CSV file',
  fileHelp: 'The first row holds the headers; name and kind must have a column. UTF-8 and Shift_JIS are both read.',
  fileMissing: 'Choose a file.',
  rules: [
    'An organisation of the same name is changed; any other is added.',
    'An empty cell leaves what is there. Organisations that are not in the file stay.',
    'A single error refuses the whole file.',
  ],
  columnsTitle: 'Headers and words',
  columns: (names) => `Headers, for example: ${names}`,
  kinds: (names) => `Kinds, for example: ${names}`,
  template: 'Get a file with the headers',
  dryRun: 'Read it on trial',
  expired: 'The trial has expired, or the file was taken in already. Choose it again.',
  refusedTitle: (count) =>
    count === 1 ? 'Mend one place and read it again' : `Mend ${count} places and read it again`,
  refusedBody: 'Nothing has been taken in.',
  more: (count) => `And ${count} more.`,
  previewTitle: 'Look at what will be taken in',
  previewLead: (added, changed, unchanged) =>
    `${organisations(added)} to add, ${changed} to change, ${unchanged} unchanged.`,
  nothingNew: 'There is nothing to take in. The file says what is there already.',
  takeIn: 'Take it in',
  startOver: 'Choose another file',
  fileName: 'File',
  changesCaption: 'Organisations to add or change',
  row: 'Row',
  name: 'Name',
  change: 'What changes',
  isNew: 'new',
  changed: (field, from, to) => `${field}: ${from} → ${to}`,
  blank: 'empty',
  done: (added, changed) => `Taken in: ${organisations(added)} added, ${changed} changed.`,
  at: (row, column, message) => `Row ${row}${column === '' ? '' : ` (${column})`}: ${message}`,
  findings: {
    'empty-file': () => 'There are no organisations. Write one a row below the headers.',
    ragged: (expected, actual) => `The number of cells differs from the header (${expected} there, ${actual} here).`,
    'unknown-header': (header) =>
      header === '' ? 'The header is empty. Write one or remove the column.' : `There is no header “${header}”.`,
    'repeated-header': (header) => `There are two columns “${header}”. Keep one.`,
    'missing-header': (header) => `There is no column “${header}”.`,
    'repeated-name': (name, otherRow) => `“${name}” stands in row ${otherRow} as well. Keep one.`,
  },
  cli: {
    operandMissing: 'Name the file: renkei directory import FILE',
    unreadable: (path) => `The file cannot be opened: ${path}`,
    none: 'There are no organisations yet.',
  },
};
