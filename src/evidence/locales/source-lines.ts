import type { Language } from '#kernel/language.ts';
import type { Figure } from '../domain/figure.ts';
import { printedSources } from '../domain/picture-writer.ts';
import { pictureEn } from './picture-en.ts';
import { pictureJa } from './picture-ja.ts';

/** The sources of these figures as the picture prints them, for the blocks that other slices add to it. */
export const sourceLines = (figures: readonly Figure[], language: Language): readonly string[] =>
  printedSources({ words: language === 'ja' ? pictureJa : pictureEn }, figures);
