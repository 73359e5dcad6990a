import type { Visibility } from '../meeting.ts';

/** One utterance as imported, in order. */
export interface SpokenLine {
  readonly speaker: string;
  readonly text: string;
  readonly beginsTurn: boolean;
  /** Time in the recording; null where the file has none. */
  readonly startsMs: number | null;
}

/** 話者ごとの一続き: utterances of one speaker without another between. */
export interface Turn {
  readonly speaker: string;
  readonly text: string;
  readonly startsMs: number | null;
}

/** Utterances merged to turns in order. A caption file cuts a sentence where the screen ended; the minutes do not. */
export function turnsOf(lines: readonly SpokenLine[]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const line of lines) {
    const last = turns.at(-1);
    if (last && last.speaker === line.speaker && !line.beginsTurn) {
      turns[turns.length - 1] = { ...last, text: joined(last.text, line.text) };
    } else {
      turns.push({ speaker: line.speaker, text: line.text, startsMs: line.startsMs });
    }
  }
  return turns;
}

/** Japanese sentences join without a space; words in Latin letters do not run together. */
const joined = (before: string, after: string): string =>
  /[\p{Script=Latin}\d.,!?]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after)
    ? `${before} ${after}`
    : `${before}${after}`;

export interface TimedItem {
  readonly id: string;
  readonly visibility: Visibility;
  /** HH:MM in Japan, '' unknown. */
  readonly startedAt: string;
  readonly endedAt: string;
}

/**
 * Under which item each turn was spoken, by time: the recording is taken to begin when the meeting opened. null where no item was
 * running or a time is missing. An item without its end runs until the next one begins.
 */
export function itemOfTurns(
  turns: readonly Turn[],
  items: readonly TimedItem[],
  openedAt: string,
): readonly (string | null)[] {
  const opened = minuteOf(openedAt);
  const timed = items.flatMap((item) => {
    const from = minuteOf(item.startedAt);
    return from === null ? [] : [{ id: item.id, from, until: minuteOf(item.endedAt) }];
  });
  timed.sort((a, b) => a.from - b.from);
  return turns.map((turn) => {
    if (opened === null || turn.startsMs === null) return null;
    const at = opened + turn.startsMs / 60_000;
    const running = timed.findLast((item) => item.from <= at);
    return running && (running.until === null || at < running.until) ? running.id : null;
  });
}

/**
 * Who may read what a transcript says. Recorders note times to the minute and recordings begin a little early or late, so that a
 * sentence of a closed item may fall beside it: a transcript is public only where every item is, and the meeting itself is open.
 */
export const transcriptVisibility = (
  items: readonly { readonly visibility: Visibility }[],
  open: boolean,
): Visibility => (open && items.every((item) => item.visibility === 'public') ? 'public' : 'members');

function minuteOf(time: string): number | null {
  return time === '' ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
