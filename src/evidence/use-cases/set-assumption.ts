import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { evidencePolicy } from '../policy.ts';
import { insertAssumption, selectAssumptions } from '../store/assumptions.ts';
import { raiseRevision } from '../store/revision.ts';
import type { AssumptionKey } from '../store/tables.ts';

export type AssumptionProblem = 'low-not-percent' | 'high-not-percent' | 'low-above-high' | 'source-missing';

/** States a range in percent for the out-of-city estimate; the earlier statements stay. */
export async function setAssumption(
  tx: Tx,
  actor: Actor,
  input: {
    readonly key: AssumptionKey;
    readonly low: string;
    readonly high: string;
    readonly source: string;
    readonly clock: Clock;
  },
): Promise<Result<null, { kind: 'forbidden' } | { kind: 'invalid'; problems: readonly AssumptionProblem[] }>> {
  if (!evidencePolicy['assumption.set'](actor)) return err({ kind: 'forbidden' });
  const problems = assumptionProblems(input);
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  await raiseRevision(tx, actor.workspaceId);
  const last = (await selectAssumptions(tx, actor.workspaceId)).get(input.key);
  await insertAssumption(tx, {
    workspaceId: actor.workspaceId,
    key: input.key,
    version: (last?.version ?? 0) + 1,
    low: input.low,
    high: input.high,
    source: input.source,
    byName: actor.name,
    enteredBy: actor.auditName,
    enteredAt: input.clock.now(),
  });
  return ok(null);
}

/** low and high arrive as ASCII decimals; the doors normalise what people type. */
function assumptionProblems(input: {
  readonly low: string;
  readonly high: string;
  readonly source: string;
}): readonly AssumptionProblem[] {
  const percent = (text: string) => /^\d{1,3}(\.\d{1,6})?$/.test(text) && Number(text) <= 100;
  const problems: AssumptionProblem[] = [];
  if (!percent(input.low)) problems.push('low-not-percent');
  if (!percent(input.high)) problems.push('high-not-percent');
  if (problems.length === 0 && Number(input.low) > Number(input.high)) problems.push('low-above-high');
  if (input.source.trim() === '') problems.push('source-missing');
  return problems;
}
