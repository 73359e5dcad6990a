import type { Language } from '#kernel/language.ts';
import { errandEn } from './errand-en.ts';
import { type ErrandMessages, errandJa } from './errand-ja.ts';
import { officerEn } from './officer-en.ts';
import { type OfficerMessages, officerJa } from './officer-ja.ts';
import { paperEn } from './paper-en.ts';
import { type PaperMessages, paperJa } from './paper-ja.ts';
import { wordsEn } from './words-en.ts';
import { type SendingWords, wordsJa } from './words-ja.ts';

/** Words that all of sending shares. */
export const sendingWords: Readonly<Record<Language, SendingWords>> = { ja: wordsJa, en: wordsEn };
/** What members read. */
export const errandMessages: Readonly<Record<Language, ErrandMessages>> = { ja: errandJa, en: errandEn };
/** What is printed. */
export const paperMessages: Readonly<Record<Language, PaperMessages>> = { ja: paperJa, en: paperEn };
/** What the secretariat reads. */
export const officerMessages: Readonly<Record<Language, OfficerMessages>> = { ja: officerJa, en: officerEn };
