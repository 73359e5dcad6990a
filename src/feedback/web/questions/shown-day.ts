import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';

/** A day in both eras; '' where there is none. */
export const shownDay = (day: IsoDate | null, language: Language): string =>
  day === null ? '' : formatAsOf(day, language);

/** A day as it stands in a field, readable again. */
export const typedDay = (day: IsoDate, language: Language): string => (language === 'ja' ? formatEra(day) : day);
