import { type ClockTime, clockTime, minutesOf } from '#kernel/clock-time.ts';

export interface TimedItem {
  readonly itemId: string;
  /** Planned minutes. */
  readonly minutes: number;
  /** Japan time, '' while it has not begun or ended. */
  readonly startedAt: ClockTime | '';
  readonly endedAt: ClockTime | '';
}

export interface ItemProgress {
  readonly itemId: string;
  readonly state: 'waiting' | 'running' | 'done';
  /** By the agenda's clock: the items one after the other from the meeting's beginning. */
  readonly plannedFrom: ClockTime;
  readonly plannedUntil: ClockTime;
  /** Minutes since it began, or that it took. */
  readonly taken: number | null;
  /** Running: when its own minutes are over, and how many are left (negative when they are). */
  readonly endsAt: ClockTime | null;
  readonly left: number | null;
}

export interface Progress {
  readonly items: readonly ItemProgress[];
  /** When the meeting ends if what is left takes as long as planned. */
  readonly expectedEnd: ClockTime;
  /** Minutes after the announced end; negative before it. */
  readonly overrun: number;
}

/**
 * Where a meeting stands against its agenda. All within one day; times are Japan's.
 * Example: begun 14:00, items of 20 and 40 minutes, the first still running at 14:25 → 5 minutes over, end expected 15:05.
 */
export function progressOf(
  items: readonly TimedItem[],
  clock: { readonly startsAt: ClockTime; readonly endsAt: ClockTime; readonly now: ClockTime },
): Progress {
  const now = minutesOf(clock.now);
  let planned = minutesOf(clock.startsAt);
  const progress = items.map((item): ItemProgress => {
    const plannedFrom = clockTime(planned);
    planned += item.minutes;
    return { itemId: item.itemId, plannedFrom, plannedUntil: clockTime(planned), ...standing(item, now) };
  });
  const begun = progress.some(({ state }) => state !== 'waiting');
  const rest = items.reduce((sum, item, at) => sum + remaining(item, progress[at]!), 0);
  const expected = (begun ? now : minutesOf(clock.startsAt)) + rest;
  return { items: progress, expectedEnd: clockTime(expected), overrun: expected - minutesOf(clock.endsAt) };
}

function standing(
  { minutes, startedAt, endedAt }: TimedItem,
  now: number,
): Pick<ItemProgress, 'state' | 'taken' | 'endsAt' | 'left'> {
  if (startedAt === '') return { state: endedAt === '' ? 'waiting' : 'done', taken: null, endsAt: null, left: null };
  const from = minutesOf(startedAt);
  if (endedAt !== '') return { state: 'done', taken: Math.max(0, minutesOf(endedAt) - from), endsAt: null, left: null };
  const left = from + minutes - now;
  return { state: 'running', taken: Math.max(0, now - from), endsAt: clockTime(from + minutes), left };
}

const remaining = ({ minutes }: TimedItem, { state, left }: ItemProgress): number =>
  state === 'waiting' ? minutes : state === 'running' ? Math.max(0, left ?? 0) : 0;
