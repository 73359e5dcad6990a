import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits, typedText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MailState } from '../../domain/mail.ts';
import { feedbackPolicy } from '../../policy.ts';
import { changeMail, lockedMail } from '../../store/mails.ts';
import { takeBackReturn } from '../../store/take-back-return.ts';
import { markUndelivered } from '../sending/mark-undelivered.ts';
import { takenOver } from './taken-over.ts';

export type SettleMailRefusal =
  | { readonly kind: 'forbidden' | 'not-found' }
  /** The mail has come to another state meanwhile: this is nothing to do with it any more. */
  | { readonly kind: 'other-state'; readonly state: MailState }
  | { readonly kind: 'invalid'; readonly fields: readonly ('on' | 'note')[] };

type Settled = Result<{ readonly mailId: string }, SettleMailRefusal>;

interface AboutMail {
  readonly mailId: string;
  readonly note: string;
  readonly clock: Clock;
}

const noteRule = { limit: textLimits.sentence, lines: 'several-lines' } as const;

/**
 * 宛先不明などで戻ってきた: a mail that was taken, and came back. Who has only this mail of a question has not been asked: it is to be sent
 * again, and they are not silent. A result that came back has not been given.
 */
export async function markBounced(tx: Tx, actor: Actor, input: AboutMail & { readonly on: IsoDate }): Promise<Settled> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await lockedMail(tx, actor.workspaceId, input.mailId);
  if (!found) return err({ kind: 'not-found' });
  const { mail, about } = found;
  if (mail.state !== 'sent' || mail.sentAt === null) return err({ kind: 'other-state', state: mail.state });
  const { on, clock } = input;
  const note = typedText(input.note, noteRule);
  const sentOn = dateInJapan(mail.sentAt);
  const fields: ('on' | 'note')[] = [
    ...(on < sentOn || on > dateInJapan(clock.now()) ? (['on'] as const) : []),
    ...(note.ok ? [] : (['note'] as const)),
  ];
  if (!note.ok || fields.length > 0) return err({ kind: 'invalid', fields });
  await changeMail(tx, mail, { state: 'bounced', bouncedOn: on, note: note.value });
  const addresseeIds = about.map(({ addresseeId }) => addresseeId);
  if (addresseeIds.length === 0) return ok({ mailId: mail.mailId });
  if (mail.kind === 'question')
    await markUndelivered(tx, actor, { addresseeIds, channel: 'mail', note: note.value, clock });
  if (mail.kind === 'return') await takeBackReturn(tx, actor, { about, sentOn, note: note.value, at: clock.now() });
  return ok({ mailId: mail.mailId });
}

/** Somebody has asked, or looked at the server's books, whether an uncertain mail arrived. One that did not can be sent again. */
export async function settleUncertain(
  tx: Tx,
  actor: Actor,
  input: AboutMail & { readonly arrived: boolean },
): Promise<Settled> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await lockedMail(tx, actor.workspaceId, input.mailId);
  if (!found) return err({ kind: 'not-found' });
  const { mail } = found;
  if (mail.state !== 'uncertain') return err({ kind: 'other-state', state: mail.state });
  const note = typedText(input.note, noteRule);
  if (!note.ok) return err({ kind: 'invalid', fields: ['note'] });
  await changeMail(tx, mail, { state: 'failed', note: note.value });
  // While sending, and since: due_at is when it was taken for the talk of which nobody knows.
  if (input.arrived) await takenOver(tx, actor, found, { sentAt: mail.dueAt, at: input.clock.now() });
  return ok({ mailId: mail.mailId });
}

/** Not to be sent (any more): what waits, or what could not be handed over. */
export async function cancelMail(tx: Tx, actor: Actor, input: AboutMail): Promise<Settled> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await lockedMail(tx, actor.workspaceId, input.mailId);
  if (!found) return err({ kind: 'not-found' });
  const { mail } = found;
  if (!(['queued', 'refused', 'failed'] as readonly MailState[]).includes(mail.state)) {
    return err({ kind: 'other-state', state: mail.state });
  }
  const note = typedText(input.note, noteRule);
  if (!note.ok) return err({ kind: 'invalid', fields: ['note'] });
  await changeMail(tx, mail, { state: 'cancelled', cancelledAs: 'by-hand', note: note.value });
  return ok({ mailId: mail.mailId });
}
