import type { IsoDate } from '#kernel/calendar.ts';
import { type ClockTime, isClockTime } from '#kernel/clock-time.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { textLimits } from '#kernel/typed-text.ts';
import type { MeetingForm, Openness } from '../meeting.ts';
import { type TextProblem, textProblems } from './text-problem.ts';

/** What is written down of a meeting to come. */
export interface MeetingDraft {
  /** 第n回. */
  readonly number: number;
  readonly heldOn: IsoDate;
  readonly startsAt: ClockTime;
  readonly endsAt: ClockTime;
  readonly form: MeetingForm;
  readonly place: string;
  readonly onlineLink: string;
  readonly openness: Openness;
  /** 非公開の理由; needed unless open. */
  readonly closedReason: string;
  /** 書面開催: answers are taken until this day. */
  readonly answersUntil: IsoDate | null;
}

/** Another meeting of the same body that was not cancelled. */
export interface OtherMeeting {
  readonly meetingId: string;
  readonly number: number;
  readonly heldOn: IsoDate;
  readonly startsAt: ClockTime;
  readonly endsAt: ClockTime;
}

export type MeetingProblem =
  | TextProblem<'place' | 'onlineLink' | 'closedReason'>
  | { readonly kind: 'number-wrong' }
  | { readonly kind: 'number-taken'; readonly number: number; readonly heldOn: IsoDate }
  /** 2月30日. */
  | { readonly kind: 'date-wrong'; readonly field: 'heldOn' | 'answersUntil' }
  | { readonly kind: 'time-wrong'; readonly field: 'startsAt' | 'endsAt' }
  | { readonly kind: 'end-not-after-start' }
  | {
      readonly kind: 'overlaps';
      readonly number: number;
      readonly startsAt: ClockTime;
      readonly endsAt: ClockTime;
    }
  | { readonly kind: 'body-ended'; readonly endedOn: IsoDate }
  | { readonly kind: 'answers-until-missing' }
  | { readonly kind: 'closed-reason-missing' }
  /** Only http and https can be opened by those who are invited. */
  | { readonly kind: 'link-wrong' }
  /** A meeting that was held keeps its day. */
  | { readonly kind: 'held-day-moves'; readonly heldOn: IsoDate };

/** Where a meeting may stand: its body's end and the body's other meetings. */
export interface MeetingSurroundings {
  readonly bodyEndedOn: IsoDate | null;
  readonly others: readonly OtherMeeting[];
}

/**
 * Everything that is wrong with a meeting as it was typed, in the order of the form; empty when it may be kept.
 * Example: 14:00–13:00 → [{ kind: 'end-not-after-start' }].
 */
export function meetingProblems(draft: MeetingDraft, around: MeetingSurroundings): readonly MeetingProblem[] {
  return [
    ...numberProblems(draft, around.others),
    ...dayProblems(draft, around),
    ...textProblems('place', draft.place, { limit: textLimits.sentence }),
    ...linkProblems(draft.onlineLink),
    ...opennessProblems(draft),
    ...answerProblems(draft),
  ];
}

function numberProblems(draft: MeetingDraft, others: readonly OtherMeeting[]): readonly MeetingProblem[] {
  if (!Number.isInteger(draft.number) || draft.number < 1 || draft.number > 9999) return [{ kind: 'number-wrong' }];
  const taken = others.find((other) => other.number === draft.number);
  return taken ? [{ kind: 'number-taken', number: taken.number, heldOn: taken.heldOn }] : [];
}

function dayProblems(draft: MeetingDraft, { bodyEndedOn, others }: MeetingSurroundings): readonly MeetingProblem[] {
  const problems: MeetingProblem[] = [];
  const day = isIsoDate(draft.heldOn);
  if (!day) problems.push({ kind: 'date-wrong', field: 'heldOn' });
  for (const field of ['startsAt', 'endsAt'] as const) {
    if (!isClockTime(draft[field])) problems.push({ kind: 'time-wrong', field });
  }
  if (problems.some((problem) => problem.kind === 'time-wrong')) return problems;
  if (draft.endsAt <= draft.startsAt) return [...problems, { kind: 'end-not-after-start' }];
  if (!day) return problems;
  if (bodyEndedOn !== null && draft.heldOn > bodyEndedOn) problems.push({ kind: 'body-ended', endedOn: bodyEndedOn });
  const beside = others.find(
    (other) => other.heldOn === draft.heldOn && other.startsAt < draft.endsAt && draft.startsAt < other.endsAt,
  );
  if (beside) {
    problems.push({ kind: 'overlaps', number: beside.number, startsAt: beside.startsAt, endsAt: beside.endsAt });
  }
  return problems;
}

const linkProblems = (link: string): readonly MeetingProblem[] => {
  const problems = textProblems('onlineLink', link, { limit: textLimits.sentence });
  return problems.length > 0 || link === '' || /^https?:\/\/[^\s/]+/iu.test(link) ? problems : [{ kind: 'link-wrong' }];
};

const opennessProblems = (draft: MeetingDraft): readonly MeetingProblem[] =>
  draft.openness !== 'open' && draft.closedReason.trim() === ''
    ? [{ kind: 'closed-reason-missing' }]
    : textProblems('closedReason', draft.closedReason, { limit: textLimits.sentence });

function answerProblems(draft: MeetingDraft): readonly MeetingProblem[] {
  if (draft.answersUntil === null) return draft.form === 'written' ? [{ kind: 'answers-until-missing' }] : [];
  return isIsoDate(draft.answersUntil) ? [] : [{ kind: 'date-wrong', field: 'answersUntil' }];
}

/** True where those who were told of the first would come to the wrong place or time: a corrected notice is due. */
export const needsNewNotice = (before: MeetingDraft, after: MeetingDraft): boolean =>
  (['heldOn', 'startsAt', 'endsAt', 'form', 'place', 'onlineLink', 'answersUntil'] as const).some(
    (field) => before[field] !== after[field],
  );

/** 「2026-11-19 14:00–16:00 市役所」, as the history of a meeting keeps it. */
export const whenAndWhere = (meeting: Pick<MeetingDraft, 'heldOn' | 'startsAt' | 'endsAt' | 'place'>): string =>
  [meeting.heldOn, `${meeting.startsAt}–${meeting.endsAt}`, meeting.place].filter((part) => part !== '').join(' ');
