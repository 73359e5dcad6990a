import type { PersonalLinks } from '#access/index.ts';
import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { insertReminders } from '../../store/reminders.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { organisationLink } from '../organisation-link.ts';
import { inOrderOfLinks, loadPost, type OrganisationPost } from '../sending/load-post.ts';
import { reminderMail } from './reminder-mail.ts';

export interface ReminderDeps {
  readonly personalLinks: PersonalLinks;
  readonly enqueue: Enqueue;
  readonly mailer: Mailer | null;
}

/** Whom to remind, by which step (null: somebody asks for it now); they are locked. */
export interface ToRemind {
  readonly steps: ReadonlyMap<string, number | null>;
  readonly settings: FeedbackSettings;
  readonly siteAddress: string;
  readonly language: Language;
  /** Now, or the next moment at which a reminder may go out. */
  readonly goesAt: Date;
  errandKeyOf(post: OrganisationPost): string;
  readonly clock: Clock;
}

/** Why an organisation got no mail. */
export type NotReminded = 'ended' | 'no-mailer' | 'no-address' | 'mail-refused';

export interface MailedReminders {
  readonly mailed: readonly string[];
  readonly mails: number;
  readonly notMailed: readonly {
    readonly organisationName: string;
    readonly addresseeIds: readonly string[];
    readonly why: NotReminded;
  }[];
}

/**
 * One mail an organisation for all that it is to be reminded of, with its link where that is open and the workspace says at which address
 * it stands; each written down with its history. Whom no mail can reach is handed back.
 */
export async function mailReminders(tx: Tx, doer: Doer, deps: ReminderDeps, asked: ToRemind): Promise<MailedReminders> {
  const { steps, settings, siteAddress, language, goesAt, clock } = asked;
  const at = clock.now();
  const day = dateInJapan(goesAt);
  const mailed: string[] = [];
  const notMailed: { organisationName: string; addresseeIds: readonly string[]; why: NotReminded }[] = [];
  let mails = 0;
  const posts = await loadPost(tx, doer.workspaceId, deps.personalLinks, { addresseeIds: [...steps.keys()], at });
  for (const post of inOrderOfLinks(posts)) {
    const { organisationId, name, email, contactName, headName } = post.organisation;
    const addresseeIds = post.asked.map(({ addressee }) => addressee.addresseeId).sort();
    const skip = (why: NotReminded) => notMailed.push({ organisationName: name, addresseeIds, why });
    if (!deps.mailer || siteAddress === '') {
      skip('no-mailer');
      continue;
    }
    if (post.organisation.endedOn !== null) {
      skip('ended');
      continue;
    }
    if (email === '') {
      skip('no-address');
      continue;
    }
    // Whoever is silent keeps their address, also after it ran out: the errand has not ended. An ended one stays ended.
    const link = await organisationLink(tx, doer, deps.personalLinks, { organisationId, today: dateInJapan(at), at });
    const withLink = link.state === 'open';
    const words = reminderMail(post, { settings, workspaceName: doer.workspaceName, language, today: day, withLink });
    const queued = await queueMail(tx, doer, deps.enqueue, {
      ...words,
      kind: 'reminder',
      organisationId,
      recipient: email,
      recipientName: contactName || headName || name,
      withLink,
      siteAddress,
      replyTo: settings.email,
      addresseeIds,
      errandKey: asked.errandKeyOf(post),
      language,
      ...(goesAt > at ? { notBefore: goesAt } : {}),
      clock,
    });
    if (!queued.ok) {
      skip('mail-refused');
      continue;
    }
    // The same errand again: it is written down already.
    if (!queued.value.queued) continue;
    mails += 1;
    mailed.push(...addresseeIds);
    const { mailId } = queued.value;
    await insertReminders(
      tx,
      doer,
      addresseeIds.map((addresseeId) => ({
        addresseeId,
        step: steps.get(addresseeId) ?? null,
        remindedOn: day,
        channel: 'mail',
        mailId,
      })),
      at,
    );
    for (const addresseeId of addresseeIds) {
      await noteOnAddressee(tx, doer, { addresseeId, kind: 'reminded', day, note: 'mail', at });
    }
  }
  return { mailed, mails, notMailed };
}
