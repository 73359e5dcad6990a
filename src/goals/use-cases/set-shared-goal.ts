import { randomUUID } from 'node:crypto';
import { catalogue, currentFigures } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { type AsOf, compareAsOf } from '#kernel/as-of.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { directionOf } from '../domain/goal.ts';
import { isShare, placeOf, shareFigure } from '../domain/goal-figures.ts';
import { goalsPolicy } from '../policy.ts';
import { insertSharedGoal, selectCurrentGoalId } from '../store/shared-goals.ts';

export interface NewSharedGoal {
  readonly name: string;
  readonly indicator: string;
  readonly baselineAsOf: AsOf;
  readonly targetAsOf: AsOf;
  readonly decidedNote?: string;
  /** The goal the officer saw when typing, null for none; left out where nobody looks (samples). */
  readonly replaces?: string | null;
  readonly clock: Clock;
}

export type GoalProblem =
  | { readonly kind: 'name-missing' | 'name-too-long' | 'note-too-long' | 'not-a-share' | 'target-not-later' }
  /** The catalogue's share has no figure at this time. */
  | { readonly kind: 'no-figure'; readonly end: 'baseline' | 'target'; readonly asOf: AsOf };

export type SetGoalRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid'; readonly problems: readonly GoalProblem[] }
  /** Another goal was set in the meantime; nothing was written. */
  | { readonly kind: 'changed' };

export const NAME_LIMIT = 100;
export const NOTE_LIMIT = 300;

/** Sets the shared goal; the one in force until now is superseded, not changed. */
export async function setSharedGoal(
  tx: Tx,
  actor: Actor,
  input: NewSharedGoal,
): Promise<Result<{ readonly goalId: string }, SetGoalRefusal>> {
  if (!goalsPolicy['goal.set'](actor)) return err({ kind: 'forbidden' });
  const name = input.name.trim();
  const decidedNote = (input.decidedNote ?? '').trim();
  const indicator = (await catalogue(tx, actor)).find((candidate) => candidate.key === input.indicator);
  const problems: GoalProblem[] = textProblems(name, decidedNote);
  if (!indicator || !isShare(indicator)) {
    return err({ kind: 'invalid', problems: [...problems, { kind: 'not-a-share' }] });
  }
  const figures = await currentFigures(tx, actor, { indicators: [indicator.key] });
  const place = placeOf(input, indicator, figures, actor.workspaceName);
  const here = figures.filter((figure) => figure.place === place);
  const baseline = shareFigure(indicator, here, input.baselineAsOf, 'baseline');
  const target = shareFigure(indicator, here, input.targetAsOf, 'target');
  if (!baseline) problems.push({ kind: 'no-figure', end: 'baseline', asOf: input.baselineAsOf });
  if (!target) problems.push({ kind: 'no-figure', end: 'target', asOf: input.targetAsOf });
  if (compareAsOf(input.baselineAsOf, input.targetAsOf) >= 0) problems.push({ kind: 'target-not-later' });
  if (!baseline || !target || problems.length > 0) return err({ kind: 'invalid', problems });

  const current = await selectCurrentGoalId(tx, actor.workspaceId);
  if (input.replaces !== undefined && input.replaces !== current) return err({ kind: 'changed' });
  const goalId = randomUUID();
  const written = await insertSharedGoal(tx, {
    workspaceId: actor.workspaceId,
    goalId,
    name,
    indicatorKey: indicator.key,
    baselineAsOf: input.baselineAsOf,
    targetAsOf: input.targetAsOf,
    direction: directionOf(baseline, target),
    decidedNote,
    byName: actor.name,
    enteredBy: actor.auditName,
    enteredAt: input.clock.now(),
    supersedes: current,
  });
  return written ? ok({ goalId }) : err({ kind: 'changed' });
}

function textProblems(name: string, note: string): GoalProblem[] {
  const problems: GoalProblem[] = [];
  if (name === '') problems.push({ kind: 'name-missing' });
  if ([...name].length > NAME_LIMIT) problems.push({ kind: 'name-too-long' });
  if ([...note].length > NOTE_LIMIT) problems.push({ kind: 'note-too-long' });
  return problems;
}
