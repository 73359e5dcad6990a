import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { type Cell, writeWorkbook } from '#platform/paper/workbook.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { referenceText } from '../../domain/reference.ts';
import { messages } from '../../locales/questions/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import type { StatusRow } from '../../use-cases/questions/question-status.ts';

const widths = [12, 40, 30, 30, 16, 12, 12, 12, 20, 14] as const;

function headings(language: Language): readonly string[] {
  const c = messages[language].table.columns;
  return [c.reference, c.question, c.body, c.organisation, c.state, c.sent, c.due, c.answered, c.channel, c.days];
}

/** Dates as ISO, which every spreadsheet takes for a date. */
const texts = (row: StatusRow, language: Language): readonly string[] => [
  referenceText({ fiscalYear: row.fiscalYear, number: row.questionNumber, addressee: row.number }),
  row.title,
  row.bodyName,
  row.organisationName,
  feedbackWords[language].states[row.shown],
  row.sentOn ?? '',
  row.dueOn,
  row.answeredOn ?? '',
  row.channel === null ? '' : feedbackWords[language].answerChannels[row.channel],
];

export const statusCsv = (rows: readonly StatusRow[], language: Language): Uint8Array =>
  writeCsv([
    [...headings(language)],
    ...rows.map((row) => [...texts(row, language), row.daysSilent === null ? '' : String(row.daysSilent)]),
  ]);

export function statusWorkbook(
  rows: readonly StatusRow[],
  facts: { readonly workspaceName: string; readonly today: IsoDate; readonly madeAt: Date },
  language: Language,
): Promise<Uint8Array> {
  const { heading, exportName } = messages[language].table;
  return writeWorkbook(
    [
      {
        name: heading,
        columns: headings(language).map((header, i) => ({ header, width: widths[i] ?? 12 })),
        rows: rows.map((row): readonly Cell[] => [
          ...texts(row, language).map((text): Cell => ({ kind: 'text', text, wrap: true })),
          row.daysSilent === null ? null : { kind: 'number', value: row.daysSilent },
        ]),
      },
    ],
    { title: exportName, madeAt: facts.madeAt, footer: `${facts.workspaceName} ${facts.today}` },
  );
}
