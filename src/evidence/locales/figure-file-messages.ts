import type { Language } from '#kernel/language.ts';
import { worded } from '#kernel/locales/refusal-sentence.ts';
import type { CellFinding, CellMessage } from '../domain/cell-messages.ts';
import { figureFileEn } from './figure-file-en.ts';
import { figureFileJa } from './figure-file-ja.ts';

const messages = { ja: figureFileJa, en: figureFileEn };

/** Where, what is wrong, and how to mend it: 「3行目 B列「時点」: 「平成35年」はありません。…」 */
export function figureFileMessage(message: CellMessage, language: Language): string {
  const { where } = messages[language];
  const [letter = '', ...header] = message.column.split(' ');
  return where(message.row, letter, header.join(' ')) + findingSentence(message, language);
}

/** The same without row and column, for a form where the field itself shows where. */
export const findingSentence = (finding: CellFinding, language: Language): string =>
  worded(messages[language].finding, finding);
