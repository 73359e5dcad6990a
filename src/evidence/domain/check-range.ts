import { compare, exact, minus, roundTo } from '#kernel/exact.ts';
import type { Finding } from './check-result.ts';
import { judgeNumbers } from './expected-interval.ts';
import type { DecimalText, Figure, Indicator } from './figure.ts';
import { type FigureIndex, statedName } from './figure-index.ts';

/** とりうる範囲: the printed value lies between the catalogue's bounds; an open end is the largest number there is. */
export function* checkRange(index: FigureIndex, indicator: Indicator): Generator<Finding> {
  const { min, max } = indicator;
  if (min === null && max === null) return;
  const bounds = {
    low: min === null ? -Number.MAX_VALUE : Number(min),
    high: max === null ? Number.MAX_VALUE : Number(max),
  };
  for (const figure of index.ofIndicator(indicator.key)) {
    const bound = boundBroken(figure, min, max);
    yield {
      check: `range:${indicator.key}${statedName(index, figure)}`,
      kind: 'range',
      ...judgeNumbers(figure.value, bounds),
      figures: [figure],
      facts: {
        kind: 'range',
        place: figure.place,
        asOf: figure.asOf,
        indicator: index.word(indicator.key),
        stated: index.term(figure),
        missing: [],
        computed: bound,
        difference: bound && roundTo(minus(exact(figure.value), exact(bound)), digitsOf(figure.value, bound)),
        min,
        max,
      },
    };
  }
}

const digitsOf = (...values: readonly DecimalText[]): number =>
  Math.max(...values.map((value) => value.split('.')[1]?.length ?? 0));

function boundBroken(figure: Figure, min: DecimalText | null, max: DecimalText | null): DecimalText | null {
  const value = exact(figure.value);
  if (min !== null && compare(value, exact(min)) < 0) return min;
  if (max !== null && compare(value, exact(max)) > 0) return max;
  return null;
}
