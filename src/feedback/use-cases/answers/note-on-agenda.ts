import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { NoMore } from '../../domain/answers/open-for.ts';
import { isSilent } from '../../domain/state.ts';
import { addresseeEvents, noteOnAddressee } from '../../store/addressees.ts';
import { noteOnState } from '../../store/answers.ts';
import { answerTarget } from './answer-target.ts';

/** Every day that was named stays in the history: more often no 例会 is moved, and nobody's link fills the books. */
export const MOST_MOVES = 30;

/**
 * 「例会の議題にしました」, with the day of the 例会; said again with another day it moves, with the same day nothing happens. An answer given
 * already stays what it is. Whoever calls has made sure that the doer may speak for the organisation, or is of the secretariat.
 */
export async function noteOnAgenda(
  tx: Tx,
  doer: Doer,
  input: { readonly addresseeId: string; readonly on: IsoDate; readonly clock: Clock },
): Promise<
  Result<
    { readonly on: IsoDate },
    | { readonly kind: 'forbidden' | 'not-found' | 'answered' | 'too-often' | NoMore }
    /** The question had not been raised on that day. */
    | { readonly kind: 'too-early'; readonly raisedOn: IsoDate }
  >
> {
  const found = await answerTarget(tx, doer, input.addresseeId);
  if (!found.ok) return found;
  const { addressee, question } = found.value;
  if (addressee.state === 'drafted') return err({ kind: 'not-found' });
  if (!isSilent(addressee.state)) return err({ kind: 'answered' });
  if (input.on < question.raisedOn) return err({ kind: 'too-early', raisedOn: question.raisedOn });
  const { addresseeId } = addressee;
  if (addressee.state === 'on-agenda' && addressee.agendaOn === input.on) return ok({ on: input.on });
  const history = await addresseeEvents(tx, doer.workspaceId, [addresseeId]);
  if (history.filter(({ kind }) => kind === 'on-agenda').length >= MOST_MOVES) return err({ kind: 'too-often' });
  await noteOnState(tx, doer, addresseeId, { state: 'on-agenda', agendaOn: input.on });
  await noteOnAddressee(tx, doer, { addresseeId, kind: 'on-agenda', day: input.on, at: input.clock.now() });
  return ok({ on: input.on });
}
