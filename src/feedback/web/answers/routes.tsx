import type { Route } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { entryRoutes } from './entry-routes.tsx';
import { linkRoutes } from './link-routes.tsx';
import { mineRoutes } from './mine-routes.tsx';
import { officerAgendaRoutes } from './officer-agenda-routes.tsx';
import { returnedRoutes } from './returned-routes.tsx';

export const answersRoutes = (deps: FeedbackDeps): readonly Route[] => [
  ...returnedRoutes,
  ...entryRoutes,
  ...officerAgendaRoutes,
  ...mineRoutes(deps),
  ...linkRoutes(deps),
];
