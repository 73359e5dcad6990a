import type { Route } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { briefingRoutes } from './briefing-routes.ts';
import { questionsRoutes } from './questions-routes.tsx';
import { visitRoutes } from './visit-routes.tsx';

export const visitsRoutes = (deps: CouncilsDeps): readonly Route[] => [
  ...visitRoutes,
  ...questionsRoutes,
  ...briefingRoutes(deps),
];
