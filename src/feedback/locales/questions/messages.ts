import type { Language } from '#kernel/language.ts';
import { enForm } from './en-form.ts';
import { enList } from './en-list.ts';
import { enPages } from './en-pages.ts';
import { jaForm } from './ja-form.ts';
import { jaList } from './ja-list.ts';
import { jaPages } from './ja-pages.ts';

const ja = { ...jaList, ...jaPages, form: jaForm };
export type QuestionsMessages = typeof ja;
const en: QuestionsMessages = { ...enList, ...enPages, form: enForm };

export const messages: Readonly<Record<Language, QuestionsMessages>> = { ja, en };
