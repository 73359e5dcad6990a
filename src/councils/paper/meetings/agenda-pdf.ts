import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/config/root.ts';
import { renderPdf } from '#platform/paper/typst.ts';
import type { AgendaPaper } from './agenda-paper.ts';

/** 次第 as PDF. The template stands beside this file. */
export function agendaPdf(paper: AgendaPaper, madeAt: Date): Promise<Uint8Array> {
  const template = readFileSync(join(projectRoot(), 'src/councils/paper/meetings/agenda.typ'), 'utf8');
  const { language, ...rest } = paper;
  return renderPdf(template, { ...rest, lang: language, region: language === 'ja' ? 'JP' : 'GB' }, {}, madeAt);
}
