import { textLimits } from '#kernel/typed-text.ts';
import type { ItemKind, Visibility } from '../meeting.ts';
import { type TextProblem, TITLE_LIMIT, textProblems } from './text-problem.ts';

/** What is written down of an agenda item before the meeting. */
export interface ItemDraft {
  readonly title: string;
  readonly explanation: string;
  readonly kind: ItemKind;
  /** Planned minutes. */
  readonly minutes: number;
  readonly visibility: Visibility;
  readonly presenterSeatId: string | null;
  /** As printed, where no seat presents: 事務局, 招聘者. */
  readonly presenterName: string;
}

export type ItemProblem =
  | TextProblem<'title' | 'explanation' | 'presenterName'>
  /** Whole minutes from 1 to 480. */
  | { readonly kind: 'minutes-wrong' }
  /** The seat is not one of the body's on the meeting's day, or nobody's term covers that day. */
  | { readonly kind: 'presenter-not-seated' };

/** `seated`: the seats that somebody holds on the meeting's day. */
export function itemProblems(draft: ItemDraft, seated: ReadonlySet<string>): readonly ItemProblem[] {
  return [
    ...textProblems('title', draft.title, { limit: TITLE_LIMIT, required: true }),
    ...textProblems('explanation', draft.explanation, { limit: textLimits.long, lines: 'several-lines' }),
    ...(Number.isInteger(draft.minutes) && draft.minutes >= 1 && draft.minutes <= 480
      ? []
      : [{ kind: 'minutes-wrong' } as const]),
    ...(draft.presenterSeatId === null || seated.has(draft.presenterSeatId)
      ? []
      : [{ kind: 'presenter-not-seated' } as const]),
    ...textProblems('presenterName', draft.presenterName, { limit: textLimits.name }),
  ];
}
