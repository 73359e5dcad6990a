import type { Language } from '#kernel/language.ts';
import type { MeetingsMessages } from './ja.ts';
import { messages } from './messages.ts';

/** A sentence in every language. */
export const inBoth = (say: (words: MeetingsMessages) => string): Readonly<Record<Language, string>> => ({
  ja: say(messages.ja),
  en: say(messages.en),
});
