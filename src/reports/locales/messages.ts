import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja, type ReportsMessages } from './ja.ts';

export const messages: Readonly<Record<Language, ReportsMessages>> = { ja, en };
