import type { BriefingSection } from '#councils/index.ts';
import { goalSection } from './goal-section.ts';
import { messages } from './locales/messages.ts';
import { loadSharedGoal } from './use-cases/load-shared-goal.ts';

/** The shared goal in percent and people, on every member's briefing. Without one, or without its figures, nothing is said. */
export const goalInBriefing: BriefingSection = {
  async sections(tx, actor, { language }) {
    const loaded = await loadSharedGoal(tx, actor);
    const section = loaded && goalSection(loaded, language);
    if (!loaded || !section) return { forAll: [], bySeat: new Map() };
    const heading = messages[language].briefingHeading(loaded.goal.name);
    return { forAll: [{ heading, sentences: [section.message, ...section.sentences.slice(0, 1)] }], bySeat: new Map() };
  },
};
