import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { councilsPolicy } from '../../policy.ts';
import { findSeat, findTerm, type NamedTerm, type Seat, termsOfSeats } from '../../store/bodies.ts';
import { type Body, findBody } from '../../store/meetings.ts';
import { organisationNamesOf } from './load-body.ts';

export interface LoadedSeat {
  readonly seat: Seat;
  readonly body: Body;
  readonly organisationName: string;
  /** Every term of the seat, the latest first. */
  readonly terms: readonly NamedTerm[];
}

/** A seat with everybody who ever held it; for those who keep the books. */
export async function loadSeat(tx: Tx, actor: Actor, seatId: string): Promise<LoadedSeat | undefined> {
  if (!councilsPolicy['councils.keep'](actor)) return undefined;
  const seat = await findSeat(tx, actor.workspaceId, seatId);
  const body = seat && (await findBody(tx, actor.workspaceId, seat.bodyId));
  if (!seat || !body) return undefined;
  const names = await organisationNamesOf(tx, actor.workspaceId, [seat]);
  const terms = (await termsOfSeats(tx, actor.workspaceId, [seatId])).toReversed();
  return { seat, body, organisationName: (seat.organisationId && names.get(seat.organisationId)) || '', terms };
}

/** A term with its seat. */
export async function loadTerm(
  tx: Tx,
  actor: Actor,
  termId: string,
): Promise<(LoadedSeat & { readonly term: NamedTerm }) | undefined> {
  const found = await findTerm(tx, actor.workspaceId, termId);
  const loaded = found && (await loadSeat(tx, actor, found.seatId));
  const term = loaded?.terms.find((each) => each.termId === termId);
  return loaded && term && { ...loaded, term };
}
