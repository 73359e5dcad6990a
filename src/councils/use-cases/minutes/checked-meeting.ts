import type { Doer } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { attendeesOf } from '../../store/sending/attendees.ts';
import type { RecordRefusal } from '../recording/recordable.ts';
import type { MinutesRefusal } from './refusal.ts';

/** The meeting, while its minutes are being checked. Its row is held, so that a comment and the lock never pass each other. */
export async function checkedMeeting(
  tx: Tx,
  doer: Doer,
  meetingId: string,
): Promise<
  Result<
    MeetingOfBody,
    Exclude<RecordRefusal, { kind: 'invalid' | 'forbidden' }> | Extract<MinutesRefusal, { kind: 'wrong-state' }>
  >
> {
  const found = isUuid(meetingId) ? await findMeeting(tx, doer.workspaceId, meetingId, 'lock') : undefined;
  if (!found) return err({ kind: 'not-found' });
  const { meeting } = found;
  if (meeting.cancelledOn !== null) return err({ kind: 'locked', because: 'cancelled' });
  if (meeting.state === 'signed') return err({ kind: 'locked', because: 'signed' });
  if (meeting.state !== 'checking') return err({ kind: 'wrong-state', state: meeting.state });
  return ok(found);
}

/** Somebody who was asked to the meeting, or holds a seat in the body on its day. */
export async function personOfMeeting(
  tx: Tx,
  doer: Doer,
  { meeting, body }: MeetingOfBody,
  personId: string,
): Promise<boolean> {
  const attendees = await attendeesOf(tx, doer.workspaceId, meeting.meetingId);
  if (attendees.some((attendee) => attendee.personId === personId)) return true;
  const seats = await seatingOn(tx, doer.workspaceId, body.bodyId, meeting.heldOn);
  return seats.some(({ person }) => person?.personId === personId);
}
