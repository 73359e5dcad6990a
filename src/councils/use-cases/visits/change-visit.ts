import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { councilsPolicy } from '../../policy.ts';
import { findVisit, type Visit } from '../../store/visits.ts';
import type { VisitRefusal } from './record-visit.ts';
import { checkedVisit, type VisitInput } from './visit-input.ts';

/** Mends what was written down about a visit. `version`: of the visit as the writer saw it. */
export async function changeVisit(
  tx: Tx,
  actor: Actor,
  input: VisitInput & { readonly visitId: string; readonly version: number; readonly clock: Clock },
): Promise<Result<Visit, VisitRefusal | { readonly kind: 'changed'; readonly stored: Visit }>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const stored = await findVisit(tx, actor.workspaceId, input.visitId, 'lock');
  if (!stored) return err({ kind: 'not-found' });
  const now = input.clock.now();
  const words = checkedVisit(input, dateInJapan(now));
  if (!words.ok) return err({ kind: 'invalid', problems: words.error });
  if (stored.version !== input.version) return err({ kind: 'changed', stored });
  const changed = await tx
    .updateTable('councils.visit')
    .set({
      ...words.value,
      version: stored.version + 1,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: now,
    })
    .where('workspaceId', '=', actor.workspaceId)
    .where('visitId', '=', input.visitId)
    .where('version', '=', input.version)
    .returningAll()
    .executeTakeFirstOrThrow();
  return ok(changed);
}
