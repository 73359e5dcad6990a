import { decimalsOf, type Exact, exact, fraction, minus, plus, roundDown, roundTo, roundUp } from '#kernel/exact.ts';
import type { Finding } from './check-result.ts';
import { halfWidth, judgeNumbers } from './expected-interval.ts';
import type { DecimalText, Figure, Indicator } from './figure.ts';
import { byEntry, cellName, type FigureIndex, labelAmong } from './figure-index.ts';
import { isCount, possibleValues } from './possible-values.ts';

/** 二つの出典の一致: figures of one thing from different sources can be right together. Every two are compared. */
export function* checkAgreement(index: FigureIndex, indicator: Indicator): Generator<Finding> {
  const seen = new Set<string>();
  for (const figure of index.ofIndicator(indicator.key)) {
    const here = index.at(indicator.key, figure.place, figure.asOf);
    if (here.length < 2) continue;
    const cell = cellName(figure.place, figure.asOf, figure.kind);
    if (seen.has(cell)) continue;
    seen.add(cell);
    const same = here.filter((other) => other.kind === figure.kind).sort(byEntry);
    for (const [position, later] of same.entries()) {
      for (const earlier of same.slice(0, position)) {
        if (earlier.source.id === later.source.id) continue;
        const name = `[${labelAmong(same, earlier)}|${labelAmong(same, later)}]`;
        yield compareSources(index, indicator, `agreement:${indicator.key}${cell}${name}`, earlier, later);
      }
    }
  }
}

function compareSources(
  index: FigureIndex,
  { key, unit }: Indicator,
  check: string,
  other: Figure,
  stated: Figure,
): Finding {
  const digits = Math.max(decimalsOf(other.value), decimalsOf(stated.value));
  return {
    check,
    kind: 'agreement',
    ...judgeNumbers(stated.value, agreeing(other.value, stated.value, unit, digits)),
    figures: [stated, other],
    facts: {
      kind: 'agreement',
      place: stated.place,
      asOf: stated.asOf,
      indicator: index.word(key),
      stated: index.term(stated),
      missing: [],
      computed: other.value,
      difference: roundTo(minus(exact(stated.value), exact(other.value)), digits),
      other: index.term(other),
    },
  };
}

/**
 * The values, with the digits the two have, that can be right together with the other one: their intervals share more
 * than an end. (Ends that only touch would let 28.3 and 28.4 agree, each rounded its own way from 28.35 exactly.)
 * Example: beside 28.36, a value of one digit must be 28.4.
 */
function agreeing(other: DecimalText, stated: DecimalText, unit: string, digits: number) {
  if (isCount(other, unit) && isCount(stated, unit)) return { low: Number(other), high: Number(other) };
  const value = exact(other);
  const room = plus(halfWidth(possibleValues(other, unit)), halfWidth(possibleValues(stated, unit)));
  const step: Exact = fraction(1n, 10n ** BigInt(digits));
  return {
    low: Number(roundDown(plus(exact(roundDown(minus(value, room), digits)), step), digits)),
    high: Number(roundUp(minus(exact(roundUp(plus(value, room), digits)), step), digits)),
  };
}
