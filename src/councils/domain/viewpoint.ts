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

/** The visibilities a reader of this level may read, for a `where … in`. */
export const readableBy = (level: Visibility): readonly Visibility[] =>
  visibilities.slice(0, visibilities.indexOf(level) + 1);
