import type { Language } from '#kernel/language.ts';
import { pictureEn } from '../locales/picture-en.ts';
import { pictureJa } from '../locales/picture-ja.ts';
import type { Figure } from './figure.ts';
import { printedSources } from './picture-writer.ts';

/** The sources of these figures as the picture prints them, for the blocks that other slices add to it. */
export const sourceLines = (figures: readonly Figure[], language: Language): readonly string[] =>
  printedSources({ words: language === 'ja' ? pictureJa : pictureEn }, figures);
