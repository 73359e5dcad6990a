import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Viewpoint } from '../domain/viewpoint.ts';
import type { MeetingOfBody } from '../store/meetings.ts';
import { seatingOn } from '../store/seating.ts';

/** How much of this meeting the actor may read: the secretariat all, holders of a seat on its day what is 委員限り, others what is 公開. */
export async function viewpointOf(tx: Tx, actor: Actor, { meeting, body }: MeetingOfBody): Promise<Viewpoint> {
  if (actor.role === 'officer') return { level: 'secretariat', personId: null, seatIds: [] };
  const seats = actor.accountId === null ? [] : await seatingOn(tx, actor.workspaceId, body.bodyId, meeting.heldOn);
  const own = seats.filter((seat) => seat.person !== null && seat.person.accountId === actor.accountId);
  const person = own[0]?.person ?? null;
  if (person === null) return { level: 'public', personId: null, seatIds: [] };
  return { level: 'members', personId: person.personId, seatIds: own.map((seat) => seat.seatId) };
}
