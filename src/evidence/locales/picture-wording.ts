import type { Language } from '#kernel/language.ts';
import type { PictureWording } from '../domain/picture-words.ts';
import { indicatorName, indicatorUnit } from './indicator-names.ts';
import { pictureEn } from './picture-en.ts';
import { pictureJa } from './picture-ja.ts';

/** The picture's words in one language, to hand to `buildPicture`. */
export function pictureWording(language: Language): PictureWording {
  return {
    language,
    words: language === 'ja' ? pictureJa : pictureEn,
    indicatorName: (indicator) => indicatorName(indicator, language),
    indicatorUnit: (indicator) => indicatorUnit(indicator, language),
  };
}
