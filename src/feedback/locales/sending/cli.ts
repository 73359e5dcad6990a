import type { Language } from '#kernel/language.ts';

const ja = {
  help: '照会票と回答票を A4 の PDF にします',
  usage: '--question 照会のID --organisation 団体のID --out ファイル.pdf を付けてください。',
  cannotWrite: (path: string) => `${path} に書き込めません。フォルダーと権限を確かめてください。`,
  noQuestion: (id: string) => `照会 ${id} は見つかりません。`,
  noOrganisation: (id: string) => `団体 ${id} は見つかりません。`,
  notAsked: (question: string, organisation: string) =>
    `照会 ${question} は、団体 ${organisation} には送り先になっていません。`,
  made: (path: string) => `${path} に照会票と回答票を書き出しました。`,
};
const en: typeof ja = {
  help: 'Make the question card and the answer sheet as an A4 PDF',
  usage: 'Add --question QUESTION-ID --organisation ORGANISATION-ID --out FILE.pdf.',
  cannotWrite: (path) => `${path} cannot be written. Check the folder and its permissions.`,
  noQuestion: (id) => `There is no question ${id}.`,
  noOrganisation: (id) => `There is no organisation ${id}.`,
  notAsked: (question, organisation) => `Question ${question} was not put to organisation ${organisation}.`,
  made: (path) => `The question card and the answer sheet were written to ${path}.`,
};

/** `renkei feedback sheet` */
export const sheetCliMessages: Readonly<Record<Language, typeof ja>> = { ja, en };
