import type { IsoDate } from '#kernel/calendar.ts';
import { daysBetween } from '#kernel/day-count.ts';
import type { Addressee } from '../addressee.ts';
import type { Question } from '../question.ts';
import { referenceText } from '../reference.ts';
import { isSilent } from '../state.ts';

/** What an agenda says of one question. */
export interface Returned {
  readonly question: { readonly questionId: string; readonly title: string; readonly reference: string };
  /** Came back, and nobody has said yet what changes by it; by their numbers. */
  readonly answered: readonly {
    readonly organisation: string;
    readonly form: 'answer' | 'no-view' | 'declined';
    readonly answeredOn: IsoDate;
  }[];
  readonly silent: readonly Silent[];
}

export interface Silent {
  readonly organisation: string;
  readonly sentOn: IsoDate;
  /** Whole days since it was sent. */
  readonly days: number;
  /** Days past the due date; 0 while in time. */
  readonly overdue: number;
  readonly takenAsAgreed: boolean;
}

/** The same of `addressees`: those of this question that were asked. */
export function returnedAndSilent(
  question: Pick<Question, 'questionId' | 'title' | 'fiscalYear' | 'number' | 'silenceAgrees'>,
  addressees: readonly Addressee[],
  today: IsoDate,
): Returned {
  const { questionId, title, fiscalYear, number } = question;
  return {
    question: { questionId, title, reference: referenceText({ fiscalYear, number, addressee: null }) },
    answered: addressees.flatMap(({ state, organisationName, answeredOn }) =>
      (state === 'answered' || state === 'no-view' || state === 'declined') && answeredOn !== null
        ? [{ organisation: organisationName, form: state === 'answered' ? 'answer' : state, answeredOn }]
        : [],
    ),
    silent: addressees.flatMap(({ state, organisationName, sentOn, dueOn }) =>
      isSilent(state) && sentOn !== null
        ? [
            {
              organisation: organisationName,
              sentOn,
              days: Math.max(0, daysBetween(sentOn, today)),
              overdue: Math.max(0, daysBetween(dueOn, today)),
              takenAsAgreed: question.silenceAgrees && dueOn < today,
            },
          ]
        : [],
    ),
  };
}
