import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SeatedPerson, SeatOnDay } from '../../domain/seating.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { type Attendee, attendeesOf, insertAttendee, noteOnAttendee } from '../../store/sending/attendees.ts';
import { isOver } from './meeting-is-over.ts';
import type { Refused } from './refusal.ts';

export interface Invited {
  readonly added: number;
  /** Whose seat was vacated or passed on since: they stay in the books as removed, and their link no longer opens. */
  readonly removed: number;
}

/**
 * Asks everybody who holds a seat on the meeting's day. Again after seats changed: who came is added, who left is taken off;
 * whoever was asked before keeps their answer.
 */
export async function inviteMembers(
  tx: Tx,
  actor: Actor,
  input: { readonly meetingId: string; readonly clock: Clock },
): Promise<Result<Invited, Refused<'closed' | 'cancelled'>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  // The lock keeps two officers from asking everybody twice.
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  const { meeting } = found;
  if (meeting.cancelledOn !== null) return err({ kind: 'cancelled' });
  if (isOver(meeting)) return err({ kind: 'closed' });
  const seats = await seatingOn(tx, actor.workspaceId, meeting.bodyId, meeting.heldOn);
  const asked = (await attendeesOf(tx, actor.workspaceId, meeting.meetingId)).filter(({ role }) => role === 'member');
  const holders = new Map(
    seats.flatMap((seat) => (seat.person ? [[seat.seatId, { ...seat, person: seat.person }]] : [])),
  );
  const gone = asked.filter(({ seatId, personId }) => holders.get(seatId!)?.person.personId !== personId);
  for (const attendee of gone) {
    await noteOnAttendee(tx, { workspaceId: actor.workspaceId, ...attendee }, { removed: true });
  }
  const missing = [...holders.values()].filter(({ seatId, person }) => !isAsked(asked, seatId, person.personId));
  for (const seat of missing) await insertAttendee(tx, memberRow(actor, meeting.meetingId, seat, input.clock.now()));
  return ok({ added: missing.length, removed: gone.length });
}

const isAsked = (asked: readonly Attendee[], seatId: string, personId: string): boolean =>
  asked.some((it) => it.seatId === seatId && it.personId === personId);

const memberRow = (actor: Actor, meetingId: string, seat: SeatOnDay & { person: SeatedPerson }, at: Date) => ({
  workspaceId: actor.workspaceId,
  attendeeId: randomUUID(),
  meetingId,
  role: 'member' as const,
  seatId: seat.seatId,
  personId: seat.person.personId,
  name: seat.person.name,
  organisationName: seat.organisationName,
  sentOn: null,
  linkId: null,
  repliedAt: null,
  presence: null,
  byName: actor.name,
  enteredBy: actor.auditName,
  enteredAt: at,
});
