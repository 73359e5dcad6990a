import type { Language } from '#kernel/language.ts';
import { questionMailEn } from './mail-en.ts';
import { type QuestionMailMessages, questionMailJa } from './mail-ja.ts';
import { sendingEn } from './pages-en.ts';
import { type SendingMessages, sendingJa } from './pages-ja.ts';
import { sheetEn } from './sheet-en.ts';
import { type SheetMessages, sheetJa } from './sheet-ja.ts';

/** 照会のメール. */
export const questionMailMessages: Readonly<Record<Language, QuestionMailMessages>> = {
  ja: questionMailJa,
  en: questionMailEn,
};
/** 照会票 and 回答票. */
export const sheetMessages: Readonly<Record<Language, SheetMessages>> = { ja: sheetJa, en: sheetEn };
/** What the secretariat reads when it sends. */
export const sendingMessages: Readonly<Record<Language, SendingMessages>> = { ja: sendingJa, en: sendingEn };
