import { decimalsOf, type Exact, type Interval, minus, over, plus, roundDown, roundUp, whole } from '#kernel/exact.ts';
import type { CheckResult } from './check-result.ts';
import type { DecimalText } from './figure.ts';

export type Verdict = Pick<CheckResult, 'status' | 'expected' | 'actual'>;

/** Digits after the point in an interval that is handed out. */
const DECIMALS = 6;

/**
 * Holds when the stated value lies in the closed interval. The ends are handed out as decimals of at most 6 digits (or
 * as many as the stated value has): the inmost ones, so that a value on that grid lies inside exactly when it lies
 * inside the true interval. The verdict is read off the numbers handed out, so the two can never disagree.
 */
export function judge(stated: DecimalText, interval: Interval, decimals: number = DECIMALS): Verdict {
  const digits = Math.max(decimals, decimalsOf(stated));
  return judgeNumbers(stated, {
    low: Number(roundUp(interval.low, digits)),
    high: Number(roundDown(interval.high, digits)),
  });
}

/** As `judge`, for ends that are plain numbers already: a range's, of which one may be open (±Number.MAX_VALUE). */
export function judgeNumbers(stated: DecimalText, expected: { readonly low: number; readonly high: number }): Verdict {
  const actual = Number(stated);
  return { status: expected.low <= actual && actual <= expected.high ? 'holds' : 'violated', expected, actual };
}

/** A relation that cannot be told: a figure of it is missing. */
export const unknown = (stated: DecimalText | null): Verdict => ({
  status: 'unknown',
  expected: null,
  actual: stated === null ? null : Number(stated),
});

/** The interval widened by what the stated value itself may have lost in rounding. */
export function widened(interval: Interval, halfWidth: Exact): Interval {
  return { low: minus(interval.low, halfWidth), high: plus(interval.high, halfWidth) };
}

/** Half the width of an interval. */
export function halfWidth(interval: Interval): Exact {
  return over(minus(interval.high, interval.low), whole(2));
}
