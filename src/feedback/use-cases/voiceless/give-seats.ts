import { changeSeat } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { lockSeats } from '../../store/asked-seats.ts';
import { noteOnFounding } from '../../store/foundings.ts';
import { foundingToKeep } from './founding-to-keep.ts';
import type { FoundingProblem, FoundingRefusal } from './refusals.ts';

export type GiveSeatsRefusal =
  | FoundingRefusal
  /** Somebody changed these seats in the meantime, or they have ended; none was given. */
  | { readonly kind: 'seats-changed'; readonly seatIds: readonly string[] };

/** Seats that were for an office, or for nobody, are for the new organisation from now on. Their holders and terms stay. */
export async function giveSeats(
  tx: Tx,
  actor: Actor,
  input: {
    readonly foundingId: string;
    /** As the officer saw them. */
    readonly seats: readonly { readonly seatId: string; readonly version: number }[];
    readonly clock: Clock;
  },
): Promise<Result<{ readonly given: number }, GiveSeatsRefusal>> {
  const found = await foundingToKeep(tx, actor, { foundingId: input.foundingId, version: null });
  if (!found.ok) return found;
  const { organisationId, givenUpOn, organisationName, seatIds, foundingId } = found.value;
  if (givenUpOn !== null) return err({ kind: 'given-up' });
  if (organisationId === null) return invalid('no-organisation');
  if (input.seats.length === 0) return invalid('no-seat');
  if (input.seats.some(({ seatId }) => !isUuid(seatId) || !seatIds.includes(seatId))) return invalid('no-such-seat');
  const stored = await lockSeats(
    tx,
    actor.workspaceId,
    input.seats.map(({ seatId }) => seatId),
  );
  const seen = new Map(stored.map((seat) => [seat.seatId, seat]));
  const late = input.seats.filter(({ seatId, version }) => seen.get(seatId)?.version !== version);
  if (late.length > 0) return err({ kind: 'seats-changed', seatIds: late.map(({ seatId }) => seatId) });
  const toGive = stored.filter((seat) => seat.organisationId !== organisationId);
  for (const { seatId, sector, note, version } of toGive) {
    const given = await changeSeat(tx, actor, { seatId, sector, note, version, organisationId, clock: input.clock });
    // Locked and compared just before: whatever is refused here was changed by nobody.
    if (!given.ok) return err({ kind: 'seats-changed', seatIds: [seatId] });
  }
  if (toGive.length > 0) {
    const note = `${organisationName}（${toGive.length}）`;
    await noteOnFounding(tx, actor, { foundingId, kind: 'seats', note }, input.clock.now());
  }
  return ok({ given: toGive.length });
}

const invalid = (kind: Exclude<FoundingProblem['kind'], 'text'>): Result<never, FoundingRefusal> =>
  err({ kind: 'invalid', problems: [{ kind, field: 'seats' }] });
