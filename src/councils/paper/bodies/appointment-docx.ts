import { AlignmentType, Paragraph, TextRun } from 'docx';
import { wordFile } from '#platform/paper/word.ts';
import type { AppointmentLetters } from './appointment-letters.ts';

/** 委嘱状 as a Word file, one page each. */
export function appointmentDocx(letters: AppointmentLetters, madeAt: Date): Promise<Uint8Array> {
  const { LEFT, RIGHT, CENTER } = AlignmentType;
  const line = (
    text: string,
    size: number,
    before: number,
    options: { alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]; bold?: boolean; newPage?: boolean } = {},
  ) =>
    new Paragraph({
      alignment: options.alignment ?? LEFT,
      spacing: { before },
      pageBreakBefore: options.newPage ?? false,
      children: [new TextRun({ text, size, bold: options.bold ?? false })],
    });
  const children = letters.sheets.flatMap((sheet, index) => [
    line(sheet.number, 22, 0, { alignment: RIGHT, newPage: index > 0 }),
    line(letters.title, 64, 1200, { alignment: CENTER, bold: true }),
    line(sheet.to, 40, 1200),
    line(sheet.sentence.join(''), 32, 1000),
    line(sheet.period, 28, 600),
    line(sheet.dated, 28, 2400),
    line(sheet.authority, 36, 600, { alignment: RIGHT }),
  ]);
  return wordFile({ title: letters.title, language: letters.language, footer: '', madeAt }, children);
}
