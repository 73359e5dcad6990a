import type { Route } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { agendaRoutes } from './agenda-routes.tsx';
import { endRoutes } from './end-routes.tsx';
import { fileRoutes } from './file-routes.ts';
import { hubRoutes } from './hub-routes.tsx';
import { linkCalendarRoutes } from './link-calendar-routes.ts';
import { meetingFormRoutes } from './meeting-form-routes.tsx';

export const meetingsRoutes = (deps: CouncilsDeps): readonly Route[] => [
  ...hubRoutes(deps),
  ...meetingFormRoutes,
  ...endRoutes,
  ...agendaRoutes(deps),
  ...fileRoutes,
  ...linkCalendarRoutes,
];
