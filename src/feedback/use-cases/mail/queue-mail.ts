import { randomUUID } from 'node:crypto';
import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits, typedText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import { readAddress } from '#platform/mail/read-address.ts';
import { triedUntil } from '../../domain/mail/tries.ts';
import type { MailKind } from '../../domain/mail.ts';
import '../../store/tables.ts';

/** Talks to the server about one mail. The payload is { workspaceId, mailId }. */
export const SEND_MAIL_JOB = 'feedback.send-mail';

export interface QueuedMail {
  readonly kind: MailKind;
  /** null for a test mail. */
  readonly organisationId: string | null;
  readonly recipient: string;
  readonly recipientName: string;
  readonly subject: string;
  /** The words before the line with the link, and behind it. Never the link itself: it is put in when the mail goes. */
  readonly beforeLink: string;
  readonly afterLink: string;
  readonly withLink: boolean;
  /** Needed with `withLink`. */
  readonly siteAddress: string;
  /** '' where the office has none: replies then go to the server's own sender. */
  readonly replyTo: string;
  readonly addresseeIds: readonly string[];
  /** One errand of one form or run to one organisation: the same one again queues nothing. */
  readonly errandKey: string;
  /** Of its words; Japanese unless told. */
  readonly language?: Language;
  /** It waits until then; goes at once unless told. */
  readonly notBefore?: Date;
  readonly clock: Clock;
}

export type QueuedMailField = 'recipient' | 'replyTo' | 'subject' | 'beforeLink' | 'afterLink' | 'siteAddress';
export type QueueMailRefusal = { readonly kind: 'invalid'; readonly fields: readonly QueuedMailField[] };

/**
 * Puts a mail into the outbox, and its sending into the job queue, in the caller's transaction: both or neither. Whoever calls has
 * checked who may. The same `errandKey` again gives the mail there is, with `queued` false.
 */
export async function queueMail(
  tx: Tx,
  doer: Doer,
  enqueue: Enqueue,
  mail: QueuedMail,
): Promise<Result<{ readonly mailId: string; readonly queued: boolean }, QueueMailRefusal>> {
  const { workspaceId } = doer;
  const recipient = readAddress(mail.recipient);
  const replyTo = mail.replyTo === '' ? ok('') : readAddress(mail.replyTo);
  const subject = typedText(mail.subject, { limit: SUBJECT_LIMIT, required: true });
  const lines = { limit: textLimits.long, lines: 'several-lines' } as const;
  const beforeLink = typedText(mail.beforeLink, { ...lines, required: true });
  const afterLink = typedText(mail.afterLink, lines);
  const read = { recipient, replyTo, subject, beforeLink, afterLink };
  const fields: QueuedMailField[] = (Object.keys(read) as (keyof typeof read)[]).filter((field) => !read[field].ok);
  if (mail.withLink && mail.siteAddress === '') fields.push('siteAddress');
  if (!(recipient.ok && replyTo.ok && subject.ok && beforeLink.ok && afterLink.ok) || fields.length > 0) {
    return err({ kind: 'invalid', fields });
  }
  const now = mail.clock.now();
  const dueAt = mail.notBefore ?? now;
  const row = await tx
    .insertInto('feedback.mail')
    .values({
      workspaceId,
      mailId: randomUUID(),
      kind: mail.kind,
      organisationId: mail.organisationId,
      recipient: recipient.value,
      recipientName: mail.recipientName,
      replyTo: replyTo.value,
      subject: subject.value,
      beforeLink: beforeLink.value,
      afterLink: afterLink.value,
      withLink: mail.withLink,
      siteAddress: mail.siteAddress,
      state: 'queued',
      dueAt,
      tryUntil: triedUntil(dueAt),
      errandKey: mail.errandKey,
      language: mail.language ?? 'ja',
      byName: doer.name,
      enteredBy: doer.auditName,
      enteredAt: now,
    })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'errandKey']).doNothing())
    .returning('mailId')
    .executeTakeFirst();
  if (!row) return ok({ mailId: await earlier(tx, workspaceId, mail.errandKey), queued: false });
  const { mailId } = row;
  const about = [...new Set(mail.addresseeIds)].map((addresseeId) => ({ workspaceId, mailId, addresseeId }));
  if (about.length > 0) await tx.insertInto('feedback.mailAddressee').values(about).execute();
  await enqueue(tx, SEND_MAIL_JOB, { workspaceId, mailId }, mail.notBefore && { notBefore: mail.notBefore });
  return ok({ mailId, queued: true });
}

const SUBJECT_LIMIT = 200;

async function earlier(tx: Tx, workspaceId: string, errandKey: string): Promise<string> {
  const { mailId } = await tx
    .selectFrom('feedback.mail')
    .select('mailId')
    .where('workspaceId', '=', workspaceId)
    .where('errandKey', '=', errandKey)
    .executeTakeFirstOrThrow();
  return mailId;
}
