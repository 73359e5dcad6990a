import type { IsoDate } from '#kernel/calendar.ts';
import { addDays } from '#kernel/day-count.ts';
import { nextWorkingDay } from '#kernel/japanese-holidays.ts';

/** A 例会 nearer than this has its agenda already. */
export const DAYS_TO_AGENDA = 7;
/** To write the answer down after the 例会. */
export const DAYS_AFTER_MEETING = 7;
/** Where an organisation has no 例会. */
export const DAYS_WITHOUT_MEETING = 30;

/** 期日の案 for one organisation. */
export interface ProposedDue {
  /** The next 例会 whose agenda the question can still get on; null where none is known. */
  readonly regularMeetingOn: IsoDate | null;
  readonly dueOn: IsoDate;
}

/**
 * A week after the 例会; thirty days from today where there is none; on the next day that offices are open.
 * Example: 例会 on 2026-12-22 → 2027-01-04, since 12-29 is a 閉庁日.
 *
 * @param regularMeetingOn the first 例会 at least DAYS_TO_AGENDA days away
 */
export function proposedDue(regularMeetingOn: IsoDate | null, today: IsoDate): ProposedDue {
  const wished =
    regularMeetingOn === null ? addDays(today, DAYS_WITHOUT_MEETING) : addDays(regularMeetingOn, DAYS_AFTER_MEETING);
  const open = nextWorkingDay(wished);
  // In a year whose calendar nobody knows yet, the day itself: it is a proposal, and people see it.
  return { regularMeetingOn, dueOn: open.ok ? open.value : wished };
}

/** True where the organisation would have to answer before it has met. */
export const isBeforeMeeting = (dueOn: IsoDate, regularMeetingOn: IsoDate | null): boolean =>
  regularMeetingOn !== null && dueOn < regularMeetingOn;
