import { type Visibility, visibilities } from './meeting.ts';

/**
 * How much of a meeting somebody may read: 公開 for everyone of the workspace, 委員限り for those who hold a seat in the body on the
 * meeting's day or are asked to it, 事務局限り for the secretariat.
 */
export interface Viewpoint {
  readonly level: Visibility;
  /** The person in the books whom this reader is; null for the secretariat and for readers without a seat. */
  readonly personId: string | null;
  /** The seats that this person holds in the body on that day. */
  readonly seatIds: readonly string[];
}

/** True when a thing of this visibility may be shown to a reader of this level. */
export const mayRead = (level: Visibility, visibility: Visibility): boolean =>
  visibilities.indexOf(visibility) <= visibilities.indexOf(level);

/** The narrower of two visibilities. */
export const stricter = (a: Visibility, b: Visibility): Visibility =>
  visibilities.indexOf(a) > visibilities.indexOf(b) ? a : b;

/**
 * What belongs to an item is never more public than the item; what stands under an item that was taken off the agenda is 委員限り at
 * most. `items`: the agenda as it stands.
 */
export function underItems<T extends { readonly visibility: Visibility; readonly itemId: string | null }>(
  things: readonly T[],
  items: readonly { readonly itemId: string; readonly visibility: Visibility }[],
): readonly T[] {
  const known = new Map(items.map(({ itemId, visibility }) => [itemId, visibility]));
  return things.map((thing) =>
    thing.itemId === null
      ? thing
      : { ...thing, visibility: stricter(thing.visibility, known.get(thing.itemId) ?? 'members') },
  );
}
