import type { Route } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';

export const transcriptsRoutes = (_deps: CouncilsDeps): readonly Route[] => [];
