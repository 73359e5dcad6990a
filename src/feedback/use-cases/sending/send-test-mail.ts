import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { readAddress } from '#platform/mail/read-address.ts';
import { questionMailMessages } from '../../locales/sending/messages.ts';
import { feedbackPolicy } from '../../policy.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { MailText } from './question-mail.ts';

export interface SendTestMail {
  readonly mail: MailText;
  /** As typed. */
  readonly address: string;
  readonly replyTo: string;
  readonly errandKey: string;
  readonly language: Language;
  readonly clock: Clock;
}

/** 【試し】 to an address of the office: the words as they are, and no link, since it would open the organisation's page. */
export async function sendTestMail(
  tx: Tx,
  actor: Actor,
  deps: { readonly enqueue: Enqueue; readonly mailer: Mailer | null },
  { mail, address, replyTo, errandKey, language, clock }: SendTestMail,
): Promise<Result<null, { readonly kind: 'forbidden' | 'no-mailer' | 'address' | 'refused' }>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  if (!deps.mailer) return err({ kind: 'no-mailer' });
  const recipient = readAddress(address);
  if (!recipient.ok) return err({ kind: 'address' });
  const t = questionMailMessages[language];
  const queued = await queueMail(tx, actor, deps.enqueue, {
    kind: 'test',
    organisationId: null,
    recipient: recipient.value,
    recipientName: '',
    subject: `${t.test}${mail.subject}`,
    beforeLink: [mail.beforeLink, t.linkPlaceholder, mail.afterLink].join('\n'),
    afterLink: '',
    withLink: false,
    siteAddress: '',
    replyTo,
    addresseeIds: [],
    errandKey: `test:${errandKey}`,
    clock,
  });
  return queued.ok ? ok(null) : err({ kind: 'refused' });
}
