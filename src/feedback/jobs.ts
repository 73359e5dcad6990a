import type { JobDefinition } from '#platform/jobs/jobs.ts';
import type { FeedbackDeps } from './deps.ts';
import { SEND_MAIL_JOB } from './use-cases/mail/queue-mail.ts';
import { sendQueuedMail } from './use-cases/mail/send-queued-mail.ts';
import { serverRest } from './use-cases/mail/server-rest.ts';

/** A talk may take minutes where the server is slow; the mails behind it do not wait for it. */
const TALKS_AT_ONCE = 4;

export const feedbackJobs = (deps: FeedbackDeps): readonly JobDefinition[] => {
  const rest = serverRest();
  return [
    {
      name: SEND_MAIL_JOB,
      parallel: TALKS_AT_ONCE,
      run: (payload, context) => sendQueuedMail(payload, context, { ...deps, rest }),
    },
  ];
};
