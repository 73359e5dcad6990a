import type { Language } from '#kernel/language.ts';
import { enAgenda } from './en-agenda.ts';
import { enList } from './en-list.ts';
import { jaAgenda } from './ja-agenda.ts';
import { jaList } from './ja-list.ts';

const ja = { list: jaList, ...jaAgenda };
export type ReturningMessages = typeof ja;
const en: ReturningMessages = { list: enList, ...enAgenda };

export const returningMessages: Readonly<Record<Language, ReturningMessages>> = { ja, en };
