import type { Language } from '#kernel/language.ts';
import { questionMailEn } from './mail-en.ts';
import { type QuestionMailMessages, questionMailJa } from './mail-ja.ts';

/** 照会のメール. */
export const questionMailMessages: Readonly<Record<Language, QuestionMailMessages>> = {
  ja: questionMailJa,
  en: questionMailEn,
};
