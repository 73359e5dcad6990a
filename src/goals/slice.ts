import { roles } from '#kernel/actor.ts';
import type { Slice } from '#platform/slice.ts';
import { auditActions } from './locales/audit-actions.ts';
import { messages } from './locales/messages.ts';
import { paths } from './paths.ts';
import { goalRoutes } from './web/goal-routes.tsx';

export function goalsSlice(): Slice {
  return {
    name: 'goals',
    routes: goalRoutes,
    auditActions,
    navigation: [
      {
        key: 'goals',
        order: 60,
        roles,
        label: { ja: messages.ja.title, en: messages.en.title },
        href: paths.goals.to,
      },
    ],
  };
}
