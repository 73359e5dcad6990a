import type { Doer } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FeedbackDeps } from '../../deps.ts';
import type { Addressee } from '../../domain/addressee.ts';
import { stillWanted } from '../../domain/mail/still-wanted.ts';
import type { CancelledAs } from '../../domain/mail.ts';
import { reminderMoment } from '../../domain/reminders/reminder-hours.ts';
import { stepStillDue } from '../../domain/reminders/reminders-due.ts';
import { changeMail, type LockedMail, type Mail } from '../../store/mails.ts';
import { remindedBy } from '../../store/reminders.ts';
import { readSettings } from '../../store/settings.ts';
import { reminderMail } from '../reminders/reminder-mail.ts';
import { loadPost } from '../sending/load-post.ts';
import { SEND_MAIL_JOB } from './queue-mail.ts';
import { firstOf } from './queue-rest.ts';

export type ReminderTurn =
  | { readonly kind: 'cancel'; readonly as: CancelledAs }
  | { readonly kind: 'wait'; readonly until: Date }
  /** The year has no calendar: somebody has to send it, or to telephone. */
  | { readonly kind: 'no-calendar' }
  /** To go now, to these of those it names. */
  | { readonly kind: 'go'; readonly to: readonly Addressee[] };

/**
 * What is to be done with a reminder that is due in the outbox: the server may have put it off, or the queue may have been late, so that
 * it comes on a holiday, at night, after the due date was moved, or after reminders were switched off. What somebody asked for by hand
 * goes out also where the planned ones are switched off.
 */
export async function reminderTurn(tx: Tx, { mail, about }: LockedMail, at: Date): Promise<ReminderTurn> {
  const settings = await readSettings(tx, mail.workspaceId);
  const reminds = await remindedBy(tx, mail.workspaceId, firstOf(mail));
  const planned = [...reminds.values()].some(({ step }) => step !== null);
  if (planned && !settings.remindersOn) return { kind: 'cancel', as: 'reminders-off' };
  // A job may come a little early (the queue goes by another clock): it has come for the moment at which the mail is due.
  const due = mail.dueAt > at ? mail.dueAt : at;
  const moment = reminderMoment(settings, due);
  if (!moment.ok) return { kind: 'no-calendar' };
  const day = dateInJapan(moment.value);
  const to = stillWanted('reminder', about).filter((it) => stepStillDue(reminds.get(it.addresseeId), it, day));
  if (to.length === 0) return { kind: 'cancel', as: 'not-wanted' };
  return moment.value > due ? { kind: 'wait', until: moment.value } : { kind: 'go', to };
}

/** It comes again then. The time for which it is tried stands still meanwhile. To be called with the mail locked. */
export async function letWait(
  tx: Tx,
  { enqueue }: Pick<FeedbackDeps, 'enqueue'>,
  { workspaceId, mailId, tryUntil }: Mail,
  { until, at }: { readonly until: Date; readonly at: Date },
): Promise<void> {
  const later = new Date(tryUntil.getTime() + until.getTime() - at.getTime());
  await changeMail(tx, { workspaceId, mailId }, { dueAt: until, tryUntil: later });
  await enqueue(tx, SEND_MAIL_JOB, { workspaceId, mailId }, { notBefore: until });
}

/** A reminder says how many days there are to the due date, or since: on another day than it was written on, it is worded anew. */
export async function wordedToday(
  tx: Tx,
  doer: Doer,
  { personalLinks }: Pick<FeedbackDeps, 'personalLinks'>,
  { mail, about, at }: { readonly mail: Mail; readonly about: readonly Addressee[]; readonly at: Date },
): Promise<Mail> {
  const { workspaceId, language, withLink } = mail;
  const today = dateInJapan(at);
  const reminds = await remindedBy(tx, workspaceId, firstOf(mail));
  const moved = about.some(({ addresseeId, dueOn }) => (reminds.get(addresseeId)?.dueOn ?? dueOn) !== dueOn);
  if (!moved && dateInJapan(mail.enteredAt) === today) return mail;
  const addresseeIds = about.map(({ addresseeId }) => addresseeId);
  const [post] = await loadPost(tx, workspaceId, personalLinks, { addresseeIds, at });
  if (!post) return mail;
  const settings = await readSettings(tx, workspaceId);
  const words = reminderMail(post, { settings, workspaceName: doer.workspaceName, language, today, withLink });
  await changeMail(tx, mail, words);
  return { ...mail, ...words };
}
