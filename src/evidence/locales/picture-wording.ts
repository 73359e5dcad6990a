import type { Language } from '#kernel/language.ts';
import type { PictureWording } from '../domain/picture-words.ts';
import { indicatorName, indicatorUnit } from './indicator-names.ts';
import { pictureEn } from './picture-en.ts';
import { areaWord, pictureJaFor } from './picture-ja.ts';

/** The picture's words in one language for one place (市内, 町内, 村内), to hand to `buildPicture`. */
export function pictureWording(language: Language, place: string): PictureWording {
  return {
    language,
    words: language === 'ja' ? pictureJaFor(areaWord(place)) : pictureEn,
    indicatorName: (indicator) => indicatorName(indicator, language),
    indicatorUnit: (indicator) => indicatorUnit(indicator, language),
  };
}
