import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { type DirectoryMessages, ja } from './ja.ts';

export const messages: Readonly<Record<Language, DirectoryMessages>> = { ja, en };
