import type { AsOf } from '#kernel/as-of.ts';
import type { Figure } from './figure.ts';
import type { FigureIndex } from './figure-index.ts';

/** One place at one time at which a relation can be evaluated. */
export interface Cell {
  readonly place: string;
  readonly asOf: AsOf;
  /** A figure of the relation in this cell. */
  readonly witness: Figure;
}

/** All places and times at which at least one of these indicators has a figure. */
export function cellsOf(index: FigureIndex, indicators: readonly string[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const key of indicators) {
    for (const figure of index.ofIndicator(key)) {
      const name = `${figure.asOf}\n${figure.place}`;
      if (!cells.has(name)) cells.set(name, { place: figure.place, asOf: figure.asOf, witness: figure });
    }
  }
  return [...cells.values()];
}
