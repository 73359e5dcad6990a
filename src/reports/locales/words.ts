import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja, type ReportsMessages } from './ja.ts';

export const reportsWords: Readonly<Record<Language, ReportsMessages>> = { ja, en };
