import type { Route } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { participationRoute } from './participation-route.tsx';
import { speakerRoutes } from './speaker-routes.tsx';
import { transcriptRoutes } from './transcript-routes.tsx';

export const transcriptsRoutes = (_deps: CouncilsDeps): readonly Route[] => [
  ...transcriptRoutes,
  ...speakerRoutes,
  participationRoute,
];
