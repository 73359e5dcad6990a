import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Channel } from '../../domain/body.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { type Attendee, attendeesOf, noteOnAttendee } from '../../store/sending/attendees.ts';
import { noticeMeeting } from '../meetings/notice-meeting.ts';
import { isOver } from './meeting-is-over.ts';
import type { Refused } from './refusal.ts';

/** How somebody's notice goes out: as the books say; on paper to those who are no person in the books. */
export const channelOf = ({ contact }: Pick<Attendee, 'contact'>): Channel => contact?.channel ?? 'paper';

/** Those to whom a notice goes: 委員 and 招聘者. */
export const isNotified = ({ role }: Pick<Attendee, 'role'>): boolean => role === 'member' || role === 'guest';

export interface Sent {
  readonly meetingId: string;
  /** Everybody of this channel who has not been sent the notice yet, or one attendee. */
  readonly to: { readonly channel: Channel } | { readonly attendeeId: string };
  readonly sentOn: IsoDate;
  readonly clock: Clock;
}

/** Notes that the notice has left the house; with the first one the meeting is 通知済. */
export async function markSent(
  tx: Tx,
  actor: Actor,
  input: Sent,
): Promise<Result<{ readonly marked: number }, Refused<'cancelled' | 'closed'>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.cancelledOn !== null) return err({ kind: 'cancelled' });
  if (isOver(found.meeting)) return err({ kind: 'closed' });
  const { to } = input;
  const attendees = (await attendeesOf(tx, actor.workspaceId, input.meetingId)).filter(isNotified);
  const due = attendees.filter((it) =>
    'attendeeId' in to ? it.attendeeId === to.attendeeId : it.sentOn === null && channelOf(it) === to.channel,
  );
  if ('attendeeId' in to && due.length === 0) return err({ kind: 'not-found' });
  for (const attendee of due) {
    const change = { sentOn: input.sentOn, sentByChannel: channelOf(attendee) };
    await noteOnAttendee(tx, { workspaceId: actor.workspaceId, ...attendee }, change);
  }
  if (due.length > 0 && found.meeting.state === 'planned') {
    const noticed = await noticeMeeting(tx, actor, { meetingId: input.meetingId, clock: input.clock });
    if (!noticed.ok) throw new Error(`noticed after all checks: ${noticed.error.kind}`);
  }
  return ok({ marked: due.length });
}
