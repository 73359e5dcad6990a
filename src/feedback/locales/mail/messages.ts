import type { Language } from '#kernel/language.ts';
import { mailEn } from './en.ts';
import { type MailMessages, mailJa } from './ja.ts';

export const messages: Readonly<Record<Language, MailMessages>> = { ja: mailJa, en: mailEn };
