import type { IsoDate } from './calendar.ts';
import { addDays } from './day-count.ts';
import { equinoxDays, FIRST_EQUINOX_YEAR, LAST_EQUINOX_YEAR } from './equinox-days.ts';
import { nationalDays } from './national-days.ts';
import { err, ok, type Result } from './result.ts';
import { weekdayOf } from './weekday.ts';

/** 休日 of 国民の祝日に関する法律: a 国民の祝日, 振替休日 or 国民の休日. */
export interface Holiday {
  readonly day: IsoDate;
  /** 「秋分の日」, 「振替休日」, 「国民の休日」. */
  readonly name: string;
  /** The law that makes it one. */
  readonly basis: string;
  /** 春分の日, 秋分の日 and what hangs on them, in a year whose 暦要項 had not been announced when this was written. */
  readonly reckoned: boolean;
}

/** No calendar is known for the year: earlier than 2000, or later than the equinoxes are reckoned for. */
export interface CalendarError {
  readonly kind: 'calendar-unknown';
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The 休日 of a calendar year, in order. 根拠: 国民の祝日に関する法律（昭和23年法律第178号）2条, 3条.
 * Example: 2026 → 18 of them, among them 2026-09-22 国民の休日 between 敬老の日 and 秋分の日.
 */
export function holidaysOf(year: number): Result<readonly Holiday[], CalendarError> {
  const calendar = calendarOf(year);
  return calendar.ok ? ok([...calendar.value.values()]) : calendar;
}

/** The 休日 that a day is; null for any other day. Example: '2026-05-06' → 振替休日 */
export function holidayOn(day: IsoDate): Result<Holiday | null, CalendarError> {
  const calendar = calendarOf(Number(day.slice(0, 4)));
  return calendar.ok ? ok(calendar.value.get(day) ?? null) : calendar;
}

/**
 * 行政機関の休日: Saturday, Sunday, 休日, and 29 December to 3 January. 根拠: 行政機関の休日に関する法律（昭和63年法律第91号）1条;
 * a municipality's own ordinance names the same days (地方自治法4条の2).
 */
export function isOfficeHoliday(day: IsoDate): Result<boolean, CalendarError> {
  const holiday = holidayOn(day);
  if (!holiday.ok) return holiday;
  const weekday = weekdayOf(day);
  const monthDay = day.slice(5);
  const yearEnd = monthDay >= '12-29' || monthDay <= '01-03';
  return ok(weekday === 0 || weekday === 6 || yearEnd || holiday.value !== null);
}

/** The day itself where offices are open, else the first one after it that they are. Example: '2026-12-29' → '2027-01-04' */
export function nextWorkingDay(day: IsoDate): Result<IsoDate, CalendarError> {
  for (let date = day; ; date = addDays(date, 1)) {
    const closed = isOfficeHoliday(date);
    if (!closed.ok) return closed;
    if (!closed.value) return ok(date);
  }
}

/** Calendars that were made; a year's never changes. */
const years = new Map<number, ReadonlyMap<IsoDate, Holiday>>();

function calendarOf(year: number): Result<ReadonlyMap<IsoDate, Holiday>, CalendarError> {
  const known = years.get(year) ?? made(year);
  if (!known) return err({ kind: 'calendar-unknown', year, from: FIRST_EQUINOX_YEAR, to: LAST_EQUINOX_YEAR });
  years.set(year, known);
  return ok(known);
}

const SUBSTITUTE = '国民の祝日に関する法律（昭和23年法律第178号）第3条第2項';
const BETWEEN = '国民の祝日に関する法律（昭和23年法律第178号）第3条第3項';
/** From here on a 振替休日 is the next day that is no 国民の祝日; before, it was the Monday alone. 根拠: 平成17年法律第43号 */
const LATER_SUBSTITUTES = 2007;

function made(year: number): ReadonlyMap<IsoDate, Holiday> | null {
  const equinox = equinoxDays(year);
  if (!equinox) return null;
  const days = new Map<IsoDate, Holiday>();
  for (const rule of nationalDays) {
    if (year < rule.from || year > (rule.to ?? year)) continue;
    const day = rule.day(year, equinox);
    const reckoned = !equinox.announced && (rule.name === '春分の日' || rule.name === '秋分の日');
    days.set(day, { day, name: rule.name, basis: rule.basis, reckoned });
  }
  const others = [...substitutes(year, days), ...between(year, days)];
  for (const holiday of others) if (!days.has(holiday.day)) days.set(holiday.day, holiday);
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** 振替休日, for a 国民の祝日 that falls on a Sunday. 根拠: 3条2項 */
function* substitutes(year: number, national: ReadonlyMap<IsoDate, Holiday>): Generator<Holiday> {
  for (const { day, reckoned } of national.values()) {
    if (weekdayOf(day) !== 0) continue;
    let next = addDays(day, 1);
    while (year >= LATER_SUBSTITUTES && national.has(next)) next = addDays(next, 1);
    if (!national.has(next)) yield { day: next, name: '振替休日', basis: SUBSTITUTE, reckoned };
  }
}

/** 国民の休日, with a 国民の祝日 the day before and the day after; before 2007 not on a Sunday. 根拠: 3条3項 */
function* between(year: number, national: ReadonlyMap<IsoDate, Holiday>): Generator<Holiday> {
  for (const before of national.values()) {
    const day = addDays(before.day, 1);
    const after = national.get(addDays(day, 1));
    if (!after || national.has(day) || (year < LATER_SUBSTITUTES && weekdayOf(day) === 0)) continue;
    yield { day, name: '国民の休日', basis: BETWEEN, reckoned: before.reckoned || after.reckoned };
  }
}
