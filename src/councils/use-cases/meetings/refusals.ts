import type { ItemProblem } from '../../domain/meetings/item-draft.ts';
import type { MeetingProblem } from '../../domain/meetings/meeting-draft.ts';
import type { TextProblem } from '../../domain/meetings/text-problem.ts';

/** What every errand on a meeting may answer instead of doing it. */
export type Refused<P = never> =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly P[] }
  /** Somebody saved the same record since this form was shown; nothing was written. */
  | { readonly kind: 'changed' }
  /** The meeting was cancelled. */
  | { readonly kind: 'cancelled' }
  /** The meeting is over: its agenda and its books are closed to this errand. */
  | { readonly kind: 'closed' }
  /** The minutes are signed: nothing of the meeting changes any more. */
  | { readonly kind: 'signed' };

export type MeetingRefusal = Refused<MeetingProblem>;
export type ItemRefusal = Refused<ItemProblem>;
export type ReasonRefusal = Refused<TextProblem<'reason'>>;
