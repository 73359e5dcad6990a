import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/config/root.ts';
import { renderPdf } from '#platform/paper/typst.ts';
import type { RosterPaper } from './roster-paper.ts';

/** 名簿 as PDF; a long one repeats its header on every page. */
export function rosterPdf(paper: RosterPaper, madeAt: Date): Promise<Uint8Array> {
  const template = readFileSync(join(projectRoot(), 'src/councils/paper/bodies/roster.typ'), 'utf8');
  const { language, ...data } = paper;
  return renderPdf(template, { ...data, lang: language, region: language === 'ja' ? 'JP' : 'GB' }, {}, madeAt);
}
