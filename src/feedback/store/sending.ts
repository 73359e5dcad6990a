import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../domain/addressee.ts';
import type { MailState } from '../domain/mail.ts';
import type { SentChannel } from '../domain/state.ts';
import { addressees } from './addressees.ts';
import './tables.ts';

/**
 * 照会先 locked for an errand, in the order that keeps errands from waiting for each other: questions, then addressees by id.
 * Those that were taken back are not there.
 */
export async function lockedAddressees(
  tx: Tx,
  workspaceId: string,
  addresseeIds: readonly string[],
): Promise<readonly Addressee[]> {
  if (addresseeIds.length === 0) return [];
  await tx
    .selectFrom('feedback.question as q')
    .where('q.workspaceId', '=', workspaceId)
    .where('q.questionId', 'in', (of) =>
      of
        .selectFrom('feedback.addressee as a')
        .where('a.workspaceId', '=', workspaceId)
        .where('a.addresseeId', 'in', addresseeIds)
        .select('a.questionId'),
    )
    .select('q.questionId')
    .orderBy('q.questionId')
    .forUpdate()
    .execute();
  await tx
    .selectFrom('feedback.addressee')
    .where('workspaceId', '=', workspaceId)
    .where('addresseeId', 'in', addresseeIds)
    .select('addresseeId')
    .orderBy('addresseeId')
    .forUpdate()
    .execute();
  return addressees(tx, workspaceId, { addresseeIds });
}

/** Sent, or back to drafted with null. The version stays: nothing that anybody types in a form is touched. */
export async function saveSent(
  tx: Tx,
  workspaceId: string,
  addresseeId: string,
  sent: { readonly on: IsoDate; readonly channel: SentChannel } | null,
): Promise<void> {
  await tx
    .updateTable('feedback.addressee')
    .set(
      sent
        ? { state: 'sent', sentOn: sent.on, sentChannel: sent.channel }
        : { state: 'drafted', sentOn: null, sentChannel: '' },
    )
    .where('workspaceId', '=', workspaceId)
    .where('addresseeId', '=', addresseeId)
    .execute();
}

/** A mail about a question, as its question's and its organisation's page show it. */
export interface QuestionMail {
  readonly mailId: string;
  readonly addresseeId: string;
  readonly state: MailState;
  readonly recipient: string;
  readonly subject: string;
  readonly sentAt: Date | null;
  readonly enteredAt: Date;
}

/** The mails that carried these questions out, newest first; reminders and results are other mails. */
export async function questionMails(
  tx: Tx,
  workspaceId: string,
  addresseeIds: readonly string[],
): Promise<readonly QuestionMail[]> {
  if (addresseeIds.length === 0) return [];
  return tx
    .selectFrom('feedback.mailAddressee as ma')
    .innerJoin('feedback.mail as m', (join) =>
      join.onRef('m.workspaceId', '=', 'ma.workspaceId').onRef('m.mailId', '=', 'ma.mailId'),
    )
    .where('ma.workspaceId', '=', workspaceId)
    .where('ma.addresseeId', 'in', addresseeIds)
    .where('m.kind', '=', 'question')
    .select(['m.mailId', 'ma.addresseeId', 'm.state', 'm.recipient', 'm.subject', 'm.sentAt', 'm.enteredAt'])
    .orderBy('m.enteredAt', 'desc')
    .orderBy('m.mailId')
    .execute();
}

/** One organisation's mails of every kind, newest first. */
export const organisationMails = (tx: Tx, workspaceId: string, organisationId: string) =>
  tx
    .selectFrom('feedback.mail')
    .where('workspaceId', '=', workspaceId)
    .where('organisationId', '=', organisationId)
    .select(['mailId', 'kind', 'state', 'recipient', 'subject', 'sentAt', 'enteredAt'])
    .orderBy('enteredAt', 'desc')
    .orderBy('mailId')
    .limit(50)
    .execute();

/**
 * Names of those who carry these questions home: the holders, on the day, of their carriers' seats; by addressee. Empty seats have nobody.
 */
export async function carriersOf(
  tx: Tx,
  workspaceId: string,
  addresseeIds: readonly string[],
  day: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  if (addresseeIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('feedback.addressee as a')
    .innerJoin('councils.term as t', (join) =>
      join
        .onRef('t.workspaceId', '=', 'a.workspaceId')
        .onRef('t.seatId', '=', 'a.carrierSeatId')
        .on('t.appointedOn', '<=', day),
    )
    .innerJoin('councils.person as p', (join) =>
      join.onRef('p.workspaceId', '=', 't.workspaceId').onRef('p.personId', '=', 't.personId'),
    )
    .where('a.workspaceId', '=', workspaceId)
    .where('a.addresseeId', 'in', addresseeIds)
    .where((eb) => eb(eb.fn.coalesce('t.endedOn', 't.endsOn'), '>=', day))
    .select(['a.addresseeId', 'p.name'])
    .orderBy('t.appointedOn')
    .execute();
  return new Map(rows.map(({ addresseeId, name }) => [addresseeId, name]));
}
