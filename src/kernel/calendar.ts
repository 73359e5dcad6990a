/** A day of the Gregorian calendar, `2016-04-01`. */
export type IsoDate = string;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month (1–12): February 2016 → 29. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const isoDate = (year: number, month: number, day: number): IsoDate =>
  `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;

export const isoMonth = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;

/**
 * The day n days after 1970-01-01. 根拠: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
 * Example: 16892 → '2016-04-01'.
 */
export function dayAfterEpoch(n: number): IsoDate {
  const shifted = n + 719_468;
  const cycle = Math.floor(shifted / 146_097);
  const dayOfCycle = shifted - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return isoDate(yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day);
}
