import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja, type KeyRemarksMessages } from './ja.ts';

export const messages: Readonly<Record<Language, KeyRemarksMessages>> = { ja, en };
