import type { Route } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { foundingFormRoutes } from './founding-form-routes.tsx';
import { foundingRoutes } from './founding-routes.tsx';
import { giveUpRoutes } from './give-up-routes.tsx';
import { organisationRoutes } from './organisation-routes.tsx';
import { voicelessRoute } from './voiceless-routes.tsx';

export const voicelessRoutes = (_deps: FeedbackDeps): readonly Route[] => [
  voicelessRoute,
  // A word before an id: /foundings/new is no founding.
  ...foundingFormRoutes,
  ...foundingRoutes,
  ...organisationRoutes,
  ...giveUpRoutes,
];
