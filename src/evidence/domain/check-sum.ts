import {
  decimalsOf,
  type Exact,
  exact,
  type Interval,
  minus,
  plus,
  roundDown,
  roundTo,
  roundUp,
  zero,
} from '#kernel/exact.ts';
import { type Cell, cellsOf } from './check-cells.ts';
import type { Finding, IndicatorWord, Remedy, SumFacts } from './check-result.ts';
import { halfWidth, judge, unknown, widened } from './expected-interval.ts';
import type { Figure, Indicator } from './figure.ts';
import { cellName, comparable, type FigureIndex, partBeside, statedName } from './figure-index.ts';
import { remedyFor } from './fitting-figure.ts';
import { isCount, possibleValues } from './possible-values.ts';

/** 内訳の合計: the parts of one partition make up the whole, at the same place and time. */
export function* checkSum(index: FigureIndex, whole: Indicator, parts: readonly string[]): Generator<Finding> {
  const relation = `sum:${whole.key}:${parts.join('+')}`;
  for (const cell of cellsOf(index, [whole.key, ...parts])) {
    const stated = index.at(whole.key, cell.place, cell.asOf).filter((total) => comparable(total, cell.witness));
    if (stated.length === 0) {
      yield evaluate(index, whole, parts, cell, null, relation + cellName(cell.place, cell.asOf, cell.witness.kind));
    }
    for (const total of stated) yield evaluate(index, whole, parts, cell, total, relation + statedName(index, total));
  }
}

function evaluate(
  index: FigureIndex,
  whole: Indicator,
  parts: readonly string[],
  { place, asOf, witness }: Cell,
  total: Figure | null,
  check: string,
): Finding {
  const found: Figure[] = [];
  const missing: IndicatorWord[] = total ? [] : [index.word(whole.key)];
  for (const key of parts) {
    const part = partBeside(total ?? witness, index.at(key, place, asOf));
    if (part) found.push(part);
    else missing.push(index.word(key));
  }
  return sumFinding({ index, check, kind: 'sum', whole, place, asOf, total, parts: found, missing });
}

/** The finding for a total and its parts; shared with the sum over places. */
export function sumFinding(given: {
  readonly index: FigureIndex;
  readonly check: string;
  readonly kind: SumFacts['kind'];
  readonly whole: Indicator;
  readonly place: string | null;
  readonly asOf: string;
  readonly total: Figure | null;
  readonly parts: readonly Figure[];
  readonly missing: readonly IndicatorWord[];
  /** All figures are there, but it is not known which of them belong to the total. */
  readonly undecidable?: boolean;
}): Finding {
  const { index, check, kind, whole, total, parts, missing } = given;
  const complete = !given.undecidable && (missing.length === 0 || (missing.length === 1 && !total));
  const sum = complete ? parts.reduce<Exact>((subtotal, part) => plus(subtotal, exact(part.value)), zero) : null;
  const digits = Math.max(0, ...[...parts, ...(total ? [total] : [])].map((figure) => decimalsOf(figure.value)));
  const possible = parts.map((part) => possibleValues(part.value, index.word(part.indicator).unit));
  const verdict =
    total && sum
      ? judge(total.value, widened(added(possible), halfWidth(possibleValues(total.value, whole.unit))))
      : unknown(total?.value ?? null);
  return {
    check,
    kind,
    ...verdict,
    figures: total ? [total, ...parts] : parts,
    facts: {
      kind,
      place: given.place,
      asOf: given.asOf,
      indicator: index.word(whole.key),
      stated: total && index.term(total),
      missing,
      computed: sum && roundTo(sum, digits),
      difference: total && sum && roundTo(minus(exact(total.value), sum), digits),
      parts: parts.map(index.term),
      remedies:
        total && sum && kind === 'sum' && verdict.status === 'violated' ? singleParts(index, whole, total, parts) : [],
    },
  };
}

const added = (intervals: readonly Interval[]): Interval =>
  intervals.reduce<Interval>((sum, next) => ({ low: plus(sum.low, next.low), high: plus(sum.high, next.high) }), {
    low: zero,
    high: zero,
  });

/** For each part: what it alone would have to be. A part cannot be less than nothing. */
function singleParts(index: FigureIndex, whole: Indicator, total: Figure, parts: readonly Figure[]): readonly Remedy[] {
  const stated = possibleValues(total.value, whole.unit);
  return parts.flatMap((part) => {
    const others = added(
      parts
        .filter((other) => other !== part)
        .map((other) => possibleValues(other.value, index.word(other.indicator).unit)),
    );
    const unit = index.word(part.indicator).unit;
    const range = widened(
      { low: minus(stated.low, others.high), high: minus(stated.high, others.low) },
      halfWidth(possibleValues(part.value, unit)),
    );
    if (range.high.n < 0n) return [];
    const low = range.low.n < 0n ? zero : range.low;
    const digits = isCount(part.value, unit) ? 0 : decimalsOf(part.value);
    const remedy = remedyFor(index, part, roundUp(low, digits), roundDown(range.high, digits));
    return remedy ? [remedy] : [];
  });
}
