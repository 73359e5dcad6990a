/** Of one point: mean, limits, and the near limits at two thirds of the way. */
export interface ControlLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly nearLower: number;
  readonly nearUpper: number;
}

/** 2.66 = 3 / 1.128 (d2 of pairs); a moving range of 3.267 (D4) times their mean is an outlier. 根拠: Montgomery, Introduction to SPC, ch. 6 */
const LIMIT = 2.66;
const NEAR = LIMIT * (2 / 3);
const SCREEN = 3.267;

/** Limits of an XmR chart: the same for every point of a segment. With a single point there is no range, and the limits are the mean. */
export function xmrLimits(values: readonly number[]): readonly ControlLimits[] {
  const mean = meanOf(values);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
  const raw = ranges.length === 0 ? 0 : meanOf(ranges);
  const kept = ranges.filter((range) => range < SCREEN * raw);
  const range = kept.length === 0 ? 0 : meanOf(kept);
  const limits = around(mean, LIMIT * range, NEAR * range);
  return values.map(() => limits);
}

/**
 * Limits of a p-chart: the pooled share, with three standard errors of each point's own denominator, inside 0 and 1.
 * 根拠: Montgomery, ch. 7
 */
export function pLimits(
  points: readonly { readonly numerator: number; readonly denominator: number }[],
): readonly ControlLimits[] {
  const numerators = points.reduce((sum, { numerator }) => sum + numerator, 0);
  const denominators = points.reduce((sum, { denominator }) => sum + denominator, 0);
  const mean = numerators / denominators;
  return points.map(({ denominator }) => {
    const error = Math.sqrt((mean * (1 - mean)) / denominator);
    const { lower, upper, nearLower, nearUpper } = around(mean, 3 * error, 2 * error);
    return {
      mean,
      lower: inside(lower),
      upper: inside(upper),
      nearLower: inside(nearLower),
      nearUpper: inside(nearUpper),
    };
  });
}

const around = (mean: number, far: number, near: number): ControlLimits => ({
  mean,
  lower: mean - far,
  upper: mean + far,
  nearLower: mean - near,
  nearUpper: mean + near,
});

const inside = (share: number): number => Math.min(1, Math.max(0, share));

/** In two passes, as R's mean(): what rounding lost in the first sum is added back. */
function meanOf(values: readonly number[]): number {
  const count = values.length;
  let first = 0;
  for (const value of values) first += value / count;
  let rest = 0;
  for (const value of values) rest += value - first;
  return first + rest / count;
}
