import type { DecimalText, Figure } from '#evidence/domain/index.ts';
import type { AsOf } from '#kernel/as-of.ts';
import { compare, decimalsOf, type Exact, exact, minus, over, rootTo, roundTo, times, whole } from '#kernel/exact.ts';

/** A share with the two counts it is made of, all of one place and time. The denominator is not 0. */
export interface MeasuredShare {
  /** % */
  readonly share: Figure;
  /** 人 */
  readonly numerator: Figure;
  /** 人 */
  readonly denominator: Figure;
}

/** One end of the goal in percent and people. */
export interface GoalPoint {
  readonly asOf: AsOf;
  /** %, as printed by the source */
  readonly percent: DecimalText;
  /** 人 */
  readonly people: DecimalText;
  /** 人: of how many */
  readonly of: DecimalText;
  readonly kind: Figure['kind'];
}

/** 共有目標 in percent and people; what the sentences are made of. */
export interface SharedGoalFacts {
  readonly baseline: GoalPoint;
  readonly target: GoalPoint;
  /** ポイント: printed target − printed baseline, signed. 27.5 − 28.4 = -0.9 */
  readonly points: DecimalText;
  /** 人: target − baseline, signed. 412 − 382 = 30 */
  readonly peopleChange: DecimalText;
  /**
   * 人: the target's denominator at the baseline's share, whole people. The share is the exact quotient of the baseline's
   * counts, not its printed percentage: 1,498 × 382 ÷ 1,347 = 424.8, 425 people.
   */
  readonly peopleAtBaselineShare: DecimalText;
  /** 人: target − peopleAtBaselineShare, signed. 412 − 425 = -13 */
  readonly peopleAgainstNoChange: DecimalText;
  /**
   * ポイント, one digit: √(p(1−p)/n) with the target's share and denominator; 1 SE (標準誤差). null where the formula says
   * nothing: a share of exactly 0 or 100 % ("±0.0" would be read as certainty), or outside of them (a finding).
   */
  readonly standardErrorPoints: DecimalText | null;
  /** The aimed change, in exact shares, is smaller than one standard error. */
  readonly smallerThanChance: boolean;
}

/**
 * Describes a goal in percent and people. Everything is computed with fractions; only what is printed is rounded
 * (half away from zero).
 *
 * The standard error treats the persons as independent draws (binomial). It is a yardstick for "could this be chance?",
 * not a test: the same people are counted from year to year.
 * Example: 28.4 % = 382 of 1,347 → 27.5 % = 412 of 1,498: 0.9 points, 30 people more, 13 fewer than no change, ±1.2 points.
 */
export function describeSharedGoal(goal: {
  readonly baseline: MeasuredShare;
  readonly target: MeasuredShare;
}): SharedGoalFacts {
  const { baseline, target } = goal;
  const from = shareOf(baseline);
  const to = shareOf(target);
  const noChange = exact(roundTo(times(exact(target.denominator.value), from), 0));
  const variance = over(times(to, minus(whole(1), to)), exact(target.denominator.value));
  const change = minus(to, from);
  return {
    baseline: point(baseline),
    target: point(target),
    points: difference(baseline.share, target.share),
    peopleChange: difference(baseline.numerator, target.numerator),
    peopleAtBaselineShare: roundTo(noChange, 0),
    peopleAgainstNoChange: roundTo(minus(exact(target.numerator.value), noChange), decimalsOf(target.numerator.value)),
    standardErrorPoints: variance.n <= 0n ? null : rootTo(times(variance, whole(10_000)), 1),
    smallerThanChance: compare(times(change, change), variance) < 0,
  };
}

const shareOf = ({ numerator, denominator }: MeasuredShare): Exact =>
  over(exact(numerator.value), exact(denominator.value));

const point = ({ share, numerator, denominator }: MeasuredShare): GoalPoint => ({
  asOf: share.asOf,
  percent: share.value,
  people: numerator.value,
  of: denominator.value,
  kind: share.kind,
});

const difference = (from: Figure, to: Figure): DecimalText =>
  roundTo(minus(exact(to.value), exact(from.value)), Math.max(decimalsOf(from.value), decimalsOf(to.value)));
