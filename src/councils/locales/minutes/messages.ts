import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja, type MinutesMessages } from './ja.ts';

export const minutesMessages: Readonly<Record<Language, MinutesMessages>> = { ja, en };
