import { roles } from '#kernel/actor.ts';
import type { Slice } from '#platform/slice.ts';
import type { ChallengesDeps } from './extension-points.ts';
import { auditActions } from './locales/audit-actions.ts';
import { messages } from './locales/messages.ts';
import { paths } from './paths.ts';
import { actionRoutes } from './web/action-routes.tsx';
import { actionsRoutes } from './web/actions-routes.tsx';
import { challengesList, oneChallenge } from './web/challenge-routes.tsx';
import { closeActionRoutes } from './web/close-action-routes.tsx';
import { closeChallengeRoutes } from './web/close-challenge-routes.tsx';
import { raiseRoutes } from './web/raise-routes.tsx';

export function challengesSlice(deps: ChallengesDeps = { actionOrigins: [] }): Slice {
  return {
    name: 'challenges',
    // Words before ids: /challenges/actions is no challenge.
    routes: [
      challengesList,
      ...actionsRoutes(deps),
      ...actionRoutes(deps),
      ...closeActionRoutes,
      ...raiseRoutes,
      ...closeChallengeRoutes,
      oneChallenge(deps),
    ],
    auditActions,
    navigation: [
      {
        key: 'challenges',
        order: 55,
        roles,
        label: { ja: messages.ja.title, en: messages.en.title },
        href: (workspaceKey) => paths.challenges.to(workspaceKey),
      },
    ],
  };
}
