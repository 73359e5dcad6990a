import type { AsOf } from '#kernel/as-of.ts';
import {
  compare,
  decimalsOf,
  type Exact,
  exact,
  fraction,
  greater,
  type Interval,
  lesser,
  minus,
  over,
  plus,
  roundTo,
  times,
  whole,
  zero,
} from '#kernel/exact.ts';
import type { Finding } from './check-result.ts';
import { halfWidth, judge, widened } from './expected-interval.ts';
import type { DecimalText, Figure, Indicator } from './figure.ts';
import { bestBeside, type FigureIndex, statedName } from './figure-index.ts';
import { possibleValues } from './possible-values.ts';

/**
 * 前年からの変化: a figure against the one of the same kind 12 months, or one fiscal year, earlier. Asked only where both
 * exist; a jump beyond the catalogue's limit is a question ("a slip of the pen?"), not a proof.
 */
export function* checkYearOnYear(index: FigureIndex, indicator: Indicator): Generator<Finding> {
  const limit = indicator.maxYearlyChangePercent;
  if (limit === null) return;
  for (const figure of index.ofIndicator(indicator.key)) {
    const before = yearBefore(figure.asOf);
    const candidates = index.at(indicator.key, figure.place, before).filter((other) => other.kind === figure.kind);
    const earlier = bestBeside(figure, candidates);
    if (earlier) yield compareYears(index, indicator, limit, earlier, figure);
  }
}

/** '2016-04-01' → '2015-04-01', '2026-10' → '2025-10', 'FY2014' → 'FY2013': the granularity stays. */
function yearBefore(asOf: AsOf): AsOf {
  return asOf.replace(/\d{4}/, (year) => String(Number(year) - 1).padStart(4, '0'));
}

function compareYears(
  index: FigureIndex,
  indicator: Indicator,
  limit: DecimalText,
  earlier: Figure,
  later: Figure,
): Finding {
  const [from, to] = [exact(earlier.value), exact(later.value)];
  const possible = possibleValues(earlier.value, indicator.unit);
  const own = halfWidth(possibleValues(later.value, indicator.unit));
  const digits = Math.max(decimalsOf(earlier.value), decimalsOf(later.value));
  return {
    check: `year-on-year:${indicator.key}${statedName(index, later)}`,
    kind: 'year-on-year',
    ...judge(later.value, widened(reach(possible, over(exact(limit), whole(100))), own)),
    figures: [later, earlier],
    facts: {
      kind: 'year-on-year',
      place: later.place,
      asOf: later.asOf,
      indicator: index.word(indicator.key),
      stated: index.term(later),
      missing: [],
      computed: earlier.value,
      difference: roundTo(minus(to, from), digits),
      earlier: index.term(earlier),
      changePercent:
        from.n === 0n ? null : tellingPercent(times(over(minus(to, from), magnitude(from)), whole(100)), limit),
      limitPercent: limit,
    },
  };
}

const MOST_DIGITS = 6;

/** 5.04 beside a limit of 5 must not print as 5.0, nor a small change as none. Example: 12.04 beside 5 is '12.0'. */
function tellingPercent(change: Exact, limit: DecimalText): DecimalText {
  const against = (x: Exact) => [compare(x, zero), compare(magnitude(x), exact(limit))].join();
  for (let digits = 1; digits < MOST_DIGITS; digits += 1) {
    const text = roundTo(change, digits);
    if (against(exact(text)) === against(change)) return text;
  }
  return roundTo(change, MOST_DIGITS);
}

const magnitude = (x: Exact): Exact => (x.n < 0n ? fraction(-x.n, x.d) : x);

/** Everything within the limit of a value in the interval. The ends are reached at its ends, or at 0 inside it. */
function reach(from: Interval, limit: Exact): Interval {
  const turning = from.low.n < 0n && from.high.n > 0n ? [from.low, zero, from.high] : [from.low, from.high];
  return {
    low: turning.map((x) => minus(x, times(magnitude(x), limit))).reduce(lesser),
    high: turning.map((x) => plus(x, times(magnitude(x), limit))).reduce(greater),
  };
}
