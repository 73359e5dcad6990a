import type { Route } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { bodyFormRoutes } from './body-form-routes.tsx';
import { bodyPages } from './body-routes.tsx';
import { letterRoutes } from './letter-routes.tsx';
import { peopleRoutes } from './people-routes.tsx';
import { rosterFileRoute } from './roster-file-route.ts';
import { seatRoutes } from './seat-routes.tsx';
import { seatsRoutes } from './seats-routes.tsx';
import { termRoutes } from './term-routes.tsx';

/** Forms first: '/bodies/new' would be a body's page otherwise. */
export const bodiesRoutes = (deps: CouncilsDeps): readonly Route[] => [
  ...bodyFormRoutes,
  ...bodyPages(deps),
  rosterFileRoute,
  ...seatsRoutes,
  ...seatRoutes,
  ...termRoutes,
  ...peopleRoutes,
  ...letterRoutes,
];
