import type { MailOutcome } from '#platform/mail/mailer.ts';

const IN_A_ROW = 3;
const REST_MS = 5 * 60_000;

/** What this process has seen of the mail server lately. */
export interface ServerRest {
  /** Until when no mail is tried; null: the server is thought to be there. */
  until(at: Date): Date | null;
  note(outcome: MailOutcome['kind'], at: Date): void;
}

/**
 * A server that three talks in a row did not reach is left alone for five minutes: each of a hundred mails would find it dead by itself,
 * a minute each. Then whatever is due tries again, and the first to reach it ends the rest. Nothing is stored: another process finds out
 * for itself.
 */
export function serverRest(): ServerRest {
  let inARow = 0;
  let restUntil: Date | null = null;
  return {
    until: (at) => (restUntil !== null && restUntil > at ? restUntil : null),
    note(outcome, at) {
      inARow = outcome === 'unreachable' ? inARow + 1 : 0;
      restUntil = inARow >= IN_A_ROW ? new Date(at.getTime() + REST_MS) : null;
    },
  };
}
