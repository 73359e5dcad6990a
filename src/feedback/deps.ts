import type { PersonalLinks } from '#access/index.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import type { Mailer } from '#platform/mail/mailer.ts';

/** What the composition root hands in. */
export interface FeedbackDeps {
  readonly personalLinks: PersonalLinks;
  /** null where the operator has set up no SMTP server: questions then go out by link, paper and FAX, or by the office's own mail program. */
  readonly mailer: Mailer | null;
  readonly enqueue: Enqueue;
}
