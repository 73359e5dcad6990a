import type { Route } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { evidenceRoutes } from './evidence-routes.tsx';
import { giveBackRoutes } from './give-back-routes.tsx';
import { listRoutes } from './list-routes.tsx';
import { reflectRoutes } from './reflect-routes.tsx';

export const returningRoutes = (deps: FeedbackDeps): readonly Route[] => [
  ...listRoutes,
  ...reflectRoutes,
  ...giveBackRoutes(deps),
  ...evidenceRoutes,
];
