import { roles } from '#kernel/actor.ts';
import type { Slice } from '#platform/slice.ts';
import type { DirectoryDeps } from './extension-points.ts';
import { auditActions } from './locales/audit-actions.ts';
import { messages } from './locales/messages.ts';
import { paths } from './paths.ts';
import { dateRoutes } from './web/date-routes.ts';
import { endRoutes } from './web/end-routes.tsx';
import { importRoutes } from './web/import-routes.tsx';
import { listRoutes } from './web/list-routes.tsx';
import { organisationRoutes } from './web/organisation-routes.tsx';

export function directorySlice(deps: DirectoryDeps = { organisationUses: [] }): Slice {
  return {
    name: 'directory',
    routes: [...listRoutes, ...organisationRoutes, ...endRoutes(deps), ...dateRoutes, ...importRoutes],
    auditActions,
    navigation: [
      {
        key: 'directory',
        order: 80,
        roles,
        label: { ja: messages.ja.title, en: messages.en.title },
        href: (workspaceKey) => paths.organisations.to(workspaceKey),
      },
    ],
  };
}
