import type { PictureContributor } from '#evidence/index.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { renderRequestedPaper } from './use-cases/render-requested-paper.ts';
import { RENDER_JOB } from './use-cases/request-paper.ts';

export const reportJobs = (contributors: readonly PictureContributor[]): readonly JobDefinition[] => [
  { name: RENDER_JOB, run: (payload, context) => renderRequestedPaper(payload, context, contributors) },
];
