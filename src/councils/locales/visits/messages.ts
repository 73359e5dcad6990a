import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja, type VisitsMessages } from './ja.ts';

export type { VisitsMessages };
export const visitsMessages: Readonly<Record<Language, VisitsMessages>> = { ja, en };
