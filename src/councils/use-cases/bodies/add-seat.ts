import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FieldProblem } from '../../domain/bodies/field-problem.ts';
import { councilsPolicy } from '../../policy.ts';
import { lockBody, seatsOfBody } from '../../store/bodies.ts';
import { type SeatInput, seatProblems } from './seat-input.ts';

export type AddSeatRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'body-ended'; readonly endedOn: IsoDate }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] };

/** 席を足す. Two who add at once get two places in the roster: the body's row is held. */
export async function addSeat(
  tx: Tx,
  actor: Actor,
  input: SeatInput & { readonly bodyId: string; readonly clock: Clock },
): Promise<Result<{ readonly seatId: string }, AddSeatRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const body = await lockBody(tx, actor.workspaceId, input.bodyId);
  if (!body) return err({ kind: 'not-found' });
  if (body.endedOn !== null) return err({ kind: 'body-ended', endedOn: body.endedOn });
  const problems = await seatProblems(tx, actor.workspaceId, input);
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const seats = await seatsOfBody(tx, actor.workspaceId, body.bodyId);
  const seatId = randomUUID();
  await tx
    .insertInto('councils.seat')
    .values({
      workspaceId: actor.workspaceId,
      seatId,
      bodyId: body.bodyId,
      sector: input.sector,
      organisationId: input.organisationId,
      note: settledText(input.note),
      position: input.position ?? Math.max(0, ...seats.map((seat) => seat.position)) + 1,
      voting: input.voting ?? true,
      since: input.since ?? null,
      endedOn: null,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: input.clock.now(),
    })
    .execute();
  return ok({ seatId });
}
