import { type WordLine, wordFile, wordLine } from '#platform/paper/word.ts';
import type { AgendaPaper } from './agenda-paper.ts';

/** 次第 as a Word file, with the same words as the PDF. */
export function agendaDocx(paper: AgendaPaper, madeAt: Date): Promise<Uint8Array> {
  const line = (text: string, as: WordLine = {}) => wordLine(text, { size: 24, ...as });
  return wordFile({ title: paper.title, language: paper.language, footer: paper.title, madeAt }, [
    ...(paper.mark === '' ? [] : [line(paper.mark, { align: 'right' })]),
    line(paper.title, { align: 'center', bold: true, size: 32, before: 240 }),
    ...paper.facts.map(({ label, text }, index) => line(`${label}　${text}`, { before: index === 0 ? 400 : 60 })),
    ...paper.parts.flatMap(({ heading, items }) => [
      line(heading, { bold: true, size: 26, before: 400 }),
      ...items.flatMap(({ number, title, detail, explanation }) => [
        line(`${number}　${title}`, { bold: true, indent: 300, before: 200 }),
        line(detail, { size: 21, indent: 900 }),
        ...(explanation === '' ? [] : [line(explanation, { size: 22, indent: 900 })]),
      ]),
    ]),
    ...(paper.note === '' ? [] : [line(paper.note, { size: 21, before: 400 })]),
    ...(paper.materials.length === 0 ? [] : [line(paper.materialsHeading, { bold: true, before: 480 })]),
    ...paper.materials.map((material) => line(material, { indent: 300 })),
  ]);
}
