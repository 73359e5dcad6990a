import type { Language } from '#kernel/language.ts';
import { type WordLine, wordFile, wordLine } from '#platform/paper/word.ts';
import { paperMessages } from '../../locales/sending/messages.ts';
import type { NoticeText } from './notice-paper.ts';

/** 開催通知 as a Word file, for offices that put their own seal and words to it. */
export function noticeDocx(notice: NoticeText, language: Language, madeAt: Date): Promise<Uint8Array> {
  const t = paperMessages[language];
  const line = (text: string, as: WordLine = {}) => wordLine(text, { size: 22, ...as });
  const rows = notice.rows.flatMap(([label, lines], index) => [
    line(`${index + 1}　${label}`, { before: 160 }),
    ...lines.map((text) => line(text, { indent: 440 })),
  ]);
  return wordFile({ title: notice.title, language, footer: '', madeAt }, [
    line(notice.number, { align: 'right' }),
    line(notice.dated, { align: 'right' }),
    ...notice.addressee.map((text, index) => line(text, { before: index === 0 ? 240 : 60, size: 24 })),
    line(notice.sender, { align: 'right', before: 240, size: 24 }),
    line(notice.title, { align: 'center', before: 480, bold: true, size: 28 }),
    line(`　${notice.body}`, { before: 320 }),
    line(t.record, { align: 'center', before: 320 }),
    ...rows,
    line(t.end, { align: 'right', before: 320 }),
  ]);
}
