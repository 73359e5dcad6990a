import type { Route } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { addRoutes } from './add-routes.tsx';
import { addresseeRoutes } from './addressee-routes.tsx';
import { closeRoutes } from './close-routes.tsx';
import { editRoutes } from './edit-routes.tsx';
import { frontRoutes } from './front-routes.tsx';
import { newQuestionRoutes } from './new-routes.tsx';
import { questionRoutes } from './question-routes.tsx';

/** Questions and where they stand. */
export const questionsRoutes = (deps: FeedbackDeps): readonly Route[] => [
  ...frontRoutes,
  ...newQuestionRoutes(deps),
  ...questionRoutes,
  ...editRoutes,
  ...closeRoutes,
  ...addRoutes(deps),
  ...addresseeRoutes(deps),
];
