import type { Language } from '#kernel/language.ts';
import { reminderMailEn } from './mail-en.ts';
import { type ReminderMailMessages, reminderMailJa } from './mail-ja.ts';

export const reminderMailMessages: Readonly<Record<Language, ReminderMailMessages>> = {
  ja: reminderMailJa,
  en: reminderMailEn,
};
