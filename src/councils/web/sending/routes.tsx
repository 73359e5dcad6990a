import type { Route } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { linkRoutes } from './errand/link-routes.tsx';
import { mineRoutes } from './errand/mine-routes.tsx';

export const sendingRoutes = (_deps: CouncilsDeps): readonly Route[] => [...linkRoutes, ...mineRoutes];
