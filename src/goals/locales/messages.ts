import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { type GoalsMessages, ja } from './ja.ts';

export const messages: Readonly<Record<Language, GoalsMessages>> = { ja, en };
