import { dateInJapan } from '#kernel/date-in-japan.ts';
import { formatBothEras } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';

/** The day in Japan: 「令和8年4月1日（2026-04-01）」, in English `2026-04-01`. */
export const dayText = (instant: Date, language: Language): string =>
  language === 'ja' ? formatBothEras(dateInJapan(instant)) : dateInJapan(instant);

const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', timeStyle: 'medium' });

/** Date and time of day in Japan: `2026-04-01 09:00:00`. */
export const instantText = (instant: Date): string => `${dateInJapan(instant)} ${clockTime.format(instant)}`;

/** The instant at which a calendar day begins in Japan. */
export const dayBegins = (isoDate: string): Date => new Date(`${isoDate}T00:00:00+09:00`);

/** The instant at which the day after begins: an end that is not itself included. */
export const dayEnds = (isoDate: string): Date => new Date(dayBegins(isoDate).getTime() + 24 * 60 * 60_000);
