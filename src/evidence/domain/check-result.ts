import type { AsOf } from '#kernel/as-of.ts';
import type { DecimalText, Figure, FigureKind } from './figure.ts';

/** 検算: one relation between published figures, evaluated. */
export interface CheckResult {
  /** Stable and readable: 'sum:certified-persons:certified-support+certified-care@大月市/2016-04-01'. */
  readonly check: string;
  readonly kind: CheckKind;
  /** 'unknown': a figure that the relation names is missing, although another one exists. */
  readonly status: 'holds' | 'violated' | 'unknown';
  /** The relation holds exactly when low ≤ actual ≤ high; null when unknown. */
  readonly expected: { readonly low: number; readonly high: number } | null;
  /** The stated value that is checked; null when nobody states it. */
  readonly actual: number | null;
  /** The figures that take part, the stated one first. */
  readonly figures: readonly Figure[];
  readonly facts: CheckFacts;
  /** Given to this finding with exactly these figures; null as soon as one of them is superseded. */
  readonly explained: { readonly by: string; readonly on: string; readonly reason: string } | null;
}

export const checkKinds = ['sum', 'sum-over-places', 'ratio', 'range', 'year-on-year', 'agreement'] as const;
export type CheckKind = (typeof checkKinds)[number];

/** 説明 of a finding (食い違い): it stays visible, with reason and name. */
export interface Explanation {
  readonly check: string;
  readonly fingerprint: string;
  readonly by: string;
  /** ISO date */
  readonly on: string;
  readonly reason: string;
}

/** A figure as a sentence needs it. */
export interface Term {
  readonly figureId: string;
  readonly indicator: IndicatorWord;
  readonly place: string;
  readonly asOf: AsOf;
  readonly kind: FigureKind;
  readonly value: DecimalText;
  /** Title and locator of the source. */
  readonly source: string;
}

export interface IndicatorWord {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
}

/** Values of one figure that would make the relation hold, the other figures staying as they are. */
export interface Remedy {
  readonly of: Term;
  readonly low: DecimalText;
  readonly high: DecimalText;
  /** A figure of the same indicator and place, at another time, whose value lies in between. */
  readonly example: Term | null;
}

interface Facts {
  readonly place: string | null;
  readonly asOf: AsOf;
  /** The indicator whose relation is checked. */
  readonly indicator: IndicatorWord;
  readonly stated: Term | null;
  /** Indicators without a figure at this place and time. */
  readonly missing: readonly IndicatorWord[];
  /** What the other figures give, printed; null when it cannot be computed. */
  readonly computed: DecimalText | null;
  /** stated − computed, printed without rounding error; null when one is missing. */
  readonly difference: DecimalText | null;
}

/** 内訳の合計, and 施設ごとの合計. `remedies` has each single part that could be wrong (places: none). */
export interface SumFacts extends Facts {
  readonly kind: 'sum' | 'sum-over-places';
  readonly parts: readonly Term[];
  readonly remedies: readonly Remedy[];
}

/** 割合. `computed` has the digits of the stated value, and one more where only rounding makes it hold. */
export interface RatioFacts extends Facts {
  readonly kind: 'ratio';
  readonly numerator: Term | null;
  readonly denominator: Term | null;
  /** The denominator is 0, so there is nothing to divide by. */
  readonly dividesByZero: boolean;
  readonly remedy: Remedy | null;
}

/** とりうる範囲 */
export interface RangeFacts extends Facts {
  readonly kind: 'range';
  readonly min: DecimalText | null;
  readonly max: DecimalText | null;
}

/** 前年からの変化. `computed` is the earlier value. */
export interface YearOnYearFacts extends Facts {
  readonly kind: 'year-on-year';
  readonly earlier: Term;
  /**
   * Change in percent of the earlier value; null when the earlier value is 0. One digit, or as many as it takes to tell
   * it from 0 and from the limit.
   */
  readonly changePercent: DecimalText | null;
  readonly limitPercent: DecimalText;
}

/** 二つの出典の一致. `computed` is the other source's value. */
export interface AgreementFacts extends Facts {
  readonly kind: 'agreement';
  readonly other: Term;
}

export type CheckFacts = SumFacts | RatioFacts | RangeFacts | YearOnYearFacts | AgreementFacts;

/** What a relation's own file computes; `evaluateChecks` adds the explanation. */
export type Finding = Omit<CheckResult, 'explained'>;

/** Names the figures a finding rests on; an explanation falls away when one of them is superseded. */
export function fingerprint(result: { readonly figures: readonly { readonly id: string }[] }): string {
  return result.figures
    .map((figure) => figure.id)
    .sort()
    .join('+');
}
