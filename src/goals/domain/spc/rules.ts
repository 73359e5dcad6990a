import type { ControlLimits } from './limits.ts';

export type Signal = 'outside' | 'trend' | 'two-in-three' | 'one-side';

export type Rule =
  | 'Common Cause'
  | 'Above UCL'
  | 'Below LCL'
  | '7 Points Above CL'
  | '7 Points Below CL'
  | '7 Point Trend (Increasing)'
  | '7 Point Trend (Decreasing)'
  | '2 in 3 Above CL'
  | '2 in 3 Below CL';

/** What one point tells: the first signal of the precedence, and which way it points. */
export interface Standing {
  readonly signal: Signal | null;
  readonly up: boolean;
}

const RUN = 7;

/** The standing of every point of a segment. Precedence: outside the limits, trend, two in three, seven on one side. */
export function standings(values: readonly number[], limits: readonly ControlLimits[]): readonly Standing[] {
  const side = values.map((value, index) => Math.sign(value - limits[index]!.mean));
  const outside = values.map((value, index) => value > limits[index]!.upper || value < limits[index]!.lower);
  const near = values.map(
    (value, index) => !outside[index] && (value > limits[index]!.nearUpper || value < limits[index]!.nearLower),
  );
  const trend = inTrends(values);
  const pairs = inPairs(near, side);
  const oneSide = onOneSide(side);
  return values.map((_, index) => {
    const up = side[index]! > 0;
    if (outside[index]) return { signal: 'outside', up };
    if (trend[index] !== 0) return { signal: 'trend', up: trend[index]! > 0 };
    if (pairs[index]) return { signal: 'two-in-three', up };
    return { signal: oneSide[index] ? 'one-side' : null, up };
  });
}

export function ruleOf({ signal, up }: Standing): Rule {
  switch (signal) {
    case 'outside':
      return up ? 'Above UCL' : 'Below LCL';
    case 'trend':
      return up ? '7 Point Trend (Increasing)' : '7 Point Trend (Decreasing)';
    case 'two-in-three':
      return up ? '2 in 3 Above CL' : '2 in 3 Below CL';
    case 'one-side':
      return up ? '7 Points Above CL' : '7 Points Below CL';
    case null:
      return 'Common Cause';
  }
}

/** 1 and −1 for points of seven that rise or fall by six strict steps; a point of two trends takes the later step's direction. */
function inTrends(values: readonly number[]): readonly number[] {
  const steps = values.slice(1).map((value, index) => Math.sign(value - values[index]!));
  const part = partOfRuns(steps, RUN - 1, 1);
  return values.map((_, index) => {
    if (!part[index]) return 0;
    // The step to the next point where that is in a trend too; at the end of a trend, the step that led here.
    return part[index + 1] ? steps[index]! : steps[index - 1]!;
  });
}

/** True for points of seven in a row strictly on one side of the mean. */
const onOneSide = (side: readonly number[]): readonly boolean[] => partOfRuns(side, RUN, 0);

/**
 * Which of `signs.length + beyond` points belong to a run of at least `length` equal signs that are not 0.
 * `beyond`: 1 where a sign is a step between two points.
 */
function partOfRuns(signs: readonly number[], length: number, beyond: 0 | 1): readonly boolean[] {
  const part = new Array<boolean>(signs.length + beyond).fill(false);
  let from = 0;
  for (let at = 1; at <= signs.length; at += 1) {
    if (at < signs.length && signs[at] === signs[from]) continue;
    if (signs[from] !== 0 && at - from >= length) part.fill(true, from, at + beyond);
    from = at;
  }
  return part;
}

/** Of three in a row on one side of the mean with two or more near the limit: those near the limit. */
function inPairs(near: readonly boolean[], side: readonly number[]): readonly boolean[] {
  const part = near.map(() => false);
  for (let at = 0; at + 2 < near.length; at += 1) {
    const three = [at, at + 1, at + 2];
    const sameSide = side[at] !== 0 && three.every((index) => side[index] === side[at]);
    if (!sameSide || three.filter((index) => near[index]).length < 2) continue;
    for (const index of three) part[index] ||= near[index]!;
  }
  return part;
}
