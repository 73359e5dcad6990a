import type { Tx } from '#platform/db/database.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import type { Attendee } from '../../store/sending/attendees.ts';

/**
 * False for a member whose seat nobody, or somebody else, holds on the meeting's day by now: a term that ended closes the link and
 * the page at once, also before the secretariat makes the invitations anew. Guests are asked by name.
 */
export async function isStillAsked(
  tx: Tx,
  { meeting, body }: MeetingOfBody,
  { role, seatId, personId }: Pick<Attendee, 'role' | 'seatId' | 'personId'>,
): Promise<boolean> {
  if (role !== 'member') return true;
  const seats = await seatingOn(tx, meeting.workspaceId, body.bodyId, meeting.heldOn);
  return seats.some((seat) => seat.seatId === seatId && seat.person !== null && seat.person.personId === personId);
}
