import { dayAfterEpoch, daysInMonth, type IsoDate, isoDate, isoMonth } from '#kernel/calendar.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';

/** True for a day that exists, written as `2025-04-01`. '2025-02-30' → false. */
export function isDay(text: string): text is IsoDate {
  const read = parseJapaneseDate(text);
  return read.ok && read.value === text;
}

const dayNumber = (day: IsoDate): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;

/** Days from one day to another: '2026-11-22' to '2026-12-04' → 12; negative when the other lies before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** The day n days later (earlier when negative): '2025-04-01', -1 → '2025-03-31'. */
export const daysLater = (day: IsoDate, n: number): IsoDate => dayAfterEpoch(dayNumber(day) + n);

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
  return daysLater(isoDate(endYear, endMonth, day), -1);
}
