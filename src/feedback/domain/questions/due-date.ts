import type { IsoDate } from '#kernel/calendar.ts';
import { addDays } from '#kernel/day-count.ts';

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
 * A week after the 例会; thirty days from today where there is none.
 *
 * @param regularMeetingOn the first 例会 at least DAYS_TO_AGENDA days away
 */
export const proposedDue = (regularMeetingOn: IsoDate | null, today: IsoDate): ProposedDue => ({
  regularMeetingOn,
  dueOn:
    regularMeetingOn === null ? addDays(today, DAYS_WITHOUT_MEETING) : addDays(regularMeetingOn, DAYS_AFTER_MEETING),
});

/** True where the organisation would have to answer before it has met. */
export const isBeforeMeeting = (dueOn: IsoDate, regularMeetingOn: IsoDate | null): boolean =>
  regularMeetingOn !== null && dueOn < regularMeetingOn;
