import type { Presence } from '../meeting.ts';

/** Who was at the meeting where a material was shown, and who belongs to the body today. */
export interface Readers {
  readonly asked: readonly {
    readonly seatId: string | null;
    readonly personId: string | null;
    readonly presence: Presence | null;
  }[];
  readonly seated: readonly { readonly seatId: string; readonly personId: string }[];
  /** The last meeting that was held: where nobody was written down as asked, everybody seated today counts. */
  readonly latest: boolean;
  /** Persons with a reading mark. */
  readonly read: ReadonlySet<string>;
}

/**
 * Whom a material still waits for, after its meeting: the presenter, those who were absent (also by proxy), and those of whom nobody
 * wrote down whether they came. Whoever was there has seen it. Only people who hold a seat today are waited for, each once.
 */
export function unreadBy(
  material: { readonly presenterSeatId: string | null },
  { asked, seated, latest, read }: Readers,
): readonly string[] {
  const waiting = new Set<string>();
  for (const { personId, presence } of asked) {
    if (personId !== null && (presence === null || presence === 'absent' || presence === 'proxy'))
      waiting.add(personId);
  }
  for (const { seatId, personId } of seated) {
    if (seatId === material.presenterSeatId || (asked.length === 0 && latest)) waiting.add(personId);
  }
  const here = new Set(seated.map(({ personId }) => personId));
  return [...waiting].filter((personId) => here.has(personId) && !read.has(personId));
}
