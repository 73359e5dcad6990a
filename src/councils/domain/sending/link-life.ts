import type { IsoDate } from '#kernel/calendar.ts';

/** Purpose of the personal links to a meeting: subject is the meeting, holder the attendee. */
export const MEETING_LINK = 'councils.meeting';

/** A link to a meeting lives until so many days after it, so that what was answered can be looked at again. */
export const DAYS_AFTER_MEETING = 14;
/** No link lives longer than this from the day it is issued or opened again. */
export const LONGEST_DAYS = 90;

const DAY = 86_400_000;

/**
 * When a meeting's personal links end: at the end of the 14th day (Japan time) after the meeting, or after the last day for answers
 * where that is later; 90 days from now at most; and at least a day, for a link opened again after the meeting.
 * Example: meeting 2026-12-10 → 2026-12-24T15:00:00Z.
 */
export function linkExpiry(
  meeting: { readonly heldOn: IsoDate; readonly answersUntil: IsoDate | null },
  now: Date,
): Date {
  const last =
    meeting.answersUntil !== null && meeting.answersUntil > meeting.heldOn ? meeting.answersUntil : meeting.heldOn;
  const end = Date.parse(`${last}T00:00:00+09:00`) + (DAYS_AFTER_MEETING + 1) * DAY;
  const longest = now.getTime() + LONGEST_DAYS * DAY;
  return new Date(Math.max(Math.min(end, longest), now.getTime() + DAY));
}
