import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FieldProblem, textProblems } from '../../domain/bodies/field-problem.ts';
import { councilsPolicy } from '../../policy.ts';
import { allBodies, lockBodies, lockBody } from '../../store/bodies.ts';
import type { Meeting } from '../../store/meetings.ts';
import { endSeats } from './end-seats.ts';

export type EndBodyRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'ended-already'; readonly endedOn: IsoDate }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  /** Meetings that are neither signed nor cancelled, by number. */
  | { readonly kind: 'open-meetings'; readonly meetings: readonly Pick<Meeting, 'meetingId' | 'number' | 'heldOn'>[] }
  /** Bodies below it that have not ended. */
  | { readonly kind: 'children'; readonly names: readonly string[] };

/** 会議体を終える, with its seats and their terms. It stays in the books with its meetings. */
export async function endBody(
  tx: Tx,
  actor: Actor,
  input: { readonly bodyId: string; readonly endedOn: IsoDate; readonly reason: string; readonly clock: Clock },
): Promise<Result<null, EndBodyRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  await lockBodies(tx, actor.workspaceId);
  const body = await lockBody(tx, actor.workspaceId, input.bodyId);
  if (!body) return err({ kind: 'not-found' });
  if (body.endedOn !== null) return err({ kind: 'ended-already', endedOn: body.endedOn });
  const reason = settledText(input.reason);
  const problems: FieldProblem[] = [
    ...textProblems([{ field: 'reason', text: reason, limit: textLimits.sentence, required: true, lines: true }]),
  ];
  if (!isIsoDate(input.endedOn)) problems.push({ field: 'endedOn', kind: 'no-such-day' });
  else if (body.foundedOn !== null && input.endedOn < body.foundedOn) {
    problems.push({ field: 'endedOn', kind: 'before-founding', day: body.foundedOn });
  }
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const children = (await allBodies(tx, actor.workspaceId)).filter(
    (each) => each.parentId === body.bodyId && each.endedOn === null,
  );
  if (children.length > 0) return err({ kind: 'children', names: children.map((child) => child.name) });
  const meetings = await tx
    .selectFrom('councils.meeting')
    .select(['meetingId', 'number', 'heldOn'])
    .where('workspaceId', '=', actor.workspaceId)
    .where('bodyId', '=', body.bodyId)
    .where('cancelledOn', 'is', null)
    .where('state', '!=', 'signed')
    .orderBy('number')
    .execute();
  if (meetings.length > 0) return err({ kind: 'open-meetings', meetings });
  const at = input.clock.now();
  const seats = await tx
    .selectFrom('councils.seat')
    .select('seatId')
    .where('workspaceId', '=', actor.workspaceId)
    .where('bodyId', '=', body.bodyId)
    .where('endedOn', 'is', null)
    .orderBy('seatId')
    .forUpdate()
    .execute();
  const seatIds = seats.map((seat) => seat.seatId);
  await endSeats(tx, actor, { seatIds, endedOn: input.endedOn, reason, at });
  await tx
    .updateTable('councils.body')
    .set({
      endedOn: input.endedOn,
      endReason: reason,
      version: body.version + 1,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: at,
    })
    .where('workspaceId', '=', actor.workspaceId)
    .where('bodyId', '=', body.bodyId)
    .execute();
  return ok(null);
}
