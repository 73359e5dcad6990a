import type { Route } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { keyRemarkRoutes } from './key-remark-routes.tsx';
import { keyRemarksOfMeetingRoutes } from './key-remarks-routes.tsx';
import { openKeyRemarksRoutes } from './open-key-remarks-routes.tsx';

export const keyRemarksRoutes = (deps: CouncilsDeps): readonly Route[] => [
  ...keyRemarksOfMeetingRoutes,
  ...keyRemarkRoutes(deps),
  ...openKeyRemarksRoutes,
];
