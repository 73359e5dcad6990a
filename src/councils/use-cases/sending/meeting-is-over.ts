import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Meeting } from '../../store/meetings.ts';

/** Closed by the secretariat: who was there is settled, and nobody else is asked. */
export const isOver = (meeting: Pick<Meeting, 'state'>): boolean =>
  meeting.state !== 'planned' && meeting.state !== 'noticed';

/** The last day on which members answer by themselves: the meeting's, or that of a 書面開催. */
export const answersUntil = (meeting: Pick<Meeting, 'form' | 'heldOn' | 'answersUntil'>): IsoDate =>
  meeting.form === 'written' ? (meeting.answersUntil ?? meeting.heldOn) : meeting.heldOn;

/** Why a member can no longer answer, or null while they can. The secretariat may write down what came late until the meeting closes. */
export function closedFor(
  meeting: Pick<Meeting, 'state' | 'form' | 'heldOn' | 'answersUntil' | 'cancelledOn'>,
  via: 'link' | 'account' | 'secretariat',
  now: Date,
): 'cancelled' | 'closed' | null {
  if (meeting.cancelledOn !== null) return 'cancelled';
  if (isOver(meeting)) return 'closed';
  return via !== 'secretariat' && dateInJapan(now) > answersUntil(meeting) ? 'closed' : null;
}
