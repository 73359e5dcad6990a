import type { Language } from '#kernel/language.ts';
import { wordsEn } from './en.ts';
import { type FeedbackWords, wordsJa } from './ja.ts';

export const feedbackWords: Readonly<Record<Language, FeedbackWords>> = { ja: wordsJa, en: wordsEn };
