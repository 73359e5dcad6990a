import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { addDays, isIsoDate } from '#kernel/day-count.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FieldProblem, textProblems } from '../../domain/bodies/field-problem.ts';
import { councilsPolicy } from '../../policy.ts';
import { findSeat, findTerm } from '../../store/bodies.ts';

export type EndTermRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'ended-already'; readonly endedOn: IsoDate }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] };

/**
 * 任期の途中で終える: the last day in office, and why. The day before 委嘱日 takes the appointment back (it never began). Holds the
 * seat, so that nobody is appointed for the days in between meanwhile.
 */
export async function endTerm(
  tx: Tx,
  actor: Actor,
  input: { readonly termId: string; readonly endedOn: IsoDate; readonly reason: string; readonly clock: Clock },
): Promise<Result<null, EndTermRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const seen = await findTerm(tx, actor.workspaceId, input.termId);
  if (!seen) return err({ kind: 'not-found' });
  await findSeat(tx, actor.workspaceId, seen.seatId, 'lock');
  const term = (await findTerm(tx, actor.workspaceId, input.termId, 'lock')) ?? seen;
  if (term.endedOn !== null) return err({ kind: 'ended-already', endedOn: term.endedOn });
  const reason = settledText(input.reason);
  const problems: FieldProblem[] = [
    ...textProblems([{ field: 'reason', text: reason, limit: textLimits.sentence, required: true, lines: true }]),
  ];
  if (!isIsoDate(input.endedOn)) problems.push({ field: 'endedOn', kind: 'no-such-day' });
  else if (input.endedOn < addDays(term.appointedOn, -1)) {
    problems.push({ field: 'endedOn', kind: 'ends-before-it-begins', day: term.appointedOn });
  } else if (input.endedOn > term.endsOn) problems.push({ field: 'endedOn', kind: 'after-end', day: term.endsOn });
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  await tx
    .updateTable('councils.term')
    .set({
      endedOn: input.endedOn,
      endReason: reason,
      version: term.version + 1,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: input.clock.now(),
    })
    .where('workspaceId', '=', actor.workspaceId)
    .where('termId', '=', term.termId)
    .execute();
  return ok(null);
}
