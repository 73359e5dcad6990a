import type { IsoDate } from '#kernel/calendar.ts';

export interface VisitFacts {
  /** Place in the roster, 1 first. */
  readonly position: number;
  /** The latest visit before this meeting that was made for it; null while nobody has been there. */
  readonly visitedOn: IsoDate | null;
  /** The latest visit for any meeting of this body; null when there never was one. */
  readonly lastVisitOn: IsoDate | null;
  /** Present and silent in the last two meetings. */
  readonly silentTwice: boolean;
}

/**
 * Whom to visit first: those not yet visited for this meeting, and among them whoever was silent twice running, then whoever has never
 * been visited at all, then those whose last visit is longest ago; those already visited follow. Ties stay in the roster's order.
 */
export const inVisitOrder = <T extends VisitFacts>(members: readonly T[]): readonly T[] =>
  [...members].sort(
    (a, b) =>
      Number(a.visitedOn !== null) - Number(b.visitedOn !== null) ||
      (a.visitedOn === null ? Number(b.silentTwice) - Number(a.silentTwice) : 0) ||
      order(a.lastVisitOn ?? '', b.lastVisitOn ?? '') ||
      a.position - b.position,
  );

/**
 * A seat is visited where there is somebody to ask: its holder, or the organisation that sends one. 公募 that nobody holds yet is not.
 * Of a body whose members nobody has named, every seat is.
 */
export function seatsToVisit<S extends { readonly person: unknown; readonly organisationId: string | null }>(
  seats: readonly S[],
): readonly S[] {
  if (seats.every(({ person }) => person === null)) return seats;
  return seats.filter(({ person, organisationId }) => person !== null || organisationId !== null);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
