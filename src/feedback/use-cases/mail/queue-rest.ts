import type { Doer } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FeedbackDeps } from '../../deps.ts';
import type { Addressee } from '../../domain/addressee.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { changeMail, type Mail } from '../../store/mails.ts';
import { insertReminders } from '../../store/reminders.ts';
import { readSettings } from '../../store/settings.ts';
import { reminderMail } from '../reminders/reminder-mail.ts';
import { loadPost } from '../sending/load-post.ts';
import { questionMail } from '../sending/question-mail.ts';
import { queueMail } from './queue-mail.ts';

const REST = 'rest:';

/** The mail in whose place this one stands, and of whose step it reminds; itself where it stands in nobody's. */
export const firstOf = ({ mailId, errandKey }: Pick<Mail, 'mailId' | 'errandKey'>): string =>
  errandKey.startsWith(REST) ? (errandKey.split(':')[1] ?? mailId) : mailId;

/**
 * A mail about several questions, of which some were answered, closed or taken back while it waited: it names them all, so it does not go.
 * Another one about the rest takes its place, to the same address; of a reminder it is written down like any other. To be called with the
 * mail locked (lockedMail); the same mail again makes no third one.
 */
export async function queueRest(
  tx: Tx,
  doer: Doer,
  deps: Pick<FeedbackDeps, 'personalLinks' | 'enqueue'>,
  { mail, rest, at }: { readonly mail: Mail; readonly rest: readonly Addressee[]; readonly at: Date },
): Promise<void> {
  await changeMail(tx, mail, { state: 'cancelled', cancelledAs: 'not-wanted' });
  const { workspaceId, language, withLink } = mail;
  const addresseeIds = rest.map(({ addresseeId }) => addresseeId).sort();
  const [post] = await loadPost(tx, workspaceId, deps.personalLinks, { addresseeIds, at });
  if (!post) return;
  const facts = { settings: await readSettings(tx, workspaceId), workspaceName: doer.workspaceName, language };
  const today = dateInJapan(at);
  const words =
    mail.kind === 'reminder' ? reminderMail(post, { ...facts, today, withLink }) : questionMail(post, facts);
  const queued = await queueMail(tx, doer, deps.enqueue, {
    ...words,
    kind: mail.kind,
    organisationId: mail.organisationId,
    recipient: mail.recipient,
    recipientName: mail.recipientName,
    withLink,
    siteAddress: mail.siteAddress,
    replyTo: mail.replyTo,
    addresseeIds,
    errandKey: `${REST}${firstOf(mail)}:${mail.mailId}`,
    language,
    clock: fixedClock(at.toISOString()),
  });
  if (!queued.ok) throw new Error(`the rest of a mail was refused: ${queued.error.fields.join(' ')}`);
  if (mail.kind !== 'reminder') return;
  const { mailId } = queued.value;
  // Its step stands with the mail that did not go (firstOf).
  const row = { step: null, remindedOn: today, channel: 'mail', mailId } as const;
  await insertReminders(
    tx,
    doer,
    addresseeIds.map((addresseeId) => ({ addresseeId, ...row })),
    at,
  );
  for (const addresseeId of addresseeIds) {
    await noteOnAddressee(tx, doer, { addresseeId, kind: 'reminded', day: today, note: 'mail', at });
  }
}
