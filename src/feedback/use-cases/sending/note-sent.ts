import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SentChannel } from '../../domain/state.ts';
import { feedbackPolicy } from '../../policy.ts';
import { addressees } from '../../store/addressees.ts';
import { markSent } from './mark-sent.ts';

export interface NoteSent {
  readonly addresseeIds: readonly string[];
  readonly channel: SentChannel;
  readonly on: IsoDate;
  readonly clock: Clock;
}

/** The secretariat notes what it handed over, faxed, or sent with its own mail program. Nothing goes out for a closed question. */
export async function noteSent(
  tx: Tx,
  actor: Actor,
  input: NoteSent,
): Promise<Result<{ readonly marked: number }, { readonly kind: 'forbidden' | 'not-found' | 'not-yet' | 'closed' }>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await addressees(tx, actor.workspaceId, { addresseeIds: input.addresseeIds });
  if (found.length > 0 && found.every(({ questionClosed }) => questionClosed)) return err({ kind: 'closed' });
  const addresseeIds = found.filter(({ questionClosed }) => !questionClosed).map(({ addresseeId }) => addresseeId);
  return markSent(tx, actor, { ...input, addresseeIds });
}
