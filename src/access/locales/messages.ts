import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { AccessMessages } from './message-types.ts';

export const messages: Readonly<Record<Language, AccessMessages>> = { ja, en };
