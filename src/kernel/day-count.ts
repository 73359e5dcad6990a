import { dayAfterEpoch, type IsoDate } from './calendar.ts';

/** Days since 1970-01-01. */
const dayNumber = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The day n days later (earlier for a negative n): '2026-11-19', -7 → '2026-11-12'. */
export const addDays = (day: IsoDate, n: number): IsoDate => dayAfterEpoch(dayNumber(day) + n);

/** Days from one day to another: '2026-11-12', '2026-11-19' → 7. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** True for a day that exists, written '2026-11-19': 2026-02-30 does not. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return Number.isFinite(number) && dayAfterEpoch(number) === text;
}
