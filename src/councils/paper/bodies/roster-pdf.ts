import { paperPdf } from '#platform/paper/paper-pdf.ts';
import type { RosterPaper } from './roster-paper.ts';

/** 名簿 as PDF; a long one repeats its header on every page. */
export function rosterPdf(paper: RosterPaper, madeAt: Date): Promise<Uint8Array> {
  const { language, ...data } = paper;
  return paperPdf({ template: 'src/councils/paper/bodies/roster.typ', language, madeAt }, data);
}
