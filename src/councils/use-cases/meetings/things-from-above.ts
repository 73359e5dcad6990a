import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { carriedSince, type HeldMeeting, type RootedThing } from '../../domain/meetings/carry-over.ts';
import type { OpenThing } from '../../domain/open-thing.ts';
import type { AgendaSource } from '../../extension-points.ts';

/** What higher slices hand in. They know no meetings: how many have passed since a thing came up is counted here. */
export async function thingsFromAbove(
  tx: Tx,
  actor: Actor,
  sources: readonly AgendaSource[],
  asked: { readonly bodyId: string; readonly before: IsoDate; readonly today: IsoDate },
  held: readonly HeldMeeting[],
): Promise<readonly OpenThing[]> {
  const things: OpenThing[] = [];
  for (const source of sources) things.push(...(await source.openThings(tx, actor, asked)));
  return things.map((thing) =>
    thing.firstMeetingId === null && thing.timesCarried === 0
      ? { ...thing, ...carriedSince(held, { meetingId: null, since: thing.since }) }
      : thing,
  );
}

/** True for the root of a matter whose state a higher slice keeps, and which it does not hand in any more. */
export function endedElsewhere(
  sources: readonly AgendaSource[],
  handed: readonly RootedThing[],
): (root: string) => boolean {
  const kinds = new Set(sources.flatMap((source) => source.kinds ?? []));
  const open = new Set(handed.map(({ root }) => root));
  return (root) => kinds.has(root.slice(0, root.indexOf(':'))) && !open.has(root);
}
