import type { IsoDate } from '#kernel/calendar.ts';
import type { ItemOutcome } from '../meeting.ts';
import type { OpenThing } from '../open-thing.ts';

/** A meeting that was held; lists of them run from the oldest to the latest. */
export interface HeldMeeting {
  readonly meetingId: string;
  readonly number: number;
  readonly heldOn: IsoDate;
}

/** What the carry-over needs to know of an agenda item. */
export interface ItemRecord {
  readonly itemId: string;
  readonly meetingId: string;
  readonly sourceKind: string;
  readonly sourceId: string | null;
  readonly outcome: ItemOutcome | null;
}

/** An open thing with the key of what it was in the beginning: one matter, however many agendas it has been on. */
export interface RootedThing {
  readonly thing: OpenThing;
  readonly root: string;
}

/** What a matter is called wherever it turns up: 'item', '…' → 'item:…'. */
export const thingKey = (kind: string, id: string): string => `${kind}:${id}`;

/**
 * 持ち越しの回数: the meetings held since a matter came up, its own among them, each of which left it open. A matter of no
 * meeting counts the meetings from its day on. The number never falls: what was held stays held.
 */
export function carriedSince(
  held: readonly HeldMeeting[],
  first: { readonly meetingId: string | null; readonly since: IsoDate },
): Pick<OpenThing, 'firstMeetingId' | 'carriedFrom' | 'timesCarried'> {
  const index = held.findIndex(({ meetingId }) => meetingId === first.meetingId);
  const left = index >= 0 ? held.slice(index) : held.filter(({ heldOn }) => heldOn >= first.since);
  return {
    firstMeetingId: first.meetingId,
    carriedFrom: left.at(-1)?.meetingId ?? null,
    timesCarried: left.length,
  };
}

/** Follows 'item' sources back to the first: the key of what it was in the beginning, and that first item. */
export function rootOf<I extends ItemRecord>(
  item: I,
  byId: ReadonlyMap<string, I>,
): { readonly root: string; readonly first: I } {
  const seen = new Set<string>();
  let first = item;
  while (first.sourceKind === 'item' && first.sourceId !== null && !seen.has(first.itemId)) {
    seen.add(first.itemId);
    const before = byId.get(first.sourceId);
    if (!before) break;
    first = before;
  }
  const typed = first.sourceKind === '' || first.sourceKind === 'item' || first.sourceId === null;
  return { root: typed ? thingKey('item', first.itemId) : thingKey(first.sourceKind, first.sourceId!), first };
}

/** An item that was left open, with the first item of its matter. */
export interface LeftOpen<I> {
  readonly item: I;
  readonly first: I;
  readonly root: string;
}

/**
 * Of each matter the last item that a meeting saw, where that meeting left it without a result or carried it.
 * `items` come in the order of their meetings. Items of a cancelled meeting were seen by nobody: they count only where no
 * held meeting has had the matter, so that what was typed for it comes back.
 */
export function leftOpen<I extends ItemRecord>(
  items: readonly I[],
  is: { held(meetingId: string): boolean; cancelled(meetingId: string): boolean },
): readonly LeftOpen<I>[] {
  const byId = new Map(items.map((item) => [item.itemId, item]));
  const lastOf = new Map<string, LeftOpen<I>>();
  for (const item of items) {
    const { root, first } = rootOf(item, byId);
    const before = lastOf.get(root);
    if (is.held(item.meetingId)) lastOf.set(root, { item, first, root });
    else if (is.cancelled(item.meetingId) && comesBack(root) && !(before && is.held(before.item.meetingId))) {
      lastOf.set(root, { item, first, root });
    }
  }
  return [...lastOf.values()].filter(({ item }) => item.outcome === null || item.outcome === 'carried');
}

/** What was typed, and what a visit brought, has no state of its own that would keep it open; other sources say so themselves. */
const comesBack = (root: string): boolean => root.startsWith('item:') || root.startsWith('visit:');

/**
 * 持ち越しを先に: newcomers go behind what was carried onto the agenda before, ahead of what was typed for this meeting alone; nobody's
 * own order is touched.
 */
export function carriedFirst<T>(
  standing: readonly T[],
  newcomers: readonly T[],
  isCarried: (item: T) => boolean,
): readonly T[] {
  const at = standing.findLastIndex(isCarried) + 1;
  return [...standing.slice(0, at), ...newcomers, ...standing.slice(at)];
}

const kindOrder = ['item', 'key-remark', 'action', 'material', 'visit'];
const rank = (kind: string): number => (kindOrder.includes(kind) ? kindOrder.indexOf(kind) : kindOrder.length);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first; of one day item, key remark, action, material, visit, then what higher slices hand in; then by title. */
export const compareThings = (a: OpenThing, b: OpenThing): number =>
  order(a.since, b.since) ||
  rank(a.kind) - rank(b.kind) ||
  order(a.kind, b.kind) ||
  order(a.title, b.title) ||
  order(a.id, b.id);

/**
 * 持ち越し: from what is open to what the next agenda should hold, oldest first. A matter stands there once: where both its
 * source and an item made of it are open, the source stands for both. Left out are matters already on an agenda to come
 * (`taken`) and those that somebody let go (`dropped`, with reason and name elsewhere); both are sets of roots.
 */
export function draftAgenda(
  open: readonly RootedThing[],
  { taken, dropped }: { readonly taken: ReadonlySet<string>; readonly dropped: ReadonlySet<string> },
): readonly OpenThing[] {
  const standing = new Map<string, OpenThing>();
  for (const { root, thing } of open) {
    if (taken.has(root) || dropped.has(root)) continue;
    const before = standing.get(root);
    if (!before || before.kind === 'item') standing.set(root, thing);
  }
  return [...standing.values()].sort(compareThings);
}
