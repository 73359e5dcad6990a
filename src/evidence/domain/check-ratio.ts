import {
  compare,
  decimalsOf,
  type Exact,
  exact,
  greater,
  type Interval,
  lesser,
  minus,
  over,
  roundDown,
  roundTo,
  roundUp,
  times,
  whole,
} from '#kernel/exact.ts';
import { type Cell, cellsOf } from './check-cells.ts';
import type { Finding, Remedy } from './check-result.ts';
import { halfWidth, judge, unknown, widened } from './expected-interval.ts';
import type { Figure, Indicator } from './figure.ts';
import { cellName, comparable, type FigureIndex, partBeside, statedName } from './figure-index.ts';
import { remedyFor } from './fitting-figure.ts';
import { isCount, possibleValues } from './possible-values.ts';

/** What a quotient is multiplied with before it is printed in this unit. */
export function scaleOf(unit: string): number {
  if (unit === '%' || unit === '％') return 100;
  return unit === '‰' ? 1000 : 1;
}

interface Quotient {
  readonly name: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly scale: Exact;
}

/** 割合: the stated share is numerator ÷ denominator at the same place and time, as far as rounding can tell. */
export function* checkRatio(index: FigureIndex, ratio: Indicator): Generator<Finding> {
  const { key, numerator, denominator } = ratio;
  if (numerator === null || denominator === null) return;
  const quotient = { name: `ratio:${key}`, numerator, denominator, scale: whole(scaleOf(ratio.unit)) };
  for (const cell of cellsOf(index, [key, numerator, denominator])) {
    const stated = index.at(key, cell.place, cell.asOf).filter((figure) => comparable(figure, cell.witness));
    for (const figure of stated.length === 0 ? [null] : stated) yield evaluate(index, ratio, quotient, cell, figure);
  }
}

function evaluate(
  index: FigureIndex,
  ratio: Indicator,
  quotient: Quotient,
  cell: Cell,
  stated: Figure | null,
): Finding {
  const { place, asOf, witness } = cell;
  const numerator = partBeside(stated ?? witness, index.at(quotient.numerator, place, asOf));
  const denominator = partBeside(stated ?? witness, index.at(quotient.denominator, place, asOf));
  const dividesByZero = denominator !== null && exact(denominator.value).n === 0n;
  const computed =
    numerator && denominator && !dividesByZero
      ? times(over(exact(numerator.value), exact(denominator.value)), quotient.scale)
      : null;
  const range = numerator && denominator && computed ? possibleQuotient(index, quotient, numerator, denominator) : null;
  // A share is always rounded, also one printed without digits after the point in a unit that is otherwise counted.
  const verdict =
    stated && range ? judge(stated.value, widened(range, halfWidthOfShare(stated))) : unknown(stated?.value ?? null);
  const digits = digitsFor(stated, computed, verdict.status);
  const missing = [
    ...(stated ? [] : [ratio.key]),
    ...(numerator ? [] : [quotient.numerator]),
    ...(denominator ? [] : [quotient.denominator]),
  ].map(index.word);
  const name = stated ? statedName(index, stated) : cellName(place, asOf, witness.kind);
  return {
    check: quotient.name + name,
    kind: 'ratio',
    ...verdict,
    figures: [stated, numerator, denominator].filter((figure) => figure !== null),
    facts: {
      kind: 'ratio',
      place,
      asOf,
      indicator: index.word(ratio.key),
      stated: stated && index.term(stated),
      missing,
      computed: computed && roundTo(computed, digits),
      difference: stated && computed && roundTo(minus(exact(stated.value), computed), digits),
      numerator: numerator && index.term(numerator),
      denominator: denominator && index.term(denominator),
      dividesByZero,
      remedy:
        stated && numerator && denominator && verdict.status === 'violated'
          ? numeratorThatFits(index, quotient, stated, numerator, denominator)
          : null,
    },
  };
}

/** The digits of the stated share; one more where rounding decides that it holds: 12.35 beside a stated 12.3. */
function digitsFor(stated: Figure | null, computed: Exact | null, status: Finding['status']): number {
  if (!stated) return 1;
  const digits = decimalsOf(stated.value);
  if (!computed || status !== 'holds') return digits;
  return compare(exact(roundTo(computed, digits)), exact(stated.value)) === 0 ? digits : digits + 1;
}

const halfWidthOfShare = (stated: Figure): Exact => halfWidth(possibleValues(stated.value, ''));

/** All quotients that the two printed values may stand for. A denominator whose interval touches 0 is taken as printed. */
function possibleQuotient(index: FigureIndex, quotient: Quotient, numerator: Figure, denominator: Figure): Interval {
  const top = possibleValues(numerator.value, index.word(numerator.indicator).unit);
  const bottom = possibleDenominator(index, denominator);
  const corners = [top.low, top.high].flatMap((n) =>
    [bottom.low, bottom.high].map((d) => times(over(n, d), quotient.scale)),
  );
  return { low: corners.reduce(lesser), high: corners.reduce(greater) };
}

function possibleDenominator(index: FigureIndex, denominator: Figure): Interval {
  const interval = possibleValues(denominator.value, index.word(denominator.indicator).unit);
  if (interval.low.n > 0n || interval.high.n < 0n) return interval;
  const itself = exact(denominator.value);
  return { low: itself, high: itself };
}

/**
 * Which numerators would make the printed share right, the denominator staying as it is.
 * Example: 14.8 % of 9,080 needs 1,340 to 1,348 people.
 */
function numeratorThatFits(
  index: FigureIndex,
  quotient: Quotient,
  stated: Figure,
  numerator: Figure,
  denominator: Figure,
): Remedy | null {
  const share = possibleValues(stated.value, '');
  const bottom = possibleDenominator(index, denominator);
  if (share.high.n <= 0n || bottom.low.n <= 0n) return null;
  const least = share.low.n < 0n ? whole(0) : share.low;
  const unit = index.word(numerator.indicator).unit;
  const range = widened(
    {
      low: over(times(least, bottom.low), quotient.scale),
      high: over(times(share.high, bottom.high), quotient.scale),
    },
    halfWidth(possibleValues(numerator.value, unit)),
  );
  const digits = isCount(numerator.value, unit) ? 0 : decimalsOf(numerator.value);
  return remedyFor(index, numerator, roundUp(range.low, digits), roundDown(range.high, digits));
}
