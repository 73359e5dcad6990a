import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { councilsPolicy } from '../../policy.ts';
import { allBodies, lockBodies } from '../../store/bodies.ts';
import type { Body } from '../../store/meetings.ts';
import { type BodyInput, bodyProblems, nameTaken, settledBody } from './body-input.ts';
import type { FoundBodyRefusal } from './found-body.ts';

export type ChangeBodyRefusal =
  | FoundBodyRefusal
  | { readonly kind: 'not-found' }
  /** Somebody else changed the body in the meantime: as it is stored now. */
  | { readonly kind: 'changed'; readonly stored: Body };

/** Changes a body's rules, words or place in the tree; one that has ended may still be put right. */
export async function changeBody(
  tx: Tx,
  actor: Actor,
  input: BodyInput & { readonly bodyId: string; readonly version: number; readonly clock: Clock },
): Promise<Result<{ readonly bodyId: string }, ChangeBodyRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  await lockBodies(tx, actor.workspaceId);
  const bodies = await allBodies(tx, actor.workspaceId);
  const stored = bodies.find((body) => body.bodyId === input.bodyId);
  if (!stored) return err({ kind: 'not-found' });
  const body = settledBody(input);
  const problems = bodyProblems(body, stored.bodyId, bodies);
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  if (stored.version !== input.version) return err({ kind: 'changed', stored });
  if (stored.endedOn === null && nameTaken(body.name, stored.bodyId, bodies)) return err({ kind: 'name-taken' });
  await tx
    .updateTable('councils.body')
    .set({
      ...body,
      version: stored.version + 1,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: input.clock.now(),
    })
    .where('workspaceId', '=', actor.workspaceId)
    .where('bodyId', '=', stored.bodyId)
    .execute();
  return ok({ bodyId: stored.bodyId });
}
