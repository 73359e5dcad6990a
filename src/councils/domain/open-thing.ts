import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import type { ItemKind, Visibility } from './meeting.ts';

/**
 * Something left open that belongs on the next agenda until it ends: an item nobody came to, an open key remark, an open action, a
 * material its presenter has not read, a member's word from a visit, or what a higher slice hands in.
 */
export interface OpenThing {
  /** 'item', 'key-remark', 'action', 'material', 'visit', or a higher slice's word ('question'). */
  readonly kind: string;
  /** Id of the record that is open. */
  readonly id: string;
  readonly title: string;
  /** The day since which it is open: the draft agenda is oldest first. */
  readonly since: IsoDate;
  /** When there was last news of it: what was let go before comes back. Left out where nothing new can come. */
  readonly newsAt?: Date;
  /** The meeting in which it was first raised, the last meeting that left it open, and how many meetings have carried it so far. */
  readonly firstMeetingId: string | null;
  readonly carriedFrom: string | null;
  readonly timesCarried: number;
  /** Why it is here, in a sentence: 「第5回で時間がなく、審議できませんでした」. */
  readonly reason: Readonly<Record<Language, string>>;
  /** What the item proposes to be. */
  readonly itemKind: ItemKind;
  readonly minutes: number;
  readonly visibility: Visibility;
  readonly presenterSeatId: string | null;
  /** Its own page, below the workspace: '/w/mihon/…'. */
  readonly href: string | null;
}
