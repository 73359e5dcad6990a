import type { Route } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { mailRoute } from './mail-routes.tsx';
import { mailsRoute } from './mails-routes.tsx';
import { settingsRoutes } from './settings-routes.tsx';
import { testSettingsRoutes } from './test-routes.tsx';

/** 送ったメール and 照会の設定. */
export const mailRoutes = (deps: FeedbackDeps): readonly Route[] => [
  mailsRoute,
  ...mailRoute(deps),
  ...settingsRoutes(deps),
  ...testSettingsRoutes(deps),
];
