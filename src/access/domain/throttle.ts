const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How one kind of bucket slows down. Durations in milliseconds. */
export interface ThrottleRule {
  /** Failures in a row before the first wait. */
  readonly free: number;
  /** First wait; it doubles with each further failure. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** A bucket untouched for this long is empty again. */
  readonly forgetAfter: number;
}

export interface BucketState {
  readonly failures: number;
  readonly lastAt: Date;
  readonly blockedUntil: Date | null;
}

export type Verdict =
  | { readonly kind: 'go'; readonly next: BucketState }
  | { readonly kind: 'wait'; readonly until: Date };

/**
 * The rules (requirements S15, S16).
 * - pair: one sign-in name from one address. This is what stops guessing.
 * - name: one sign-in name from anywhere; short waits, so that an outsider can annoy but not lock out its holder.
 * - peer: one address, any name; only for names that never signed in from there, so that 200 people behind one address
 *   go on working while somebody among them guesses.
 * - code: the second factor, 5 tries in 5 minutes.
 */
export const throttleRules = {
  pair: { free: 5, firstWait: 30 * SECOND, longestWait: 15 * MINUTE, forgetAfter: HOUR },
  name: { free: 20, firstWait: 5 * SECOND, longestWait: MINUTE, forgetAfter: HOUR },
  peer: { free: 100, firstWait: SECOND, longestWait: 30 * SECOND, forgetAfter: 15 * MINUTE },
  code: { free: 5, firstWait: 5 * MINUTE, longestWait: HOUR, forgetAfter: 2 * HOUR },
} as const satisfies Record<string, ThrottleRule>;

export type ThrottleKind = keyof typeof throttleRules;

/** Until when this bucket makes one wait; null when it does not. */
export const waitOf = (state: BucketState | null, now: Date): Date | null =>
  state?.blockedUntil && state.blockedUntil > now ? state.blockedUntil : null;

/**
 * Counts one attempt as failed before it is tried, so that a hundred guesses at the same moment do not all find an empty
 * bucket; a success empties the bucket.
 * Example: rule {free: 5, firstWait: 30 s}: attempts 1–5 go, the sixth waits 30 s, the seventh another 60 s.
 */
export function charge(rule: ThrottleRule, state: BucketState | null, now: Date): Verdict {
  const until = waitOf(state, now);
  if (until) return { kind: 'wait', until };
  const stale = state !== null && now.getTime() - state.lastAt.getTime() >= rule.forgetAfter;
  const failures = (state === null || stale ? 0 : state.failures) + 1;
  return { kind: 'go', next: { failures, lastAt: now, blockedUntil: blockedUntil(rule, failures, now) } };
}

function blockedUntil(rule: ThrottleRule, failures: number, now: Date): Date | null {
  const beyond = failures - rule.free;
  if (beyond < 0) return null;
  // 2^30 first waits are longer than any longest wait; a larger power would overflow.
  const wait = Math.min(rule.longestWait, rule.firstWait * 2 ** Math.min(beyond, 30));
  return new Date(now.getTime() + wait);
}
