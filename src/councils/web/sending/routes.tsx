import type { Route } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { attendanceRoutes } from './attendance/attendance-routes.tsx';
import { opinionsRoutes } from './attendance/opinions-routes.tsx';
import { linkRoutes } from './errand/link-routes.tsx';
import { mineRoutes } from './errand/mine-routes.tsx';
import { materialRoutes } from './materials/material-routes.tsx';
import { materialsRoutes } from './materials/materials-routes.tsx';
import { attendeeRoutes } from './notices/attendee-routes.tsx';
import { printRoutes } from './notices/print-routes.ts';
import { sendingPageRoutes } from './notices/sending-routes.tsx';

export const sendingRoutes = (deps: CouncilsDeps): readonly Route[] => [
  ...materialsRoutes,
  ...materialRoutes,
  ...sendingPageRoutes(deps),
  ...attendeeRoutes(deps),
  ...printRoutes(deps),
  ...attendanceRoutes,
  ...opinionsRoutes,
  ...mineRoutes,
  ...linkRoutes,
];
