import type { Doer } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import { changeMail, type Mail } from '../../store/mails.ts';
import { markReturned } from '../returning/mark-returned.ts';
import { markSent } from '../sending/mark-sent.ts';

/**
 * The mail has left the house: a question is sent, a result is given back. To be called with the mail locked (lockedMail).
 *
 * @param sentAt when the server took it; `at` is now
 */
export async function takenOver(
  tx: Tx,
  doer: Doer,
  { mail, about }: { readonly mail: Mail; readonly about: readonly Addressee[] },
  { sentAt, at }: { readonly sentAt: Date; readonly at: Date },
): Promise<void> {
  await changeMail(tx, mail, { state: 'sent', sentAt });
  const addresseeIds = about.map(({ addresseeId }) => addresseeId);
  if (addresseeIds.length === 0) return;
  const how = { addresseeIds, channel: 'mail', on: dateInJapan(sentAt), clock: fixedClock(at.toISOString()) } as const;
  const mark = mail.kind === 'question' ? markSent : mail.kind === 'return' ? markReturned : null;
  const marked = await mark?.(tx, doer, how);
  if (marked && !marked.ok) throw new Error(`mail taken over, but not marked: ${marked.error.kind}`);
}
