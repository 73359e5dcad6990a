import type { Language } from '#kernel/language.ts';
import { en } from './locales/en.ts';
import { ja } from './locales/ja.ts';
import type { EmbeddedRefusal, RefusalMessages } from './refusal.ts';

const messages: Record<Language, RefusalMessages> = { ja, en };

/** What a person at the console reads when the database does not start. */
export function refusalSentence(refusal: EmbeddedRefusal, language: Language): string {
  // TypeScript cannot follow that the key and the argument have the same kind; the mapped type guarantees it.
  const say = messages[language][refusal.kind] as (facts: EmbeddedRefusal) => string;
  return say(refusal);
}
