import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { addDays } from '#kernel/day-count.ts';
import type { Tx } from '#platform/db/database.ts';
import { lastDayOf } from '../../domain/bodies/terms.ts';
import { termsOfSeats } from '../../store/bodies.ts';

/**
 * Ends seats on a day, and the terms that would run on: a term that runs ends on that day, one that would begin later never
 * begins. The caller holds the seats' rows.
 */
export async function endSeats(
  tx: Tx,
  actor: Actor,
  input: {
    readonly seatIds: readonly string[];
    readonly endedOn: IsoDate;
    readonly reason: string;
    readonly at: Date;
  },
): Promise<void> {
  if (input.seatIds.length === 0) return;
  const { endedOn, reason } = input;
  const entered = { byName: actor.name, enteredBy: actor.auditName, enteredAt: input.at };
  for (const term of await termsOfSeats(tx, actor.workspaceId, input.seatIds)) {
    if (lastDayOf(term) <= endedOn || lastDayOf(term) < term.appointedOn) continue;
    await tx
      .updateTable('councils.term')
      .set({
        endedOn: term.appointedOn > endedOn ? addDays(term.appointedOn, -1) : endedOn,
        endReason: reason,
        version: term.version + 1,
        ...entered,
      })
      .where('workspaceId', '=', actor.workspaceId)
      .where('termId', '=', term.termId)
      .execute();
  }
  await tx
    .updateTable('councils.seat')
    .set((eb) => ({ endedOn, endReason: reason, version: eb('version', '+', 1), ...entered }))
    .where('workspaceId', '=', actor.workspaceId)
    .where('seatId', 'in', [...input.seatIds])
    .execute();
}
