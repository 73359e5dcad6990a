import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { type ChallengesMessages, ja } from './ja.ts';

export const messages: Readonly<Record<Language, ChallengesMessages>> = { ja, en };
