import { paperPdf } from '#platform/paper/paper-pdf.ts';
import type { ListPaper } from './list-paper.ts';

/** 意見一覧と対応 as PDF, A4 across; the header row stands on every page. */
export function listPdf(paper: ListPaper, madeAt: Date): Promise<Uint8Array> {
  const { language, fileName: _, ...data } = paper;
  return paperPdf({ template: 'src/feedback/paper/returning/list.typ', language, madeAt }, data);
}
