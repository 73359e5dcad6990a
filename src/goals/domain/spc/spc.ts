import { type Assurance, assuranceOf } from './assurance.ts';
import { type ControlLimits, pLimits, xmrLimits } from './limits.ts';
import { type Rule, ruleOf, type Standing, standings } from './rules.ts';

/** Which way is better; 'neutral' where neither is. */
export type Direction = 'increase' | 'decrease' | 'neutral';

export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

export type SpcSeries =
  | { readonly type: 'xmr'; readonly points: readonly { readonly date: string; readonly value: number }[] }
  | {
      readonly type: 'p';
      readonly points: readonly { readonly date: string; readonly numerator: number; readonly denominator: number }[];
    };

export type SpcQuestion = SpcSeries & {
  readonly direction: Direction;
  readonly target: number | null;
  /** Days on which a person began a new segment: limits and runs start anew at the first point on or after each. */
  readonly rebase: readonly string[];
};

export interface SpcPoint {
  readonly date: string;
  readonly value: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly pointType: PointType;
  readonly rule: Rule;
}

export interface SpcChart {
  readonly points: readonly SpcPoint[];
  /** Where each segment begins, as indexes of points; the first is 0. */
  readonly segments: readonly number[];
  readonly assurance: Assurance | null;
  /** 試用の限界: a segment has fewer than 13 points. */
  readonly trial: boolean;
}

/** Fewer points than this in a segment, and its limits are on trial. 根拠: NHS England, Making Data Count */
const SETTLED = 13;

/**
 * XmR for values, p for shares, by segment. Dates ascend and denominators are positive: readSpc has seen to it.
 * 根拠: NHS England, Making Data Count; for XmR the same figures as NHSRplotthedots 0.2 `ptd_spc` (src/goals/domain/spc/testdata).
 */
export function spcChart(question: SpcQuestion): SpcChart {
  const segments = segmentsOf(question);
  const points = segments.flatMap((from, index) => {
    const to = segments[index + 1] ?? question.points.length;
    return chartSegment(question, from, to);
  });
  const last = points.at(-1);
  const sizes = segments.map((from, index) => (segments[index + 1] ?? points.length) - from);
  return {
    points,
    segments,
    assurance: last ? assuranceOf(last, question) : null,
    trial: sizes.some((size) => size < SETTLED),
  };
}

function segmentsOf({ points, rebase }: SpcQuestion): readonly number[] {
  const starts = rebase.map((day) => points.findIndex(({ date }) => date >= day)).filter((index) => index > 0);
  return [...new Set([0, ...starts])].sort((a, b) => a - b);
}

function chartSegment(question: SpcQuestion, from: number, to: number): readonly SpcPoint[] {
  const dates = question.points.slice(from, to).map(({ date }) => date);
  const { values, limits } = limitsOf(question, from, to);
  const all = standings(values, limits);
  return values.map((value, index) => {
    const limit = limits[index]!;
    const standing = all[index]!;
    return {
      date: dates[index]!,
      value,
      mean: limit.mean,
      lower: limit.lower,
      upper: limit.upper,
      pointType: pointTypeOf(standing, question.direction),
      rule: ruleOf(standing),
    };
  });
}

function limitsOf(
  question: SpcQuestion,
  from: number,
  to: number,
): { readonly values: readonly number[]; readonly limits: readonly ControlLimits[] } {
  if (question.type === 'xmr') {
    const values = question.points.slice(from, to).map(({ value }) => value);
    return { values, limits: xmrLimits(values) };
  }
  const shares = question.points.slice(from, to);
  return { values: shares.map(({ numerator, denominator }) => numerator / denominator), limits: pLimits(shares) };
}

function pointTypeOf({ signal, up }: Standing, direction: Direction): PointType {
  if (signal === null) return 'common_cause';
  if (direction === 'neutral') return up ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  return up === (direction === 'increase') ? 'special_cause_improvement' : 'special_cause_concern';
}
