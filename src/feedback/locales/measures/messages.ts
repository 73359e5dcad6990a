import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja, type MeasuresMessages } from './ja.ts';

export const messages: Readonly<Record<Language, MeasuresMessages>> = { ja, en };
