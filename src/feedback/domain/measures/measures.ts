import type { IsoDate } from '#kernel/calendar.ts';
import { daysBetween } from '#kernel/day-count.ts';
import type { AnswerForm } from '../answer.ts';
import { type AddresseeState, hasAnswered, isSilent } from '../state.ts';

/** What a 照会先 adds to the measures. */
export interface Measured {
  readonly organisationId: string;
  readonly state: AddresseeState;
  readonly dueOn: IsoDate;
  readonly sentOn: IsoDate | null;
  readonly answeredOn: IsoDate | null;
  readonly reflectedOn: IsoDate | null;
  /** What the answer that counts was; null while there is none. */
  readonly form: AnswerForm | null;
  /** 終了・取下げ. */
  readonly closedOn: IsoDate | null;
  readonly withdrawn: boolean;
}

/** Whole days, of n cases; null where there is no case. */
export interface Days {
  readonly n: number;
  readonly median: number;
  readonly shortest: number;
  readonly longest: number;
}

export interface Measures {
  /** 照会先 that count: answered, or the due date has passed. */
  readonly asked: number;
  /** 回答, 意見なし and 回答を控える, each an answer in its own way. */
  readonly answers: number;
  readonly noView: number;
  readonly declined: number;
  /** 期日を過ぎて未回答. */
  readonly silent: number;
  /** Answered in any form ÷ asked, 0 to 1; null where nobody counts. */
  readonly rate: number | null;
  readonly toAnswer: Days | null;
  readonly toReflection: Days | null;
}

/** Below this a rate or a median says little, and the page says so. */
export const SMALL_NUMBER = 5;

/**
 * Answer rate and days of some 照会先. Counted are those who answered, and those whose due date has passed; a withdrawn question counts
 * for nobody, and one that was ended on or before an organisation's due date asks it no more.
 *
 * @param today in Japan; the due date itself is still in time
 */
export function measuresOf(all: readonly Measured[], today: IsoDate): Measures {
  const counted = all.filter((one) => counts(one, today));
  const answered = counted.filter(({ state }) => hasAnswered(state));
  const ofForm = (form: AnswerForm) => answered.filter((one) => formOf(one) === form).length;
  return {
    asked: counted.length,
    answers: ofForm('answer'),
    noView: ofForm('no-view'),
    declined: ofForm('declined'),
    silent: counted.length - answered.length,
    rate: counted.length === 0 ? null : answered.length / counted.length,
    toAnswer: daysOf(counted.map(({ sentOn, answeredOn }) => span(sentOn, answeredOn))),
    toReflection: daysOf(counted.map(({ answeredOn, reflectedOn }) => span(answeredOn, reflectedOn))),
  };
}

/** Those who count towards the measures. */
export function counts({ state, dueOn, closedOn, withdrawn }: Measured, today: IsoDate): boolean {
  if (withdrawn) return false;
  if (hasAnswered(state)) return true;
  return isSilent(state) && dueOn < today && (closedOn === null || closedOn > dueOn);
}

/** Median and range; of an even number of cases the mean of the two in the middle. Example: 3, 9, 4, 30 → median 6.5, 3 to 30 */
export function daysOf(spans: readonly (number | null)[]): Days | null {
  const sorted = spans.filter((days) => days !== null).sort((a, b) => a - b);
  const [shortest] = sorted;
  const longest = sorted.at(-1);
  if (shortest === undefined || longest === undefined) return null;
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? shortest;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper);
  return { n: sorted.length, median: (lower + upper) / 2, shortest, longest };
}

/** An answer that was written down before its question was marked as sent took no time. */
const span = (from: IsoDate | null, to: IsoDate | null): number | null =>
  from === null || to === null ? null : Math.max(0, daysBetween(from, to));

/** A reflected one keeps the form of its answer. */
const formOf = ({ state, form }: Measured): AnswerForm =>
  form ?? (state === 'no-view' || state === 'declined' ? state : 'answer');

/** Fewer organisations than this, and a sum over them would tell about one of them. 根拠: requirements C8 */
export const FEWEST_ORGANISATIONS = 3;

/** What others than the 事務局 may see of a sum; a value behind which too few stand is null, and named in `hidden`. */
export interface SharedMeasures extends Measures {
  readonly hidden: readonly ('toAnswer' | 'toReflection')[];
}

/** null where fewer than three organisations count. Days need three organisations that have any. */
export function sharedMeasures(all: readonly Measured[], today: IsoDate): SharedMeasures | null {
  const counted = all.filter((one) => counts(one, today));
  if (organisationsOf(counted) < FEWEST_ORGANISATIONS) return null;
  const measures = measuresOf(counted, today);
  const few = (behind: readonly Measured[]) => behind.length > 0 && organisationsOf(behind) < FEWEST_ORGANISATIONS;
  const hidden = [
    ...(few(counted.filter(({ answeredOn }) => answeredOn !== null)) ? ['toAnswer' as const] : []),
    ...(few(counted.filter(({ reflectedOn }) => reflectedOn !== null)) ? ['toReflection' as const] : []),
  ];
  const left = (name: 'toAnswer' | 'toReflection') => (hidden.includes(name) ? null : measures[name]);
  return { ...measures, toAnswer: left('toAnswer'), toReflection: left('toReflection'), hidden };
}

const organisationsOf = (all: readonly Measured[]): number =>
  new Set(all.map(({ organisationId }) => organisationId)).size;
