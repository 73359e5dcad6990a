import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SeatOnDay } from '../domain/seating.ts';
import { seatingOn } from './seating.ts';

/** One seat of a body as it was on the first of these days on which it was there. */
export async function seatOfBody(
  tx: Tx,
  workspaceId: string,
  bodyId: string,
  seatId: string,
  days: readonly IsoDate[],
): Promise<SeatOnDay | undefined> {
  for (const day of days) {
    const seats = await seatingOn(tx, workspaceId, bodyId, day);
    const seat = seats.find((each) => each.seatId === seatId);
    if (seat) return seat;
  }
  return undefined;
}
