import type { PictureContributor } from '#evidence/index.ts';
import { roles } from '#kernel/actor.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import type { Slice } from '#platform/slice.ts';
import { reportJobs } from './jobs.ts';
import { auditActions } from './locales/audit-actions.ts';
import { messages } from './locales/messages.ts';
import { paths } from './paths.ts';
import { reportRoutes } from './web/routes.tsx';

export interface ReportsDeps {
  readonly enqueue: Enqueue;
  /** The same ones the page 現状 has, so that paper and page say the same. */
  readonly contributors: readonly PictureContributor[];
  readonly filesDir: string;
}

export const reportsSlice = (deps: ReportsDeps): Slice => ({
  name: 'reports',
  routes: reportRoutes(deps),
  jobs: reportJobs(deps.contributors),
  auditActions,
  navigation: [
    {
      key: 'reports',
      order: 100,
      roles,
      label: { ja: messages.ja.navigation, en: messages.en.navigation },
      href: (workspaceKey) => paths.reports.to(workspaceKey),
    },
  ],
});
