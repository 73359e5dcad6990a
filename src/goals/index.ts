/** What other slices, samples and the composition root may use of the goals. */
export type { SharedGoal } from './domain/goal.ts';
export type { SharedGoalFacts } from './domain/shared-goal.ts';
export { goalInPicture } from './picture-contributor.ts';
export { goalsSlice } from './slice.ts';
export { type LoadedGoal, loadSharedGoal } from './use-cases/load-shared-goal.ts';
export {
  type GoalProblem,
  type NewSharedGoal,
  type SetGoalRefusal,
  setSharedGoal,
} from './use-cases/set-shared-goal.ts';
