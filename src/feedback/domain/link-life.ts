import type { IsoDate } from '#kernel/calendar.ts';
import { type AddresseeState, isSilent } from './state.ts';

const DAY = 86_400_000;
/** Beyond the due date, for late answers and for reading what became of it. */
const GRACE_DAYS = 14;
/** 根拠: requirements S23 */
const LONGEST_DAYS = 90;

/**
 * Until when an organisation's link works: two weeks after its last errand's due date, at least two weeks from now, at most 90 days.
 *
 * @param today in Japan
 * @param at now; the end is counted from it
 */
export function linkExpiry(
  errands: readonly { readonly state: AddresseeState; readonly dueOn: IsoDate; readonly questionClosed: boolean }[],
  today: IsoDate,
  at: Date,
): Date {
  const ends = errands
    .filter(({ state, questionClosed }) => !questionClosed && (isSilent(state) || state === 'drafted'))
    .map(({ dueOn }) => Date.parse(dueOn));
  const last = Math.max(Date.parse(today), ...ends);
  const days = Math.min((last - Date.parse(today)) / DAY + GRACE_DAYS, LONGEST_DAYS);
  return new Date(at.getTime() + days * DAY);
}
