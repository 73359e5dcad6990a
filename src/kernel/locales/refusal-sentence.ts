import type { ClockTimeError } from '#kernel/clock-time.ts';
import type { InvisibleCharacter } from '#kernel/invisible-text.ts';
import type { JapaneseDateError } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import type { MunicipalityCodeError } from '#kernel/municipality-code.ts';
import type { NumberTextError } from '#kernel/number-text.ts';
import { en } from './en.ts';
import { ja, type Wording } from './ja.ts';

const messages = { ja, en };

/** What is wrong with a typed date, and how to mend it. */
export const dateRefusal = (error: JapaneseDateError, language: Language): string =>
  worded(messages[language].date, error);

/** What is wrong with a typed number, and how to mend it. */
export const numberRefusal = (error: NumberTextError, language: Language): string =>
  worded(messages[language].number, error);

/** What is wrong with a typed time of day, and how to mend it. */
export const clockTimeRefusal = (error: ClockTimeError, language: Language): string =>
  worded(messages[language].clockTime, error);

/** What is wrong with a typed 全国地方公共団体コード, and how to mend it. */
export const municipalityCodeRefusal = (error: MunicipalityCodeError, language: Language): string =>
  worded(messages[language].municipalityCode, error);

/** Which character it is that nobody sees, and where it stands. */
export const invisibleRefusal = (found: InvisibleCharacter, language: Language): string =>
  messages[language].invisible(found);

/** Looks the sentence up by `kind`; the type of Wording makes sure that each kind has one. */
export function worded<E extends { kind: string }>(wording: Wording<E>, error: E): string {
  return (wording[error.kind as E['kind']] as (error: E) => string)(error);
}
