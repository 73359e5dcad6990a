const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waits after the first, second … try that the server put off, or that found no server; greylisting asks for 5 to 15 minutes. */
const waits = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR] as const;
/** A question that has not gone out after a day needs a person. */
const BORNE = 24 * HOUR;
/** Longer than any talk with a server: what is still being sent then, nobody is sending any more. */
const LONGEST_SENDING = 10 * MINUTE;

/** Until when a mail handed in at `at` is tried. */
export const triedUntil = (at: Date): Date => new Date(at.getTime() + BORNE);

/** When a mail that is tried until then was handed in, the last time. */
export const handedInAt = (tryUntil: Date): Date => new Date(tryUntil.getTime() - BORNE);

/**
 * When a mail that could not be handed over is tried again; null: never, it failed.
 *
 * @param tries how often it was tried since it was handed in, at least 1
 * @param at now
 * Example: after the first try at 9:00, 9:05.
 */
export function nextTry(tries: number, at: Date, tryUntil: Date): Date | null {
  const next = new Date(at.getTime() + waits[Math.min(tries, waits.length) - 1]!);
  return next <= tryUntil ? next : null;
}

/** Mails taken for sending before this moment were left behind by a process that was killed. */
export const leftBehindBefore = (at: Date): Date => new Date(at.getTime() - LONGEST_SENDING);
