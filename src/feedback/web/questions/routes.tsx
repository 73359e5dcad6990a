import type { Route } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';

export const questionsRoutes = (_deps: FeedbackDeps): readonly Route[] => [];
