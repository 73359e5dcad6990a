import type { PeriodicWork } from '#platform/jobs/jobs.ts';
import type { FeedbackDeps } from './deps.ts';
import { sweepMails } from './use-cases/mail/sweep-mails.ts';
import { remindAll } from './use-cases/reminders/remind-all.ts';

/** What comes round by itself. */
export const feedbackPeriodic = (deps: FeedbackDeps): readonly PeriodicWork[] => [
  { name: 'feedback.remind', everySeconds: 600, run: (context) => remindAll(context, deps) },
  {
    name: 'feedback.sweep-mail',
    everySeconds: 300,
    run: ({ database, clock }) => sweepMails(database, clock, deps.enqueue),
  },
];
