import type { Language } from '#kernel/language.ts';
import { worded } from '#kernel/locales/refusal-sentence.ts';
import type { ReadTableRefusal } from '../read-table.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

const messages = { ja, en };

/** Why a file or a paste could not be read as a table, and how to mend it. */
export const tableRefusal = (refusal: ReadTableRefusal, language: Language): string =>
  worded(messages[language], refusal);
