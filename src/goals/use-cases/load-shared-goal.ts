import { catalogue, currentFigures, type Indicator } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SharedGoal } from '../domain/goal.ts';
import { type GoalFigures, goalFigures, isShare } from '../domain/goal-figures.ts';
import { describeSharedGoal, type SharedGoalFacts } from '../domain/shared-goal.ts';
import { goalsPolicy } from '../policy.ts';
import { selectSharedGoals } from '../store/shared-goals.ts';

/** The goal in force with what its figures say today; a figure that is corrected changes the words at once. */
export interface LoadedGoal {
  readonly goal: SharedGoal;
  /** Goals that were in force before, the latest first. */
  readonly former: readonly SharedGoal[];
  readonly catalogue: readonly Indicator[];
  /** null when the catalogue no longer has the goal's indicator as a share. */
  readonly figures: GoalFigures | null;
  readonly facts: SharedGoalFacts | null;
}

/** null when no goal has been set. */
export async function loadSharedGoal(tx: Tx, actor: Actor): Promise<LoadedGoal | null> {
  if (!goalsPolicy['goal.read'](actor)) return null;
  const [goal, ...former] = await selectSharedGoals(tx, actor.workspaceId);
  if (!goal) return null;
  const indicators = await catalogue(tx, actor);
  const indicator = indicators.find((candidate) => candidate.key === goal.indicator);
  if (!indicator || !isShare(indicator)) return { goal, former, catalogue: indicators, figures: null, facts: null };
  const keys = [indicator.key, indicator.numerator, indicator.denominator];
  const figures = goalFigures(
    goal,
    indicator,
    await currentFigures(tx, actor, { indicators: keys }),
    actor.workspaceName,
  );
  const facts = figures.kind === 'complete' ? describeSharedGoal(figures) : null;
  return { goal, former, catalogue: indicators, figures, facts };
}
