import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja, type VoicelessMessages } from './ja.ts';

export const messages: Readonly<Record<Language, VoicelessMessages>> = { ja, en };
