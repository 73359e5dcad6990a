import { appendAudit, type PersonalLinks } from '#access/index.ts';
import { findOrganisation } from '#directory/index.ts';
import type { Doer } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import type { JobPayload, RunningJob } from '#platform/jobs/jobs.ts';
import type { MailOutcome, OutgoingMail } from '#platform/mail/mailer.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { mailText } from '../../domain/mail/mail-text.ts';
import { stillWanted } from '../../domain/mail/still-wanted.ts';
import { handedInAt, nextTry } from '../../domain/mail/tries.ts';
import { paths } from '../../paths.ts';
import { attemptsOf, changeMail, type LockedMail, lockedMail, type Mail, noteAttempt } from '../../store/mails.ts';
import { readSettings } from '../../store/settings.ts';
import { jobDoer } from '../job-doer.ts';
import { organisationLink } from '../organisation-link.ts';
import { SEND_MAIL_JOB } from './queue-mail.ts';
import { queueRest } from './queue-rest.ts';
import { letWait, reminderTurn, wordedToday } from './reminder-turn.ts';
import type { ServerRest } from './server-rest.ts';
import { takenOver } from './taken-over.ts';

/** pg-boss goes by the database's clock, we by our own: a job that comes this little early has come in time. */
const EARLY_MS = 60_000;

/**
 * Talks to the mail server about one mail, at most once for each time that it is due. The mail is taken in one transaction, the talk is
 * held outside any, and what came of it is written in another: a process that ends in between leaves a mail that nobody sends again by
 * itself (sweepMails calls it uncertain). Whoever comes second finds it taken.
 */
export async function sendQueuedMail(
  payload: JobPayload,
  { database, clock, log, stopping }: RunningJob,
  deps: Pick<FeedbackDeps, 'personalLinks' | 'mailer' | 'enqueue'> & { readonly rest?: ServerRest },
): Promise<void> {
  const { workspaceId = '', mailId = '' } = payload;
  const taken = await database.inWorkspace(workspaceId, (tx) =>
    takeMail(tx, workspaceId, mailId, { at: clock.now(), deps }),
  );
  if (!taken) return;
  const { doer, number } = taken;
  const outcome: MailOutcome = deps.mailer
    ? await deps.mailer.send(letterOf(taken, deps.mailer.from), stopping)
    : { kind: 'unreachable', reply: '' };
  deps.rest?.note(outcome.kind, clock.now());
  await database.inWorkspace(workspaceId, async (tx) => {
    await recordOutcome(tx, doer, deps, { mailId, number, outcome, at: clock.now() });
    const left = outcome.kind === 'accepted' || outcome.kind === 'uncertain';
    const event = { workspaceId, at: clock.now(), actor: doer.auditName, action: SEND_MAIL_JOB, record: mailId };
    await appendAudit(tx, { ...event, outcome: left ? 'done' : 'refused' });
  });
  log.info('feedback.mail-tried', { mail: mailId, outcome: outcome.kind });
}

type TakingDeps = Pick<FeedbackDeps, 'personalLinks' | 'enqueue'> & { readonly rest?: ServerRest };

interface TakenMail {
  readonly doer: Doer;
  readonly mail: Mail;
  /** Of this attempt. */
  readonly number: number;
  readonly fromName: string;
  readonly link: string | null;
}

/** queued and due → sending; null where there is nothing to do, or nothing any more of what it says. */
async function takeMail(
  tx: Tx,
  workspaceId: string,
  mailId: string,
  { at, deps }: { readonly at: Date; readonly deps: TakingDeps },
): Promise<TakenMail | null> {
  const doer = await jobDoer(tx, workspaceId);
  const found = await lockedMail(tx, workspaceId, mailId);
  if (!doer || found?.mail.state !== 'queued' || found.mail.dueAt.getTime() > at.getTime() + EARLY_MS) return null;
  const mail = await readyToGo(tx, doer, deps, found, at);
  if (!mail) return null;
  const rest = deps.rest?.until(at) ?? null;
  if (rest !== null && rest <= mail.tryUntil) {
    await changeMail(tx, mail, { dueAt: rest });
    await deps.enqueue(tx, SEND_MAIL_JOB, { workspaceId, mailId }, { notBefore: rest });
    return null;
  }
  const link = mail.withLink ? await linkOf(tx, doer, deps.personalLinks, mail, at) : null;
  if (mail.withLink && link === null) {
    await changeMail(tx, mail, { state: 'cancelled', cancelledAs: 'link-ended' });
    return null;
  }
  const number = mail.attempts + 1;
  await changeMail(tx, mail, { state: 'sending', attempts: number, dueAt: at });
  const { officeName } = await readSettings(tx, workspaceId);
  return { doer, mail, number, fromName: officeName || doer.workspaceName, link };
}

