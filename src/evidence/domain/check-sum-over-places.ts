import { isFirmer } from './check-cells.ts';
import type { Finding } from './check-result.ts';
import { sumFinding } from './check-sum.ts';
import type { Figure, Indicator } from './figure.ts';
import { cellName, comparable, type FigureIndex, partBeside, statedName } from './figure-index.ts';

/** Stands for the place of a total that nobody has stated. */
const ANYWHERE = '*';

/** 施設ごとの数値の合計: e.g. the capacities of all facilities make up the area's capacity. */
export function* checkSumOverPlaces(index: FigureIndex, whole: Indicator): Generator<Finding> {
  const part = whole.sumOverPlacesOf;
  if (part === null) return;
  const relation = `sum-over-places:${whole.key}:${part}`;
  for (const total of index.ofIndicator(whole.key)) {
    const parts = onePerPlace(total, index.anywhere(part, total.asOf));
    yield sumFinding({
      index,
      check: relation + statedName(index, total),
      kind: 'sum-over-places',
      whole,
      place: total.place,
      asOf: total.asOf,
      total,
      parts,
      missing: parts.length === 0 ? [index.word(part)] : [],
      // Nothing says which facility stands in which municipality: with two totals neither can be held against all.
      undecidable: index
        .anywhere(whole.key, total.asOf)
        .some((other) => other.place !== total.place && comparable(other, total)),
    });
  }
  const times = Map.groupBy(index.ofIndicator(part), (figure) => `${figure.kind === 'actual'}\n${figure.asOf}`);
  for (const figures of times.values()) {
    const witness = figures.reduce((firmest, figure) => (isFirmer(figure, firmest) ? figure : firmest));
    const { asOf } = witness;
    if (index.anywhere(whole.key, asOf).some((total) => comparable(total, witness))) continue;
    const parts = onePerPlace({ ...witness, place: ANYWHERE }, figures);
    const check = relation + cellName(ANYWHERE, asOf, witness.kind);
    const missing = [index.word(whole.key)];
    yield sumFinding({ index, check, kind: 'sum-over-places', whole, place: null, asOf, total: null, parts, missing });
  }
}

/** One figure for each place other than the total's own. */
function onePerPlace(total: Figure, figures: readonly Figure[]): readonly Figure[] {
  const places = Map.groupBy(
    figures.filter((figure) => figure.place !== total.place),
    (figure) => figure.place,
  );
  return [...places.values()].flatMap((candidates) => partBeside(total, candidates) ?? []);
}
