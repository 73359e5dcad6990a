import type { Route } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';

export const minutesRoutes = (_deps: CouncilsDeps): readonly Route[] => [];
