import type { PictureContributor } from '#evidence/index.ts';
import { goalSection } from './goal-section.ts';
import { goalsPolicy } from './policy.ts';
import { selectCurrentGoalId } from './store/shared-goals.ts';
import { loadSharedGoal } from './use-cases/load-shared-goal.ts';

/** Adds the shared goal to the picture of the area (現状). */
export const goalInPicture: PictureContributor = {
  async sections(tx, actor, language) {
    const loaded = await loadSharedGoal(tx, actor);
    const section = loaded && goalSection(loaded, language);
    return section ? [section] : [];
  },
  async revision(tx, actor) {
    if (!goalsPolicy['goal.read'](actor)) return '';
    return (await selectCurrentGoalId(tx, actor.workspaceId)) ?? '';
  },
};
