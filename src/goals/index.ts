/** What the composition roots use of the goals. */
export { goalInBriefing } from './briefing-section.ts';
export { goalInPicture } from './picture-contributor.ts';
export { goalsSlice } from './slice.ts';
export { setSharedGoal } from './use-cases/set-shared-goal.ts';
