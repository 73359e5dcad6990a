import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FieldProblem, textProblems } from '../../domain/bodies/field-problem.ts';
import { councilsPolicy } from '../../policy.ts';
import { findSeat } from '../../store/bodies.ts';
import { endSeats } from './end-seats.ts';

export type EndSeatRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'ended-already'; readonly endedOn: IsoDate }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] };

/** 席を終える: its last day, and why. A term that runs ends with it. */
export async function endSeat(
  tx: Tx,
  actor: Actor,
  input: { readonly seatId: string; readonly endedOn: IsoDate; readonly reason: string; readonly clock: Clock },
): Promise<Result<null, EndSeatRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const seat = await findSeat(tx, actor.workspaceId, input.seatId, 'lock');
  if (!seat) return err({ kind: 'not-found' });
  if (seat.endedOn !== null) return err({ kind: 'ended-already', endedOn: seat.endedOn });
  const reason = settledText(input.reason);
  const problems: FieldProblem[] = [
    ...textProblems([{ field: 'reason', text: reason, limit: textLimits.sentence, required: true, lines: true }]),
  ];
  if (!isIsoDate(input.endedOn)) problems.push({ field: 'endedOn', kind: 'no-such-day' });
  else if (seat.since !== null && input.endedOn < seat.since) {
    problems.push({ field: 'endedOn', kind: 'before-seat', day: seat.since });
  }
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const { endedOn } = input;
  await endSeats(tx, actor, { seatIds: [seat.seatId], endedOn, reason, at: input.clock.now() });
  return ok(null);
}
