import type { Language } from '#kernel/language.ts';
import { entryEn } from './entry-en.ts';
import { type EntryMessages, entryJa } from './entry-ja.ts';
import { errandEn } from './errand-en.ts';
import { type ErrandMessages, errandJa } from './errand-ja.ts';
import { fieldsEn } from './fields-en.ts';
import { type FieldsMessages, fieldsJa } from './fields-ja.ts';

/** The fields of an answer and what may be wrong with them. */
export const fieldMessages: Readonly<Record<Language, FieldsMessages>> = { ja: fieldsJa, en: fieldsEn };
/** What an organisation's people read. */
export const errandMessages: Readonly<Record<Language, ErrandMessages>> = { ja: errandJa, en: errandEn };
/** What the secretariat reads. */
export const entryMessages: Readonly<Record<Language, EntryMessages>> = { ja: entryJa, en: entryEn };
