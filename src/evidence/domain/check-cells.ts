import type { AsOf } from '#kernel/as-of.ts';
import { type Figure, figureKinds } from './figure.ts';
import type { FigureIndex } from './figure-index.ts';

/** One place at one time at which a relation can be evaluated, for what happened or for what is expected. */
export interface Cell {
  readonly place: string;
  readonly asOf: AsOf;
  /** A figure of the relation in this cell: 推計 before 計画. */
  readonly witness: Figure;
}

/** All places and times at which at least one of these indicators has a figure. */
export function cellsOf(index: FigureIndex, indicators: readonly string[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const key of indicators) {
    for (const figure of index.ofIndicator(key)) {
      const name = `${figure.kind === 'actual'}\n${figure.asOf}\n${figure.place}`;
      const cell = cells.get(name);
      if (!cell || isFirmer(figure, cell.witness)) {
        cells.set(name, { place: figure.place, asOf: figure.asOf, witness: figure });
      }
    }
  }
  return [...cells.values()];
}

/** 実績 before 推計 before 計画; the figure's id settles a tie, so that the order of reading does not matter. */
export function isFirmer(a: Figure, b: Figure): boolean {
  const order = figureKinds.indexOf(a.kind) - figureKinds.indexOf(b.kind);
  return order < 0 || (order === 0 && a.id < b.id);
}
