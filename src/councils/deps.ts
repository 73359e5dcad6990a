import type { PersonalLinks } from '#access/index.ts';
import type { FollowUps } from '#challenges/index.ts';
import type { AgendaSource, BriefingSection } from './extension-points.ts';

/** What the composition root hands in. */
export interface CouncilsDeps {
  readonly personalLinks: PersonalLinks;
  readonly agendaSources: readonly AgendaSource[];
  readonly briefingSections: readonly BriefingSection[];
  /** None where nobody relays questions. */
  readonly followUps?: FollowUps;
}
