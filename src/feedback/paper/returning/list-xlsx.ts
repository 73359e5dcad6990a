import { textCell } from '#platform/paper/cells.ts';
import { type Cell, type Sheet, writeWorkbook } from '#platform/paper/workbook.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import type { ListPaper, WordedTable } from './list-paper.ts';

/** Excel takes 32,767 characters in a cell; a longer opinion goes on in the row below. */
const CELL_LIMIT = 32_000;

/** 意見一覧と対応 as an Excel file: the question, the opinions, who has not answered, how many said what. */
export function listXlsx(paper: ListPaper, madeAt: Date): Promise<Uint8Array> {
  const t = returningMessages[paper.language].list;
  const words: WordedTable = {
    caption: t.sheets.question,
    columns: t.factColumns,
    rows: [
      [t.title, paper.subject],
      ['', paper.mark],
      ...paper.facts.map(({ label, text }) => [label, text]),
      ...paper.lists.flatMap(({ heading, lines }) => lines.map((line, index) => [index === 0 ? heading : '', line])),
      ['', paper.summary],
      ...paper.notes.map((note) => ['', note]),
    ],
  };
  const answers = paper.answers.rows.length > 0 ? paper.answers : { ...paper.answers, rows: [[paper.noAnswers]] };
  return writeWorkbook(
    [
      sheet(t.sheets.answers, answers, [24, 18, 60, 36, 36, 20], t.continued),
      sheet(t.sheets.question, words, [24, 90], t.continued),
      ...(paper.silent ? [sheet(t.sheets.silent, paper.silent, [32, 24, 24, 14, 40], t.continued, 3)] : []),
      ...(paper.tally ? [sheet(t.sheets.tally, paper.tally, [50, 12], t.continued, 1)] : []),
    ],
    { title: paper.title, madeAt, footer: paper.footer },
  );
}

/** `numbers`: the column that holds whole numbers. */
function sheet(
  name: string,
  { columns, rows }: WordedTable,
  widths: readonly number[],
  continued: string,
  numbers = -1,
): Sheet {
  const cell = (text: string, column: number): Cell =>
    column === numbers && /^\d+$/.test(text) ? { kind: 'number', value: Number(text) } : textCell(text, true);
  return {
    name,
    columns: columns.map((header, index) => ({ header, width: widths[index] ?? 16 })),
    rows: rows.flatMap((cells) => inRows(cells, continued)).map((cells) => cells.map(cell)),
  };
}

function inRows(cells: readonly string[], continued: string): readonly (readonly string[])[] {
  const pieces = cells.map(inPieces);
  const height = Math.max(1, ...pieces.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    pieces.map((of, column) => of[row] ?? (column === 0 && row > 0 ? continued : '')),
  );
}

/** Cut between characters, so that none is broken. */
function inPieces(text: string): readonly string[] {
  if (text.length <= CELL_LIMIT) return [text];
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    let until = Math.min(text.length, from + CELL_LIMIT);
    if (until < text.length && /[\uD800-\uDBFF]/.test(text[until - 1]!)) until -= 1;
    pieces.push(text.slice(from, until));
    from = until;
  }
  return pieces;
}
