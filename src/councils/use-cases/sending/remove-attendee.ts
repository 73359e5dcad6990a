import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting, noteMeetingEvent } from '../../store/meetings.ts';
import { findAttendee, noteOnAttendee } from '../../store/sending/attendees.ts';
import { isOver } from './meeting-is-over.ts';
import type { Refused } from './refusal.ts';

/** Takes off somebody who was asked by mistake: 招聘者, 傍聴者, 事務局職員. Members come and go with their seats. The row stays. */
export async function removeAttendee(
  tx: Tx,
  actor: Actor,
  input: { readonly attendeeId: string; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string }, Refused<'closed'>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const attendee = await findAttendee(tx, actor.workspaceId, input.attendeeId);
  const found = attendee && (await findMeeting(tx, actor.workspaceId, attendee.meetingId, 'lock'));
  if (!found || attendee.role === 'member') return err({ kind: 'not-found' });
  if (isOver(found.meeting)) return err({ kind: 'closed' });
  const { meetingId } = found.meeting;
  await noteOnAttendee(tx, { workspaceId: actor.workspaceId, attendeeId: attendee.attendeeId }, { removed: true });
  await noteMeetingEvent(tx, actor, {
    meetingId,
    kind: 'attendee-removed',
    note: attendee.name,
    at: input.clock.now(),
  });
  return ok({ meetingId });
}
