import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SentChannel } from '../../domain/state.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { reflectionsChangedAt, returnMails, saveReturned } from '../../store/returning.ts';
import { lockedAddressees } from '../../store/sending.ts';

export interface MarkReturned {
  readonly addresseeIds: readonly string[];
  readonly channel: SentChannel;
  /** The day on which the organisation was told. */
  readonly on: IsoDate;
  /** By hand: it was told what stands now. Otherwise it was told what the latest result mail said when it was written. */
  readonly byHand?: boolean;
  readonly clock: Clock;
}

/**
 * 結果を返した. Only what is reflected can be told; whoever was told stays told, and the day of the first time stays. Where the words were
 * changed after the mail had been written, the history says that it went out, and the organisation is still to be told the new ones.
 * Whether somebody may do this is for the door to ask; the mail's job is nobody's account.
 */
export async function markReturned(
  tx: Tx,
  doer: Doer,
  { addresseeIds, channel, on, byHand = false, clock }: MarkReturned,
): Promise<Result<{ readonly marked: number }, { readonly kind: 'not-found' | 'not-yet' }>> {
  const at = clock.now();
  if (on > dateInJapan(at)) return err({ kind: 'not-yet' });
  const { workspaceId } = doer;
  const found = await lockedAddressees(tx, workspaceId, addresseeIds);
  if (found.length === 0) return err({ kind: 'not-found' });
  const waiting = found.filter(({ state, returnedOn }) => state === 'reflected' && returnedOn === null);
  const ids = waiting.map(({ addresseeId }) => addresseeId);
  const written = channel === 'mail' && !byHand ? await returnMails(tx, workspaceId, ids) : new Map();
  const changed = written.size === 0 ? new Map() : await reflectionsChangedAt(tx, workspaceId, ids);
  let marked = 0;
  for (const { addresseeId } of waiting) {
    const told: Date | undefined = written.get(addresseeId)?.enteredAt;
    const since: Date | undefined = changed.get(addresseeId);
    const stands = told === undefined || since === undefined || since <= told;
    if (stands) await saveReturned(tx, workspaceId, addresseeId, { on, channel });
    await noteOnAddressee(tx, doer, {
      addresseeId,
      kind: 'returned',
      day: on,
      note: stands ? channel : `${channel}（変更前の内容）`,
      at,
    });
    if (stands) marked += 1;
  }
  return ok({ marked });
}
