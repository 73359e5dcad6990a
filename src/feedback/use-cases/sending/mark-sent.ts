import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SentChannel } from '../../domain/state.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { lockedAddressees, saveSent } from '../../store/sending.ts';

export interface MarkSent {
  readonly addresseeIds: readonly string[];
  readonly channel: SentChannel;
  /** The day on which it was handed over, faxed or taken by the mail server. */
  readonly on: IsoDate;
  readonly clock: Clock;
}

/**
 * 送付した: drafted → sent. What was sent before stays as it is, and what was taken back since is passed over: a mail that was under way
 * has reached the others all the same. Whether somebody may do this is for the door to ask; the mail's job is nobody's account.
 */
export async function markSent(
  tx: Tx,
  doer: Doer,
  { addresseeIds, channel, on, clock }: MarkSent,
): Promise<Result<{ readonly marked: number }, { readonly kind: 'not-found' | 'not-yet' }>> {
  const at = clock.now();
  if (on > dateInJapan(at)) return err({ kind: 'not-yet' });
  const found = await lockedAddressees(tx, doer.workspaceId, addresseeIds);
  if (found.length === 0) return err({ kind: 'not-found' });
  const drafted = found.filter(({ state }) => state === 'drafted');
  for (const { addresseeId } of drafted) {
    await saveSent(tx, doer.workspaceId, addresseeId, { on, channel });
    await noteOnAddressee(tx, doer, { addresseeId, kind: 'sent', day: on, note: channel, at });
  }
  return ok({ marked: drafted.length });
}
