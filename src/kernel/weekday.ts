import type { IsoDate } from './calendar.ts';

/** 0 Sunday … 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const satisfies readonly Weekday[];

/** Months counted as if the year began in March, so that the leap day comes last. 根拠: T. Sakamoto, comp.lang.c, 1992 */
const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/** The day of the week of a Gregorian day. Example: '2026-04-09' → 4 (Thursday). */
export function weekdayOf(date: IsoDate): Weekday {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return ((year + leapDays + (offsets[month - 1] ?? 0) + day) % 7) as Weekday;
}

export const isWeekday = (number: number): number is Weekday => Number.isInteger(number) && number >= 0 && number <= 6;
