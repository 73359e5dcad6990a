import { roles } from '#kernel/actor.ts';
import type { Slice } from '#platform/slice.ts';
import type { FigureUse, PictureContributor } from './contributors.ts';
import { auditActions } from './locales/audit-actions.ts';
import { messages } from './locales/messages.ts';
import { paths } from './paths.ts';
import { checkRoutes } from './web/check-routes.tsx';
import { exportRoutes } from './web/export-routes.ts';
import { figureListRoutes, figureRoutes } from './web/figure-routes.tsx';
import { importRoutes } from './web/import-routes.tsx';
import { indicatorRoutes } from './web/indicator-routes.tsx';
import { pictureRoute } from './web/picture-route.tsx';
import { recordRoutes } from './web/record-routes.tsx';

export interface EvidenceDeps {
  /** Higher slices that add a block to the picture. */
  readonly pictureContributors: readonly PictureContributor[];
  /** Higher slices that know which papers carry a figure. */
  readonly figureUses: readonly FigureUse[];
  /** Where the picture is taken away as paper; no link without it. */
  readonly reportsHref?: (workspaceKey: string) => string;
}

export function evidenceSlice(deps: EvidenceDeps): Slice {
  return {
    name: 'evidence',
    routes: [
      pictureRoute({ contributors: deps.pictureContributors, reportsHref: deps.reportsHref ?? null }),
      ...figureListRoutes,
      // Before the route of one figure, whose pattern would take 'new' and 'import' for an id.
      ...exportRoutes,
      ...recordRoutes,
      ...importRoutes,
      ...figureRoutes(deps.figureUses),
      ...indicatorRoutes,
      ...checkRoutes,
    ],
    auditActions,
    navigation: [
      {
        key: 'picture',
        order: 20,
        roles,
        label: { ja: messages.ja.navigation, en: messages.en.navigation },
        href: (workspaceKey) => paths.picture.to(workspaceKey),
      },
    ],
  };
}
