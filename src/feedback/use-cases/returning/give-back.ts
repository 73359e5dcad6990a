import type { PersonalLinks } from '#access/index.ts';
import { findOrganisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { feedbackPolicy } from '../../policy.ts';
import { lockedAddressees } from '../../store/sending.ts';
import { readSettings } from '../../store/settings.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { currentLink } from '../organisation-link.ts';
import { isUnderWay, loadGiveBack } from './load-give-back.ts';
import { resultMail } from './result-mail.ts';

export interface GiveBackByMail {
  readonly questionId: string;
  /** Whom; those who have been told, or are to be told by a mail under way, are passed over. */
  readonly addresseeIds: readonly string[];
  /** 'https://…' in front of the link; without it the mail has none. */
  readonly siteAddress: string;
  /** Of the form: pressed twice, it sends once. */
  readonly errandKey: string;
  readonly language: Language;
  readonly clock: Clock;
}

export interface GaveBack {
  readonly queued: number;
  /** 照会先 whose organisations no mail can go to. */
  readonly withoutAddress: readonly string[];
}

/**
 * 結果をメールで返す: what each organisation answered, what was made of it and what changed, one mail each. They count as told once the
 * server has taken the mail. The link stands in it where it is open anyway; none is made for this.
 */
export async function giveBackByMail(
  tx: Tx,
  actor: Actor,
  deps: { readonly personalLinks: PersonalLinks; readonly enqueue: Enqueue; readonly mailer: Mailer | null },
  { questionId, addresseeIds, siteAddress, errandKey, language, clock }: GiveBackByMail,
): Promise<Result<GaveBack, { readonly kind: 'forbidden' | 'not-found' | 'no-mailer' | 'nobody' }>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  if (!deps.mailer) return err({ kind: 'no-mailer' });
  if (!isUuid(questionId)) return err({ kind: 'not-found' });
  const { workspaceId } = actor;
  const wanted = new Set(addresseeIds.filter(isUuid));
  await lockedAddressees(tx, workspaceId, [...wanted]);
  const loaded = await loadGiveBack(tx, workspaceId, questionId);
  if (!loaded) return err({ kind: 'not-found' });
  const asked = loaded.toTell.filter(({ addressee }) => wanted.has(addressee.addresseeId));
  if (asked.length === 0) return err({ kind: 'nobody' });
  const settings = await readSettings(tx, workspaceId);
  const at = clock.now();
  const withoutAddress: string[] = [];
  let queued = 0;
  for (const told of asked.filter(({ mail }) => !isUnderWay(mail))) {
    const { addresseeId, organisationId } = told.addressee;
    const organisation = await findOrganisation(tx, workspaceId, organisationId);
    if (organisation?.endedOn !== null || organisation.email === '') {
      withoutAddress.push(addresseeId);
      continue;
    }
    const link = await currentLink(tx, workspaceId, deps.personalLinks, { organisationId, at });
    const withLink = link?.state === 'open' && siteAddress !== '';
    const facts = { question: loaded.question, settings, workspaceName: actor.workspaceName, language, withLink };
    const mail = await queueMail(tx, actor, deps.enqueue, {
      ...resultMail(told, facts),
      kind: 'return',
      organisationId,
      recipient: organisation.email,
      recipientName: organisation.contactName || organisation.headName || organisation.name,
      withLink,
      siteAddress: withLink ? siteAddress : '',
      replyTo: settings.email,
      addresseeIds: [addresseeId],
      errandKey: `${errandKey}:${addresseeId}`,
      clock,
    });
    if (!mail.ok) withoutAddress.push(addresseeId);
    else if (mail.value.queued) queued += 1;
  }
  return ok({ queued, withoutAddress });
}
