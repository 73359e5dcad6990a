import { bestBeside, type Figure, type FigureKind, type Indicator } from '#evidence/domain/index.ts';
import type { AsOf } from '#kernel/as-of.ts';
import { exact } from '#kernel/exact.ts';
import type { SharedGoal } from './goal.ts';
import type { MeasuredShare } from './shared-goal.ts';

/** A share made of two counts: what a shared goal can be about, in percent and people. */
export type ShareIndicator = Indicator & { readonly numerator: string; readonly denominator: string };

/** Whether an indicator is such a share: in %, with both counts declared in the catalogue. */
export const isShare = (indicator: Indicator): indicator is ShareIndicator =>
  indicator.unit === '%' && indicator.numerator !== null && indicator.denominator !== null;

export interface MissingFigure {
  readonly indicator: string;
  readonly asOf: AsOf;
  /** The figure is there, but 0, and nothing can be divided by it. */
  readonly isZero: boolean;
}

export type GoalFigures =
  | { readonly kind: 'complete'; readonly baseline: MeasuredShare; readonly target: MeasuredShare }
  | { readonly kind: 'incomplete'; readonly missing: readonly MissingFigure[] };

/** 実績 says where one stood; for the aim, a plan speaks before a projection. */
const kindsFor: Readonly<Record<End, readonly FigureKind[]>> = {
  baseline: ['actual', 'projected', 'planned'],
  target: ['planned', 'projected', 'actual'],
};
type End = 'baseline' | 'target';

/**
 * The figures a goal is made of: the share at both times for one place, with the two counts behind it.
 *
 * @param home the place the workspace is named after; where it has no such figure, the first other place that has
 */
export function goalFigures(
  goal: Pick<SharedGoal, 'baselineAsOf' | 'targetAsOf'>,
  indicator: ShareIndicator,
  figures: readonly Figure[],
  home: string,
): GoalFigures {
  const place = placeOf(goal, indicator, figures, home);
  const here = figures.filter((figure) => figure.place === place);
  const baseline = measure(indicator, here, goal.baselineAsOf, 'baseline');
  const target = measure(indicator, here, goal.targetAsOf, 'target');
  if (baseline.kind === 'found' && target.kind === 'found') {
    return { kind: 'complete', baseline: baseline.share, target: target.share };
  }
  return {
    kind: 'incomplete',
    missing: [baseline, target].flatMap((end) => (end.kind === 'missing' ? end.missing : [])),
  };
}

/** The share's own figure at one time, or null; what setting a goal asks for. */
export function shareFigure(
  indicator: ShareIndicator,
  figures: readonly Figure[],
  asOf: AsOf,
  end: End,
): Figure | null {
  const kinds = kindsFor[end];
  const found = figures.filter((figure) => figure.indicator === indicator.key && figure.asOf === asOf);
  return found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))[0] ?? null;
}

/** The place that has the share at both times; else at one of them. */
export function placeOf(
  goal: Pick<SharedGoal, 'baselineAsOf' | 'targetAsOf'>,
  indicator: Pick<Indicator, 'key'>,
  figures: readonly Figure[],
  home: string,
): string {
  const shares = figures.filter((figure) => figure.indicator === indicator.key);
  const has = (place: string, asOf: AsOf) => shares.some((figure) => figure.place === place && figure.asOf === asOf);
  const ends = [goal.baselineAsOf, goal.targetAsOf] as const;
  const places = [...new Set(shares.map((figure) => figure.place))].sort();
  const both = places.filter((place) => ends.every((asOf) => has(place, asOf)));
  const candidates = both.length > 0 ? both : places.filter((place) => ends.some((asOf) => has(place, asOf)));
  return candidates.includes(home) ? home : (candidates[0] ?? home);
}

type Measured =
  | { readonly kind: 'found'; readonly share: MeasuredShare }
  | { readonly kind: 'missing'; readonly missing: readonly MissingFigure[] };

function measure(indicator: ShareIndicator, figures: readonly Figure[], asOf: AsOf, end: End): Measured {
  const share = shareFigure(indicator, figures, asOf, end);
  const beside = share ?? figures[0] ?? null;
  const count = (key: string) =>
    beside &&
    bestBeside(
      beside,
      figures.filter((figure) => figure.indicator === key && figure.asOf === asOf),
    );
  const numerator = count(indicator.numerator);
  const denominator = count(indicator.denominator);
  const zero = denominator !== null && exact(denominator.value).n === 0n;
  if (share && numerator && denominator && !zero) return { kind: 'found', share: { share, numerator, denominator } };
  const named = [
    [indicator.key, share],
    [indicator.numerator, numerator],
    [indicator.denominator, denominator],
  ] as const;
  return {
    kind: 'missing',
    missing: [
      ...named.flatMap(([key, figure]) => (figure ? [] : [{ indicator: key, asOf, isZero: false }])),
      ...(zero ? [{ indicator: indicator.denominator, asOf, isZero: true }] : []),
    ],
  };
}
