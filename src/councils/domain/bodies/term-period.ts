import { daysInMonth, type IsoDate, isoDate, isoMonth } from '#kernel/calendar.ts';
import { addDays } from '#kernel/day-count.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';

/** 任期 as papers print it: 「令和7年4月1日から令和9年3月31日まで」; in English “1 April 2025 to 31 March 2027” as ISO dates. */
export const termPeriod = (appointedOn: IsoDate, lastDay: IsoDate, language: Language): string =>
  language === 'ja' ? `${formatEra(appointedOn)}から${formatEra(lastDay)}まで` : `${appointedOn} to ${lastDay}`;

/**
 * Last day of a term of n months that begins on a day: the day before the same day n months later, or that month's last
 * day where it has no such day. 根拠: 民法143条2項. Example: '2025-04-01', 24 → '2027-03-31'; '2026-01-31', 1 → '2026-02-28'.
 */
export function termEnd(begins: IsoDate, months: number): IsoDate {
  const [year, month, day] = [Number(begins.slice(0, 4)), Number(begins.slice(5, 7)), Number(begins.slice(8, 10))];
  const count = year * 12 + (month - 1) + months;
  const [endYear, endMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const last = daysInMonth(endYear, endMonth);
  if (day > last) return `${isoMonth(endYear, endMonth)}-${last}`;
  return addDays(isoDate(endYear, endMonth, day), -1);
}
