/** What one meeting says about its seats. */
export interface SeatsHeard {
  /** Seats that somebody held, or sent a proxy for, on the day. */
  readonly held: ReadonlySet<string>;
  /** Seats whose holder was away and sent nobody. */
  readonly absent: ReadonlySet<string>;
  /** Seats that spoke at least once. */
  readonly spoke: ReadonlySet<string>;
}

export interface Silence {
  /** There in both meetings, and without a word in either: first on the list of visits. */
  readonly silent: readonly string[];
  /** Without a word in both, and away from at least one of them: not silent, but not heard either. */
  readonly away: readonly string[];
}

/**
 * 2回続けて発言のない席. Whoever was absent was away, not silent, and is listed apart. Empty unless there are two meetings.
 * @param lastTwo the last two held meetings of a body that have a transcript or remarks, in any order
 */
export function silenceIn(lastTwo: readonly SeatsHeard[]): Silence {
  const [one, other] = lastTwo;
  if (!one || !other || lastTwo.length !== 2) return { silent: [], away: [] };
  const unheard = [...one.held].filter(
    (seatId) => other.held.has(seatId) && !one.spoke.has(seatId) && !other.spoke.has(seatId),
  );
  const wasAway = (seatId: string) => one.absent.has(seatId) || other.absent.has(seatId);
  return { silent: unheard.filter((seatId) => !wasAway(seatId)), away: unheard.filter(wasAway) };
}
