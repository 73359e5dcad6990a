import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { checkedVisit, type VisitInput, type VisitProblem } from './visit-input.ts';

export type VisitRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly VisitProblem[] };

/** Writes down a visit to the member of a seat before a meeting. A second visit is another row: what was said first stays. */
export async function recordVisit(
  tx: Tx,
  actor: Actor,
  input: VisitInput & { readonly meetingId: string; readonly seatId: string; readonly clock: Clock },
): Promise<Result<{ readonly visitId: string }, VisitRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId);
  if (!found) return err({ kind: 'not-found' });
  const seats = await seatingOn(tx, actor.workspaceId, found.body.bodyId, found.meeting.heldOn);
  if (!seats.some(({ seatId }) => seatId === input.seatId)) return err({ kind: 'not-found' });
  const now = input.clock.now();
  const words = checkedVisit(input, dateInJapan(now));
  if (!words.ok) return err({ kind: 'invalid', problems: words.error });
  const visitId = randomUUID();
  await tx
    .insertInto('councils.visit')
    .values({
      workspaceId: actor.workspaceId,
      visitId,
      meetingId: found.meeting.meetingId,
      seatId: input.seatId,
      ...words.value,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: now,
    })
    .execute();
  return ok({ visitId });
}
