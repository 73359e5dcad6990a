import type { PersonalLinks } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import type { Addressee } from '../../domain/addressee.ts';
import type { MailState } from '../../domain/mail.ts';
import { feedbackPolicy } from '../../policy.ts';
import { lockedAddressees, questionMails } from '../../store/sending.ts';
import { readSettings } from '../../store/settings.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { organisationLink } from '../organisation-link.ts';
import { inOrderOfLinks, loadPost } from './load-post.ts';
import { questionMail } from './question-mail.ts';

export interface SendByMail {
  /** Of any questions and organisations; what has gone out, or is on its way by mail, is passed over. */
  readonly addresseeIds: readonly string[];
  /** 'https://…' in front of the links. */
  readonly siteAddress: string;
  /** Of the form: pressed twice, it sends once. */
  readonly errandKey: string;
  readonly language: Language;
  readonly clock: Clock;
}

/** Why an organisation got no mail. */
export type NotMailed = 'ended' | 'no-address' | 'link-revoked' | 'mail-refused';

export interface Mailed {
  /** One a mail: an organisation gets one, whatever it is asked. */
  readonly queued: number;
  readonly notMailed: readonly { readonly organisationId: string; readonly why: NotMailed }[];
}

export type SendByMailRefusal = { readonly kind: 'forbidden' | 'not-found' | 'no-mailer' | 'closed' };

/** A mail in one of these states will carry its questions, or may have: a second one would arrive twice. */
export const onItsWay: readonly MailState[] = ['queued', 'sending', 'uncertain'];

/** Puts 照会 into the outbox, one mail an organisation, each with its own link. They are 'sent' once the server has taken them. */
export async function sendByMail(
  tx: Tx,
  actor: Actor,
  deps: { readonly personalLinks: PersonalLinks; readonly enqueue: Enqueue; readonly mailer: Mailer | null },
  { addresseeIds, siteAddress, errandKey, language, clock }: SendByMail,
): Promise<Result<Mailed, SendByMailRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  if (!deps.mailer) return err({ kind: 'no-mailer' });
  const found = await lockedAddressees(tx, actor.workspaceId, addresseeIds);
  if (found.length === 0) return err({ kind: 'not-found' });
  if (found.every(({ questionClosed }) => questionClosed)) return err({ kind: 'closed' });
  const due = await stillToSend(tx, actor.workspaceId, found);
  const at = clock.now();
  const settings = await readSettings(tx, actor.workspaceId);
  const notMailed: { organisationId: string; why: NotMailed }[] = [];
  let queued = 0;
  const posts = await loadPost(tx, actor.workspaceId, deps.personalLinks, { addresseeIds: due, at });
  for (const post of inOrderOfLinks(posts)) {
    const { organisationId, name, email, contactName, headName } = post.organisation;
    const skip = (why: NotMailed) => notMailed.push({ organisationId, why });
    if (post.organisation.endedOn !== null) {
      skip('ended');
      continue;
    }
    if (email === '') {
      skip('no-address');
      continue;
    }
    const today = dateInJapan(at);
    const link = await organisationLink(tx, actor, deps.personalLinks, { organisationId, today, at });
    if (link.state !== 'open') {
      skip('link-revoked');
      continue;
    }
    const mail = await queueMail(tx, actor, deps.enqueue, {
      ...questionMail(post, { settings, workspaceName: actor.workspaceName, language }),
      kind: 'question',
      organisationId,
      recipient: email,
      recipientName: contactName || headName || name,
      withLink: true,
      siteAddress,
      replyTo: settings.email,
      addresseeIds: post.asked.map(({ addressee }) => addressee.addresseeId),
      errandKey: `${errandKey}:${organisationId}`,
      language,
      clock,
    });
    if (!mail.ok) skip('mail-refused');
    else if (mail.value.queued) queued += 1;
  }
  return ok({ queued, notMailed });
}

/** Drafted, of an open question, and in no mail that is under way. */
async function stillToSend(tx: Tx, workspaceId: string, found: readonly Addressee[]): Promise<readonly string[]> {
  const drafted = found.filter(({ state, questionClosed }) => state === 'drafted' && !questionClosed);
  const ids = drafted.map(({ addresseeId }) => addresseeId);
  const mails = await questionMails(tx, workspaceId, ids);
  const carried = new Set(mails.filter(({ state }) => onItsWay.includes(state)).map((mail) => mail.addresseeId));
  return ids.filter((id) => !carried.has(id));
}
