import type { Language } from '#kernel/language.ts';
import { wordsEn } from './en.ts';
import { type CouncilWords, wordsJa } from './ja.ts';

export const councilWords: Readonly<Record<Language, CouncilWords>> = { ja: wordsJa, en: wordsEn };
