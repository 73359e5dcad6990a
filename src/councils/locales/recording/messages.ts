import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { ja, type RecordingMessages } from './ja.ts';

export const messages: Readonly<Record<Language, RecordingMessages>> = { ja, en };
