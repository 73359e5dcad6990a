import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../domain/addressee.ts';
import type { AttemptOutcome, MailState } from '../domain/mail.ts';
import { lockedAddressees } from './sending.ts';
import type { MailAttemptTable, MailTable } from './tables/mail.ts';
import './tables.ts';

export type Mail = Readonly<Selectable<MailTable>>;
export type MailAttempt = Readonly<Selectable<MailAttemptTable>>;

export interface LockedMail {
  readonly mail: Mail;
  readonly about: readonly Addressee[];
  /** How many 照会先 its words name: those too that were taken back since. */
  readonly named: number;
}

/** A mail with the 照会先 it is about, all locked in the order of all errands: questions, addressees, then the mail. */
export async function lockedMail(tx: Tx, workspaceId: string, mailId: string): Promise<LockedMail | null> {
  const addresseeIds = await addresseesOfMail(tx, workspaceId, mailId);
  const about = await lockedAddressees(tx, workspaceId, addresseeIds);
  const mail = await one(tx, workspaceId, mailId).forUpdate().executeTakeFirst();
  return mail ? { mail, about, named: addresseeIds.length } : null;
}

export const findMail = (tx: Tx, workspaceId: string, mailId: string): Promise<Mail | undefined> =>
  one(tx, workspaceId, mailId).executeTakeFirst();

const one = (tx: Tx, workspaceId: string, mailId: string) =>
  tx.selectFrom('feedback.mail').selectAll().where('workspaceId', '=', workspaceId).where('mailId', '=', mailId);

/** Fixed when the mail was queued. */
export async function addresseesOfMail(tx: Tx, workspaceId: string, mailId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('feedback.mailAddressee')
    .select('addresseeId')
    .where('workspaceId', '=', workspaceId)
    .where('mailId', '=', mailId)
    .orderBy('addresseeId')
    .execute();
  return rows.map(({ addresseeId }) => addresseeId);
}

/** To be called with the mail locked. */
export async function changeMail(
  tx: Tx,
  { workspaceId, mailId }: Pick<Mail, 'workspaceId' | 'mailId'>,
  change: Partial<
    Pick<
      Mail,
      | 'state'
      | 'attempts'
      | 'dueAt'
      | 'tryUntil'
      | 'sentAt'
      | 'bouncedOn'
      | 'cancelledAs'
      | 'note'
      | 'recipient'
      | 'subject'
      | 'beforeLink'
      | 'afterLink'
    >
  >,
): Promise<void> {
  await tx
    .updateTable('feedback.mail')
    .set(change)
    .where('workspaceId', '=', workspaceId)
    .where('mailId', '=', mailId)
    .execute();
}

export async function noteAttempt(
  tx: Tx,
  attempt: {
    readonly workspaceId: string;
    readonly mailId: string;
    readonly number: number;
    readonly outcome: AttemptOutcome;
    readonly reply: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.insertInto('feedback.mailAttempt').values(attempt).execute();
}

/** What the server said each time, oldest first. */
export const attemptsOf = (tx: Tx, workspaceId: string, mailId: string): Promise<readonly MailAttempt[]> =>
  tx
    .selectFrom('feedback.mailAttempt')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('mailId', '=', mailId)
    .orderBy('number')
    .execute();

/** Ids of mails in a state that have been due since before a moment: what nobody is working on any more. */
export async function mailsDueBefore(
  tx: Tx,
  workspaceId: string,
  state: Extract<MailState, 'queued' | 'sending'>,
  before: Date,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('feedback.mail')
    .select('mailId')
    .where('workspaceId', '=', workspaceId)
    .where('state', '=', state)
    .where('dueAt', '<', before)
    .orderBy('dueAt')
    .orderBy('mailId')
    .execute();
  return rows.map(({ mailId }) => mailId);
}
