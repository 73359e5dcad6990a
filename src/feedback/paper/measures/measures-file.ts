import type { Language } from '#kernel/language.ts';
import { numberCell, textCell } from '#platform/paper/cells.ts';
import { type Cell, writeWorkbook } from '#platform/paper/workbook.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import type { Days, Measures } from '../../domain/measures/measures.ts';
import { messages } from '../../locales/measures/messages.ts';
import type { LoadedMeasures } from '../../use-cases/measures/load-measures.ts';

/** The table as rows of printed values: the heading, overall, then the organisations in the order of the books. */
export function measureRows({ overall, organisations }: LoadedMeasures, language: Language): readonly string[][] {
  const t = messages[language];
  return [
    headings(language),
    ...(overall ? [printedRow(t.overall, overall)] : []),
    ...organisations.map(({ name, measures }) => printedRow(name, measures)),
  ];
}

export const measuresCsv = (loaded: LoadedMeasures, language: Language): Uint8Array =>
  writeCsv(measureRows(loaded, language));

/** Numbers as numbers, and the way they are counted on a second sheet. */
export function measuresXlsx(
  loaded: LoadedMeasures,
  facts: { readonly language: Language; readonly madeAt: Date; readonly footer: string },
): Promise<Uint8Array> {
  const { language, madeAt, footer } = facts;
  const t = messages[language];
  const [head = [], ...rows] = measureRows(loaded, language);
  return writeWorkbook(
    [
      {
        name: t.file.sheet,
        columns: head.map((header, index) => ({ header, width: index === 0 ? 36 : 13 })),
        rows: rows.map((row) => row.map((value, index) => (index === 0 ? textCell(value, true) : valueCell(value)))),
      },
      {
        name: t.file.definitionSheet,
        columns: [{ header: t.definition, width: 100 }],
        rows: t.definitions.map((line) => [textCell(line, true)]),
      },
    ],
    { title: t.title, madeAt, footer },
  );
}

const valueCell = (value: string): Cell => (value === '' ? null : numberCell(value));

function headings(language: Language): string[] {
  const { columns: c, file } = messages[language];
  const days = (name: string) => [file.median, file.shortest, file.longest, file.n].map((what) => `${name} ${what}`);
  return [
    c.organisation,
    c.asked,
    c.rate,
    c.answers,
    c.noView,
    c.declined,
    c.silent,
    ...days(c.toAnswer),
    ...days(c.toReflection),
  ];
}

const printedRow = (name: string, measures: Measures): string[] => [
  name,
  ...[measures.asked].map(String),
  measures.rate === null ? '' : (measures.rate * 100).toFixed(1),
  ...[measures.answers, measures.noView, measures.declined, measures.silent].map(String),
  ...printedDays(measures.toAnswer),
  ...printedDays(measures.toReflection),
];

const printedDays = (days: Days | null): string[] =>
  days === null ? ['', '', '', ''] : [days.median, days.shortest, days.longest, days.n].map(String);
