import { findOrganisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import { readAddress } from '#platform/mail/read-address.ts';
import { triedUntil } from '../../domain/mail/tries.ts';
import type { MailState } from '../../domain/mail.ts';
import { feedbackPolicy } from '../../policy.ts';
import { changeMail, lockedMail, type Mail } from '../../store/mails.ts';
import { SEND_MAIL_JOB } from './queue-mail.ts';

export type RetryMailRefusal =
  | { readonly kind: 'forbidden' | 'not-found' }
  | { readonly kind: 'other-state'; readonly state: MailState }
  /** The directory has no address for the organisation, or one that is none. */
  | { readonly kind: 'no-address' };

/** Sends a mail that could not be handed over again, to the address that the organisation has now. Its words stay as they were written. */
export async function retryMail(
  tx: Tx,
  actor: Actor,
  enqueue: Enqueue,
  { mailId, clock }: { readonly mailId: string; readonly clock: Clock },
): Promise<Result<{ readonly mailId: string }, RetryMailRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const found = await lockedMail(tx, workspaceId, mailId);
  if (!found) return err({ kind: 'not-found' });
  const { mail } = found;
  if (mail.state !== 'refused' && mail.state !== 'failed') return err({ kind: 'other-state', state: mail.state });
  const recipient = readAddress(await presentAddress(tx, mail));
  if (!recipient.ok) return err({ kind: 'no-address' });
  const now = clock.now();
  await changeMail(tx, mail, {
    state: 'queued',
    recipient: recipient.value,
    dueAt: now,
    tryUntil: triedUntil(now),
  });
  await enqueue(tx, SEND_MAIL_JOB, { workspaceId, mailId });
  return ok({ mailId });
}

/** Of the organisation, as the directory has it today, '' for one that has ended; a test mail's stays what was typed. */
export async function presentAddress(
  tx: Tx,
  { workspaceId, organisationId, recipient }: Pick<Mail, 'workspaceId' | 'organisationId' | 'recipient'>,
): Promise<string> {
  if (organisationId === null) return recipient;
  const organisation = await findOrganisation(tx, workspaceId, organisationId);
  return organisation?.endedOn === null ? organisation.email : '';
}
