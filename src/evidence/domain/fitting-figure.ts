import { compareAsOf } from '#kernel/as-of.ts';
import { compare, exact } from '#kernel/exact.ts';
import type { Remedy } from './check-result.ts';
import type { DecimalText, Figure } from './figure.ts';
import type { FigureIndex } from './figure-index.ts';

/** What the figure would have to be, with a figure of another time that is just that: a likely slip of the year. */
export function remedyFor(index: FigureIndex, figure: Figure, low: DecimalText, high: DecimalText): Remedy | null {
  if (compare(exact(low), exact(high)) > 0) return null;
  const example = fittingFigure(index, figure, low, high);
  return { of: index.term(figure), low, high, example: example && index.term(example) };
}

/** A figure of the same indicator and place at another time with a value in the range: the nearest earlier, else later. */
function fittingFigure(index: FigureIndex, figure: Figure, low: DecimalText, high: DecimalText): Figure | null {
  const [least, most] = [exact(low), exact(high)];
  let earlier: Figure | null = null;
  let later: Figure | null = null;
  for (const other of index.over(figure.indicator, figure.place)) {
    const order = compareAsOf(other.asOf, figure.asOf);
    if (order === 0) continue;
    const value = exact(other.value);
    if (compare(value, least) < 0 || compare(value, most) > 0) continue;
    if (order < 0 && (!earlier || compareAsOf(other.asOf, earlier.asOf) > 0)) earlier = other;
    if (order > 0 && (!later || compareAsOf(other.asOf, later.asOf) < 0)) later = other;
  }
  return earlier ?? later;
}
