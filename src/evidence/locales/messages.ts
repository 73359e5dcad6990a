import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { type EvidenceMessages, ja } from './ja.ts';

export const messages: Readonly<Record<Language, EvidenceMessages>> = { ja, en };
