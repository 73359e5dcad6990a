import { daysInMonth, type IsoDate, isoDate } from '#kernel/calendar.ts';
import { type Weekday, weekdayOf } from '#kernel/weekday.ts';

/** 例会 by rule: 第1 to 第4, or the last (5) such weekday of every month, at a time of day. */
export interface RegularMeetingRule {
  readonly week: 1 | 2 | 3 | 4 | 5;
  readonly weekday: Weekday;
  /** 'HH:MM' */
  readonly at: string;
}

/** The week that stands for "the last one of the month", which may be the fourth or the fifth. */
export const LAST_WEEK = 5;
export const meetingWeeks = [1, 2, 3, 4, LAST_WEEK] as const;

/** One day's exception: a date outside the rule, a change of the rule's time, or a date that does not take place. */
export interface SingleDate {
  readonly heldOn: IsoDate;
  /** 'HH:MM', or '' for the rule's time. */
  readonly heldAt: string;
  readonly cancelled: boolean;
  readonly note: string;
}

export interface RegularMeeting extends SingleDate {
  /** True where the rule gives the date, false where it was added singly. */
  readonly byRule: boolean;
}

/**
 * The rule's day in a month. Example: the second Thursday (week 2, weekday 4) of April 2026 → 2026-04-09;
 * the last Friday (week 5) of February 2026 → 2026-02-27.
 *
 * @param month 1–12
 */
export function dateOfRule(rule: Pick<RegularMeetingRule, 'week' | 'weekday'>, year: number, month: number): IsoDate {
  const first = weekdayOf(isoDate(year, month, 1));
  const nth = 1 + ((rule.weekday - first + 7) % 7) + (rule.week - 1) * 7;
  const days = daysInMonth(year, month);
  // Only the fifth can lie beyond the month; then the fourth is the last.
  return isoDate(year, month, nth > days ? nth - 7 : nth);
}

/**
 * The next dates from a day on, that day included, in order of time. Cancelled ones stand among them and are not counted, so that a
 * reader sees why a month has none; nothing follows the last date that takes place.
 *
 * @param count how many dates that take place; fewer come back where there is no rule and the single dates run out
 */
export function comingMeetings(
  rule: RegularMeetingRule | null,
  singles: readonly SingleDate[],
  from: IsoDate,
  count: number,
): readonly RegularMeeting[] {
  if (count < 1) return [];
  const later = new Map(singles.filter(({ heldOn }) => heldOn >= from).map((single) => [single.heldOn, single]));
  // Every cancelled date takes at most one of the rule's months away.
  const ruled = rule === null ? [] : datesFrom(rule, from, count + later.size);
  const dates = [...new Set([...ruled, ...later.keys()])].sort();
  const taken: RegularMeeting[] = [];
  let takingPlace = 0;
  for (const heldOn of dates) {
    const single = later.get(heldOn);
    const byRule = ruled.includes(heldOn);
    taken.push({
      heldOn,
      heldAt: single?.heldAt || (rule?.at ?? ''),
      cancelled: single?.cancelled ?? false,
      note: single?.note ?? '',
      byRule,
    });
    if (!single?.cancelled) takingPlace += 1;
    if (takingPlace === count) return taken;
  }
  return taken;
}

function datesFrom(rule: RegularMeetingRule, from: IsoDate, count: number): IsoDate[] {
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const dates: IsoDate[] = [];
  while (dates.length < count) {
    const date = dateOfRule(rule, year, month);
    if (date >= from) dates.push(date);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return dates;
}
