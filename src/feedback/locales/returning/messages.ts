import type { Language } from '#kernel/language.ts';
import { enList } from './en-list.ts';
import { jaList } from './ja-list.ts';

const ja = { list: jaList };
export type ReturningMessages = typeof ja;
const en: ReturningMessages = { list: enList };

export const returningMessages: Readonly<Record<Language, ReturningMessages>> = { ja, en };
