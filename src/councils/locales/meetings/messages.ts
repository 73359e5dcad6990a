import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja, type MeetingsMessages } from './ja.ts';

export const messages: Readonly<Record<Language, MeetingsMessages>> = { ja, en };
