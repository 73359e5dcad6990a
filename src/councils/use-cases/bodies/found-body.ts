import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FieldProblem } from '../../domain/bodies/field-problem.ts';
import { councilsPolicy } from '../../policy.ts';
import { allBodies, lockBodies } from '../../store/bodies.ts';
import { type BodyInput, bodyProblems, nameTaken, settledBody } from './body-input.ts';

export type FoundBodyRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  /** A body of this name is there already. */
  | { readonly kind: 'name-taken' };

/** 会議体を置く. */
export async function foundBody(
  tx: Tx,
  actor: Actor,
  input: BodyInput & { readonly clock: Clock },
): Promise<Result<{ readonly bodyId: string }, FoundBodyRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  await lockBodies(tx, actor.workspaceId);
  const bodies = await allBodies(tx, actor.workspaceId);
  const body = settledBody(input);
  const problems = bodyProblems(body, null, bodies);
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  if (nameTaken(body.name, null, bodies)) return err({ kind: 'name-taken' });
  const bodyId = randomUUID();
  await tx
    .insertInto('councils.body')
    .values({
      ...body,
      workspaceId: actor.workspaceId,
      bodyId,
      endedOn: null,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: input.clock.now(),
    })
    .execute();
  return ok({ bodyId });
}