/** The mail as it may go now. null where it was stopped, put off, or replaced by one about fewer questions. */
async function readyToGo(
  tx: Tx,
  doer: Doer,
  deps: Pick<FeedbackDeps, 'personalLinks' | 'enqueue'>,
  found: LockedMail,
  at: Date,
): Promise<Mail | null> {
  const { mail, about, named } = found;
  if (mail.kind === 'test') return mail;
  if (await hasEnded(tx, mail)) {
    await changeMail(tx, mail, { state: 'cancelled', cancelledAs: 'not-wanted' });
    return null;
  }
  let wanted = stillWanted(mail.kind, about);
  if (mail.kind === 'reminder') {
    const turn = await reminderTurn(tx, found, at);
    if (turn.kind === 'cancel') await changeMail(tx, mail, { state: 'cancelled', cancelledAs: turn.as });
    if (turn.kind === 'wait') await letWait(tx, deps, mail, { until: turn.until, at });
    if (turn.kind === 'no-calendar') await changeMail(tx, mail, { state: 'failed' });
    if (turn.kind !== 'go') return null;
    wanted = turn.to;
  }
  if (wanted.length === 0) {
    await changeMail(tx, mail, { state: 'cancelled', cancelledAs: 'not-wanted' });
    return null;
  }
  if (wanted.length < named) {
    await queueRest(tx, doer, deps, { mail, rest: wanted, at });
    return null;
  }
  return mail.kind === 'reminder' ? wordedToday(tx, doer, deps, { mail, about, at }) : mail;
}

/** Who reads an ended organisation's mail now, nobody knows. */
const hasEnded = async (tx: Tx, { workspaceId, organisationId }: Mail): Promise<boolean> =>
  organisationId !== null && (await findOrganisation(tx, workspaceId, organisationId))?.endedOn !== null;

/** Only now, so that what waits in the outbox opens no door. null where somebody ended the organisation's link: it would open nothing. */
async function linkOf(
  tx: Tx,
  doer: Doer,
  links: PersonalLinks,
  { organisationId, siteAddress }: Mail,
  at: Date,
): Promise<string | null> {
  if (organisationId === null) return `${siteAddress}${paths.feedback.to(doer.workspaceKey)}`;
  const link = await organisationLink(tx, doer, links, { organisationId, today: dateInJapan(at), at });
  return link.state === 'open' ? `${siteAddress}${paths.link.questions.to(doer.workspaceKey, link.token)}` : null;
}

const letterOf = ({ mail, fromName, link }: TakenMail, from: string): OutgoingMail => ({
  // The same each time: should a mail arrive twice after all, mailboxes and people can tell.
  messageId: `${mail.mailId}${from.slice(from.lastIndexOf('@'))}`,
  fromName,
  to: mail.recipient,
  replyTo: mail.replyTo,
  subject: mail.subject,
  text: mailText(mail, link),
});

async function recordOutcome(
  tx: Tx,
  doer: Doer,
  { enqueue }: Pick<FeedbackDeps, 'enqueue'>,
  talk: { readonly mailId: string; readonly number: number; readonly outcome: MailOutcome; readonly at: Date },
): Promise<void> {
  const { workspaceId } = doer;
  const { mailId, number, outcome, at } = talk;
  const found = await lockedMail(tx, workspaceId, mailId);
  if (!found) return;
  const { mail } = found;
  const earlier = await attemptsOf(tx, workspaceId, mailId);
  await noteAttempt(tx, { workspaceId, mailId, number, outcome: outcome.kind, reply: outcome.reply, at });
  // Somebody has looked and decided since, or it was tried again: the attempt is in the books, and what was decided stands.
  if (mail.attempts !== number || (mail.state !== 'sending' && mail.state !== 'uncertain')) return;
  switch (outcome.kind) {
    case 'accepted':
      return takenOver(tx, doer, found, { sentAt: at, at });
    case 'refused':
      return changeMail(tx, mail, { state: 'refused' });
    case 'uncertain':
      return changeMail(tx, mail, { state: 'uncertain' });
    case 'put-off':
    case 'unreachable': {
      const tries = earlier.filter((attempt) => attempt.at >= handedInAt(mail.tryUntil)).length + 1;
      const next = nextTry(tries, at, mail.tryUntil);
      if (next === null) return changeMail(tx, mail, { state: 'failed' });
      await changeMail(tx, mail, { state: 'queued', dueAt: next });
      return enqueue(tx, SEND_MAIL_JOB, { workspaceId, mailId }, { notBefore: next });
    }
  }
}
