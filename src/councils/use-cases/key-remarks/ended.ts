import type { Clock } from '#kernel/clock.ts';
import type { KeyRemark } from '../../store/key-remarks.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import type { RecordRefusal } from '../recording/recordable.ts';

/** What the key remark points to now. */
export interface Ended {
  readonly endingId: string | null;
  readonly endingNote: string;
}

export type EndKeyRemarkRefusal =
  | RecordRefusal
  /** Somebody ended, reopened or corrected it in the meantime. */
  | { readonly kind: 'changed'; readonly stored: KeyRemark };

/** What each ending is told. */
export interface EndingOf<E> {
  readonly keyRemark: KeyRemark;
  readonly of: MeetingOfBody;
  readonly ending: E;
  readonly clock: Clock;
}

/** Address of a key remark after /w/<workspace>, for other slices' books. */
export const keyRemarkPath = (keyRemarkId: string): string => `/councils/key-remarks/${keyRemarkId}`;
