import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FieldProblem } from '../../domain/bodies/field-problem.ts';
import { councilsPolicy } from '../../policy.ts';
import { findSeat, type Seat, termsOfSeats } from '../../store/bodies.ts';
import { type SeatInput, seatProblems } from './seat-input.ts';

export type ChangeSeatRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'changed'; readonly stored: Seat };

/** Changes for which sector and organisation a seat is, and where it stands in the roster. */
export async function changeSeat(
  tx: Tx,
  actor: Actor,
  input: SeatInput & { readonly seatId: string; readonly version: number; readonly clock: Clock },
): Promise<Result<null, ChangeSeatRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const seat = await findSeat(tx, actor.workspaceId, input.seatId, 'lock');
  if (!seat) return err({ kind: 'not-found' });
  const problems = [...(await seatProblems(tx, actor.workspaceId, input))];
  const [first] = await termsOfSeats(tx, actor.workspaceId, [seat.seatId]);
  // A term from before the seat was there would be seen on no day.
  if (first && input.since && input.since > first.appointedOn) {
    problems.push({ field: 'since', kind: 'before-seat', day: first.appointedOn });
  }
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  if (seat.version !== input.version) return err({ kind: 'changed', stored: seat });
  await tx
    .updateTable('councils.seat')
    .set({
      sector: input.sector,
      organisationId: input.organisationId,
      note: settledText(input.note),
      position: input.position ?? seat.position,
      voting: input.voting ?? seat.voting,
      since: input.since === undefined ? seat.since : input.since,
      version: seat.version + 1,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: input.clock.now(),
    })
    .where('workspaceId', '=', actor.workspaceId)
    .where('seatId', '=', seat.seatId)
    .execute();
  return ok(null);
}
