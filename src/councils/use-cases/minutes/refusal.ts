import type { MeetingState } from '../../domain/meeting.ts';
import type { SigningRefusal } from '../../domain/minutes/signing.ts';
import type { Minutes, MinutesComment } from '../../store/minutes.ts';
import type { RecordRefusal } from '../recording/recordable.ts';

/** What the use cases of the minutes refuse with; each names those that it can. */
export type MinutesRefusal =
  | RecordRefusal
  /** Not a thing of this state: a check that has not begun, a sign-off before the check, an addendum before the lock. */
  | { readonly kind: 'wrong-state'; readonly state: MeetingState }
  | SigningRefusal
  /** The text is no longer the one the reader saw. */
  | { readonly kind: 'text-changed'; readonly textSha256: string }
  /** A reader has sent as many comments on this draft as are taken in. */
  | { readonly kind: 'full' };

export type ChangedMinutes = { readonly kind: 'changed'; readonly stored: Minutes };
export type ChangedComment = { readonly kind: 'changed'; readonly stored: MinutesComment };
