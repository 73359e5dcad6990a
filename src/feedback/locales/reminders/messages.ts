import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja, type RemindersMessages } from './ja.ts';
import { reminderMailEn } from './mail-en.ts';
import { type ReminderMailMessages, reminderMailJa } from './mail-ja.ts';

export const messages: Readonly<Record<Language, RemindersMessages>> = { ja, en };

export const reminderMailMessages: Readonly<Record<Language, ReminderMailMessages>> = {
  ja: reminderMailJa,
  en: reminderMailEn,
};
