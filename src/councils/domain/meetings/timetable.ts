import { type ClockTime, clockTime, minutesOf } from '#kernel/clock-time.ts';

export interface Timetable<I> {
  readonly rows: readonly { readonly item: I; readonly from: ClockTime; readonly until: ClockTime }[];
  /** Minutes that the items take, and minutes announced. */
  readonly planned: number;
  readonly available: number;
  /** Minutes over the announced end; 0 where all fits. */
  readonly overrun: number;
}

/**
 * When each item begins and ends, one after the other from the meeting's beginning; all in minutes.
 * Example: 14:00–15:00 with items of 40 and 30 minutes → 14:00–14:40, 14:40–15:10, overrun 10.
 */
export function timetable<I extends { readonly minutes: number }>(
  meeting: { readonly startsAt: ClockTime; readonly endsAt: ClockTime },
  items: readonly I[],
): Timetable<I> {
  const start = minutesOf(meeting.startsAt);
  let at = start;
  const rows = items.map((item) => {
    const from = at;
    at += item.minutes;
    return { item, from: clockTime(from), until: clockTime(at) };
  });
  const available = minutesOf(meeting.endsAt) - start;
  return { rows, planned: at - start, available, overrun: Math.max(0, at - start - available) };
}
