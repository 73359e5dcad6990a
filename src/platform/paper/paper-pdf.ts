import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#kernel/language.ts';
import { projectRoot } from '#platform/config/root.ts';
import { type PdfFiles, renderPdf } from './typst.ts';

export interface TemplatePaper {
  /** Where the template stands, from the project's root; it begins with `#import "/page.typ": a4, paper`. */
  readonly template: string;
  readonly language: Language;
  readonly madeAt: Date;
  readonly files?: PdfFiles;
}

const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

/** A paper set from its template and the page that all papers share (page.typ). `data` holds every word that it prints. */
export function paperPdf({ template, language, madeAt, files }: TemplatePaper, data: object): Promise<Uint8Array> {
  const words = { ...data, lang: language, region: language === 'ja' ? 'JP' : 'GB' };
  return renderPdf(read(template), words, { ...files, 'page.typ': read('src/platform/paper/page.typ') }, madeAt);
}
