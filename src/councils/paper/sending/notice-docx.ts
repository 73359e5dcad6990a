import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { Language } from '#kernel/language.ts';
import { wordFile } from '#platform/paper/word.ts';
import { paperMessages } from '../../locales/sending/messages.ts';
import type { NoticeText } from './notice-paper.ts';

/** 開催通知 as a Word file, for offices that put their own seal and words to it. */
export function noticeDocx(notice: NoticeText, language: Language, madeAt: Date): Promise<Uint8Array> {
  const t = paperMessages[language];
  const { LEFT, RIGHT, CENTER } = AlignmentType;
  const line = (
    text: string,
    options: {
      readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
      readonly before?: number;
      readonly bold?: boolean;
      readonly size?: number;
      readonly indent?: number;
    } = {},
  ) =>
    new Paragraph({
      alignment: options.alignment ?? LEFT,
      spacing: { before: options.before ?? 60, line: 340 },
      indent: { left: options.indent ?? 0 },
      children: [new TextRun({ text, bold: options.bold ?? false, size: options.size ?? 22 })],
    });
  const rows = notice.rows.flatMap(([label, lines], index) => [
    line(`${index + 1}　${label}`, { before: 160 }),
    ...lines.map((text) => line(text, { indent: 440 })),
  ]);
  return wordFile({ title: notice.title, language, footer: '', madeAt }, [
    line(notice.number, { alignment: RIGHT }),
    line(notice.dated, { alignment: RIGHT }),
    ...notice.addressee.map((text, index) => line(text, { before: index === 0 ? 240 : 60, size: 24 })),
    line(notice.sender, { alignment: RIGHT, before: 240, size: 24 }),
    line(notice.title, { alignment: CENTER, before: 480, bold: true, size: 28 }),
    line(`　${notice.body}`, { before: 320 }),
    line(t.record, { alignment: CENTER, before: 320 }),
    ...rows,
    line(t.end, { alignment: RIGHT, before: 320 }),
  ]);
}
