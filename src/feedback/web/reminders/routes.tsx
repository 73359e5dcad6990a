import type { Route } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { measuresRoutes } from '../measures/routes.tsx';
import { remindRoutes } from './remind-routes.tsx';
import { remindersPageRoutes } from './reminders-routes.tsx';
import { reminderSheetsRoute } from './sheets-route.ts';

export const remindersRoutes = (deps: FeedbackDeps): readonly Route[] => [
  ...remindersPageRoutes(deps),
  ...remindRoutes,
  reminderSheetsRoute(deps),
  ...measuresRoutes,
];
