import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { inVisitOrder, seatsToVisit, type VisitFacts } from '../../domain/visits/visit-order.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { type VisitOfMeeting, visitsOfBody } from '../../store/visits.ts';
import { silentTwiceRunning } from '../transcripts/silent-twice-running.ts';

export interface MemberToVisit extends VisitFacts {
  readonly seat: SeatOnDay;
  /** Visits made for this meeting, the latest first. */
  readonly visits: readonly VisitOfMeeting[];
  /** The latest visit for another meeting of the body. */
  readonly lastBefore: VisitOfMeeting | null;
}

export interface VisitList extends MeetingOfBody {
  readonly members: readonly MemberToVisit[];
}

/** Everyone who sits at a meeting, in the order in which to visit them. */
export async function visitList(
  tx: Tx,
  actor: Actor,
  { meetingId }: { readonly meetingId: string },
): Promise<Result<VisitList, { readonly kind: 'forbidden' | 'not-found' }>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const found = await findMeeting(tx, workspaceId, meetingId);
  if (!found) return err({ kind: 'not-found' });
  const { bodyId } = found.body;
  const before = found.meeting.heldOn;
  const seats = await seatingOn(tx, workspaceId, bodyId, before);
  const silent = new Set(await silentTwiceRunning(tx, workspaceId, { bodyId, before }));
  const all = await visitsOfBody(tx, workspaceId, bodyId);
  const members = seatsToVisit(seats).map((seat): MemberToVisit => {
    const own = all.filter(({ seatId }) => seatId === seat.seatId);
    const visits = own.filter((visit) => visit.meetingId === meetingId);
    return {
      seat,
      visits,
      lastBefore: own.find((visit) => visit.meetingId !== meetingId) ?? null,
      position: seat.position,
      visitedOn: visits[0]?.visitedOn ?? null,
      lastVisitOn: own[0]?.visitedOn ?? null,
      silentTwice: silent.has(seat.seatId),
    };
  });
  return ok({ ...found, members: inVisitOrder(members) });
}
