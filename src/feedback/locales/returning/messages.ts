import type { Language } from '#kernel/language.ts';
import { enAgenda } from './en-agenda.ts';
import { enList } from './en-list.ts';
import { enPages } from './en-pages.ts';
import { jaAgenda } from './ja-agenda.ts';
import { jaList } from './ja-list.ts';
import { jaPages } from './ja-pages.ts';

const ja = { list: jaList, ...jaAgenda, ...jaPages };
export type ReturningMessages = typeof ja;
const en: ReturningMessages = { list: enList, ...enAgenda, ...enPages };

export const returningMessages: Readonly<Record<Language, ReturningMessages>> = { ja, en };
