import type { Route } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { organisationRoutes } from './organisation-routes.tsx';
import { previewRoutes } from './preview-routes.tsx';
import { sendRoutes } from './send-routes.tsx';
import { sheetRoutes } from './sheet-routes.ts';

export const sendingRoutes = (deps: FeedbackDeps): readonly Route[] =>
  [sendRoutes, previewRoutes, organisationRoutes, sheetRoutes].flatMap((routes) => routes(deps));
