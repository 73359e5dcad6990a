import { formatAsOf } from '#kernel/as-of.ts';
import { dateRefusal, invisibleRefusal, numberRefusal } from '#kernel/locales/refusal-sentence.ts';
import type { FigureFileMessages } from './figure-file-ja.ts';

export const figureFileEn: FigureFileMessages = {
  where: (row, letter, header) => {
    if (letter === '') return `Row ${row}: `;
    return `Row ${row}, column ${letter}${header ? ` (${header})` : ''}: `;
  },
  finding: {
    'empty-file': () => 'There are no values. Put one value a row below the header.',
    ragged: ({ expected, actual }) =>
      `This row has ${actual} cells. Make it ${expected}, as in the header: values may have slipped into other columns.`,
    'unknown-header': ({ header, known }) =>
      header === ''
        ? 'The header is blank. Write one, or delete the column.'
        : `The header “${header}” is not known. Known headers: ${known.join(', ')} (English names work too).`,
    'missing-header': ({ header }) => `There is no column “${header}”. Add it to the header.`,
    'repeated-header': ({ header, otherColumn }) =>
      `The header “${header}” also stands in column ${otherColumn.split(' ')[0]}. Keep one of them.`,
    required: ({ header }) => `“${header}” is blank. Fill it in.`,
    formula: ({ text }) =>
      `“${text}” could run as a formula and is not taken in. Paste values only; to keep it as text, put ' in front.`,
    'text-too-long': ({ length, limit }) => `The text is too long (${length} characters). The limit is ${limit}.`,
    invisible: (found) => invisibleRefusal(found, 'en'),
    'unknown-indicator': ({ text, nearest }) =>
      `The indicator “${text}” is not in the catalogue. ${nearest ? `Perhaps “${nearest}”?` : 'Write a name or key from the catalogue.'}`,
    'ambiguous-indicator': ({ text, keys }) =>
      `“${text}” may mean ${keys.length} indicators. Write the key (${keys.join(', ')}).`,
    date: ({ error }) => dateRefusal(error, 'en'),
    future: ({ asOf, today }) =>
      `${formatAsOf(asOf, 'en')} lies after today (${today}), but the figure is marked actual (実績). Is it projected or planned?`,
    number: ({ error }) => numberRefusal(error, 'en'),
    'unknown-kind': ({ text }) =>
      `The kind “${text}” is not known. Write 実績 (actual), 推計 (projected) or 計画 (planned).`,
    unit: ({ text, unit, indicator }) =>
      `The unit “${text}” differs from “${unit}”, the unit of “${indicator}”. Convert the value, or check the indicator.`,
    'below-min': ({ value, limit, indicator }) =>
      `${value} is below ${limit}, the minimum of “${indicator}”. Check digits and sign.`,
    'above-max': ({ value, limit, indicator }) =>
      `${value} is above ${limit}, the maximum of “${indicator}”. Check digits and decimal point.`,
    duplicate: ({ indicator, asOf, otherRow, otherColumn }) =>
      `Repeats row ${otherRow} (${otherColumn}): “${indicator}” at ${formatAsOf(asOf, 'en')} stands twice with the same place, kind and source. Keep one of them.`,
    'missing-value': ({ mark, indicator, asOf }) =>
      `${mark === '' ? 'The value is blank' : `The value is “${mark}”`}: “${indicator}” at ${formatAsOf(asOf, 'en')} is not taken in (and not taken as 0).`,
    'bad-key': ({ text, suggestion }) =>
      `The key “${text}” cannot be used. Write lower-case letters and digits joined by “-”. ${suggestion ? `Perhaps “${suggestion}”?` : 'Example: certified-persons'}`,
    'repeated-key': ({ text, otherRow }) => `The key “${text}” also stands in row ${otherRow}. Keep one of them.`,
    'repeated-name': ({ text, key, otherRow }) =>
      `The name “${text}” is also that of ${otherRow === null ? `the existing indicator ${key}` : `row ${otherRow} (key ${key})`}. Choose a name that tells them apart.`,
    'half-ratio': () => 'Fill in both numerator and denominator, or neither.',
    'single-part': ({ text }) =>
      `The partition “${text}” has one part only. Write two or more, separated by “;” (such as a; b | c; d; e).`,
    'repeated-part': ({ text }) => `“${text}” stands twice in a partition. Keep one of them.`,
    'min-above-max': ({ min, max }) => `The minimum ${min} is above the maximum ${max}.`,
    cycle: ({ path }) => `Following parts, numerator and denominator leads back to the start (${path.join(' → ')}).`,
  },
};
