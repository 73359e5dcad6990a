import type { Language } from '#kernel/language.ts';
import type { FileMessage } from '../domain/organisation-file.ts';
import { importEn } from './import-en.ts';
import { type ImportMessages, importJa } from './import-ja.ts';
import { messages } from './messages.ts';
import { findingSentence } from './organisation-finding.ts';

export const importMessages: Readonly<Record<Language, ImportMessages>> = { ja: importJa, en: importEn };

/** 「3行目（H FAX）：…」 */
export const fileSentence = (message: FileMessage, language: Language): string =>
  importMessages[language].at(message.row, message.column, findingOnly(message, language));

function findingOnly({ finding }: FileMessage, language: Language): string {
  const t = importMessages[language].findings;
  switch (finding.kind) {
    case 'empty-file':
      return t['empty-file']();
    case 'ragged':
      return t.ragged(finding.expected, finding.actual);
    case 'repeated-name':
      return t['repeated-name'](finding.name, finding.otherRow);
    case 'field':
      return findingSentence(finding.finding, messages[language].fields[finding.field], language);
    default:
      return t[finding.kind](finding.header);
  }
}
