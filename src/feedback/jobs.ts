import type { JobDefinition } from '#platform/jobs/jobs.ts';
import type { FeedbackDeps } from './deps.ts';
import { SEND_MAIL_JOB } from './use-cases/mail/queue-mail.ts';
import { sendQueuedMail } from './use-cases/mail/send-queued-mail.ts';

export const feedbackJobs = (deps: FeedbackDeps): readonly JobDefinition[] => [
  { name: SEND_MAIL_JOB, run: (payload, context) => sendQueuedMail(payload, context, deps) },
];
