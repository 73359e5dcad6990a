import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { WORD_SIZE, wordFile, wordLine } from '#platform/paper/word.ts';
import { writable } from '#platform/paper/xml-text.ts';
import type { ListPaper, WordedTable } from './list-paper.ts';

/** Hundredths of the text's width. */
const ANSWERS = [13, 10, 31, 17, 18, 11];
const SILENT = [30, 17, 17, 10, 26];
const TALLY = [80, 20];

/** 意見一覧と対応 as a Word file on A4 across, with the words of the page; the office may go on writing in it. */
export function listDocx(paper: ListPaper, madeAt: Date): Promise<Uint8Array> {
  const head = (text: string) => wordLine(text, { bold: true, size: 24, before: 300 });
  return wordFile({ title: paper.title, language: paper.language, footer: paper.footer, madeAt, across: true }, [
    wordLine(paper.mark, { align: 'right' }),
    wordLine(paper.title, { align: 'center', bold: true, size: 32 }),
    wordLine(paper.subject, { bold: true, size: 26, before: 240 }),
    ...paper.facts.map(({ label, text }) => wordLine(`${label}　${text}`)),
    ...paper.lists.flatMap(({ heading, lines }) => [
      wordLine(heading, { bold: true, before: 160 }),
      ...lines.map((line) => wordLine(line, { indent: 240 })),
    ]),
    wordLine(paper.summary, { before: 200 }),
    ...(paper.tally ? [head(paper.tally.caption), table(paper.tally, TALLY, 60)] : []),
    head(paper.answers.caption),
    paper.answers.rows.length === 0 ? wordLine(paper.noAnswers) : table(paper.answers, ANSWERS),
    ...(paper.silent ? [head(paper.silent.caption), table(paper.silent, SILENT)] : []),
    ...paper.notes.map((note) => wordLine(note, { before: 200 })),
  ]);
}

function table({ columns, rows }: WordedTable, widths: readonly number[], size = 100): Table {
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 10, type: WidthType.PERCENTAGE },
            margins: { left: 80, right: 80, top: 60, bottom: 60 },
            children: writable(text)
              .split('\n')
              .map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: header, size: WORD_SIZE })] })),
          }),
      ),
    });
  return new Table({
    width: { size, type: WidthType.PERCENTAGE },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}
