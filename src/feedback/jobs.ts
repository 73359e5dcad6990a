import type { JobDefinition } from '#platform/jobs/jobs.ts';
import type { FeedbackDeps } from './deps.ts';

export const feedbackJobs = (_deps: FeedbackDeps): readonly JobDefinition[] => [];
