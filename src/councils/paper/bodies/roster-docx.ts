import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { WORD_SIZE, wordFile } from '#platform/paper/word.ts';
import type { RosterPaper } from './roster-paper.ts';

/** Hundredths of the text's width. */
const widths = [6, 12, 30, 16, 18, 18];

/** 名簿 as a Word file, which the office may still change by hand. */
export function rosterDocx(paper: RosterPaper, madeAt: Date): Promise<Uint8Array> {
  const line = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT) =>
    new Paragraph({ alignment, children: [new TextRun(text)] });
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 16, type: WidthType.PERCENTAGE },
            margins: { left: 80, right: 80, top: 60, bottom: 60 },
            children: [new Paragraph({ children: [new TextRun({ text, bold: head, size: WORD_SIZE })] })],
          }),
      ),
    });
  return wordFile({ title: paper.title, language: paper.language, footer: paper.title, madeAt }, [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: paper.title, bold: true, size: 32 })],
    }),
    ...(paper.period === '' ? [] : [line(paper.period)]),
    line(paper.on, AlignmentType.RIGHT),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(paper.columns, true), ...paper.rows.map((cells) => row(cells, false))],
    }),
    line(paper.closing, AlignmentType.RIGHT),
    ...(paper.secretariat === '' ? [] : [line(paper.secretariat)]),
  ]);
}
