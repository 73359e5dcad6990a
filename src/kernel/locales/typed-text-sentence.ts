import type { Language } from '#kernel/language.ts';
import type { TypedTextError } from '#kernel/typed-text.ts';
import type { Wording } from './ja.ts';
import { invisibleRefusal, worded } from './refusal-sentence.ts';

type Words = (label: string) => Wording<TypedTextError>;

const ja: Words = (label) => ({
  missing: () => `${label}を入力してください。`,
  'too-long': ({ length, limit }) =>
    `${label}は${limit.toLocaleString('ja')}字までにしてください（いまは${length.toLocaleString('ja')}字です）。`,
  invisible: (found) => `${label}：${invisibleRefusal(found, 'ja')}`,
});

const en: Words = (label) => ({
  missing: () => `Enter: ${label}.`,
  'too-long': ({ length, limit }) =>
    `${label}: at most ${limit.toLocaleString('en')} characters (now ${length.toLocaleString('en')}).`,
  invisible: (found) => `${label}: ${invisibleRefusal(found, 'en')}`,
});

/** What is wrong with a typed text, with the name that stands above its field. */
export const typedTextRefusal = (error: TypedTextError, label: string, language: Language): string =>
  worded({ ja, en }[language](label), error);
