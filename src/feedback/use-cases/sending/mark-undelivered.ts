import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SentChannel } from '../../domain/state.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { lockedAddressees, saveSent } from '../../store/sending.ts';

export interface MarkUndelivered {
  readonly addresseeIds: readonly string[];
  /** How it went out; one that has gone another way since has arrived by that. */
  readonly channel?: SentChannel;
  readonly note: string;
  readonly clock: Clock;
}

/**
 * It came back: sent → drafted, so that it is sent again, and nobody is reminded of what they never had. Whoever has it on an agenda or
 * has answered did receive it.
 */
export async function markUndelivered(
  tx: Tx,
  doer: Doer,
  { addresseeIds, channel = 'mail', note, clock }: MarkUndelivered,
): Promise<Result<{ readonly marked: number }, { readonly kind: 'not-found' }>> {
  const found = await lockedAddressees(tx, doer.workspaceId, addresseeIds);
  if (found.length === 0) return err({ kind: 'not-found' });
  const back = found.filter(({ state, sentChannel }) => state === 'sent' && sentChannel === channel);
  for (const { addresseeId, sentOn } of back) {
    await saveSent(tx, doer.workspaceId, addresseeId, null);
    await noteOnAddressee(tx, doer, { addresseeId, kind: 'bounced', day: sentOn, note, at: clock.now() });
  }
  return ok({ marked: back.length });
}
