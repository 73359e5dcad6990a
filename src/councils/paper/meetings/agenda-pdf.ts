import { paperPdf } from '#platform/paper/paper-pdf.ts';
import type { AgendaPaper } from './agenda-paper.ts';

/** 次第 as PDF. */
export function agendaPdf(paper: AgendaPaper, madeAt: Date): Promise<Uint8Array> {
  const { language, ...data } = paper;
  return paperPdf({ template: 'src/councils/paper/meetings/agenda.typ', language, madeAt }, data);
}
