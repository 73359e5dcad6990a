import { findOrganisation, type Organisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FoundingProgress, type StepState, stepStates } from '../../domain/founding.ts';
import type { AskedSeat } from '../../domain/voiceless/find-voiceless.ts';
import { feedbackPolicy } from '../../policy.ts';
import { askedSeats, seatVersions } from '../../store/asked-seats.ts';
import { type Founding, type FoundingEvent, findFounding, foundingEvents } from '../../store/foundings.ts';
import { followedFounding } from './load-voiceless.ts';

export interface LoadedFounding {
  readonly founding: Founding;
  readonly states: readonly StepState[];
  readonly progress: FoundingProgress;
  readonly events: readonly FoundingEvent[];
  /** That running bodies have today, with their versions. */
  readonly seats: readonly (AskedSeat & { readonly version: number })[];
  /** null while there is none. */
  readonly organisation: Organisation | null;
}

/** One founding with all that is known of it; null where there is none, and for those who do not keep the books. */
export async function loadFounding(
  tx: Tx,
  actor: Actor,
  { foundingId, today }: { readonly foundingId: string; readonly today: IsoDate },
): Promise<LoadedFounding | null> {
  if (!feedbackPolicy['feedback.keep'](actor) || !isUuid(foundingId)) return null;
  const { workspaceId } = actor;
  const founding = await findFounding(tx, workspaceId, foundingId);
  if (!founding) return null;
  const seats = (await askedSeats(tx, workspaceId, today)).filter(({ seatId }) => founding.seatIds.includes(seatId));
  const versions = await seatVersions(
    tx,
    workspaceId,
    seats.map(({ seatId }) => seatId),
  );
  return {
    founding,
    states: stepStates(founding.entries),
    progress: followedFounding(founding).progress,
    events: await foundingEvents(tx, workspaceId, foundingId),
    seats: seats.map((seat) => ({ ...seat, version: versions.get(seat.seatId) ?? 0 })),
    organisation:
      founding.organisationId === null ? null : await findOrganisation(tx, workspaceId, founding.organisationId),
  };
}
