import { type AsOf, compareAsOf, firstDay, lastDay } from '#kernel/as-of.ts';
import type { Figure, FigureKind, Indicator } from './figure.ts';
import { bestBeside, byEntry } from './figure-index.ts';

/** Current figures of one place (and of the facilities in it), as the picture asks for them. */
export interface PictureFigures {
  readonly place: string;
  readonly all: readonly Figure[];
  indicator(key: string): Indicator;
  /** The place's own figure at exactly this time and of this kind. */
  at(indicator: string, asOf: AsOf, kind: FigureKind): Figure | null;
  /** The place's own figure that goes with this one: same time and kind, and the same source where there is one. */
  beside(figure: Figure, indicator: string): Figure | null;
  /** The place's newest 実績. */
  latest(indicator: string): Figure | null;
  /** The place's figures of one kind, oldest first, one for each time. */
  series(indicator: string, kind: FigureKind): readonly Figure[];
  /** Figures of every other place, e.g. each facility, one for each place and time. */
  elsewhere(indicator: string): readonly Figure[];
}

/**
 * Which figure speaks when several could:
 * - 実績 before 推計 and 計画, which are shown only beside an 実績 and under their own name;
 * - the newest is the one whose period ends last; of two that end on one day the finer one (a day, then a month, then a
 *   fiscal year), because it says more;
 * - when two sources state the same thing, the one entered last. That they differ is a finding, shown apart.
 */
export function pictureFigures(
  place: string,
  catalogue: readonly Indicator[],
  figures: readonly Figure[],
): PictureFigures {
  const indicators = new Map(catalogue.map((indicator) => [indicator.key, indicator]));
  const own = new Map<string, Figure>();
  const rivals = new Map<string, readonly Figure[]>();
  const others = new Map<string, Map<string, Figure>>();
  const series = new Map<string, Figure[]>();
  for (const figure of [...figures].sort(byEntry)) {
    if (figure.place === place) {
      const here = cell(figure.indicator, figure.asOf, figure.kind);
      const before = own.get(here);
      if (before) rivals.set(here, [...(rivals.get(here) ?? [before]), figure]);
      own.set(here, figure);
    } else {
      const byPlace = others.get(figure.indicator) ?? new Map<string, Figure>();
      others.set(figure.indicator, byPlace.set(`${figure.place}\n${figure.asOf}\n${figure.kind}`, figure));
    }
  }
  for (const figure of own.values()) {
    const line = `${figure.indicator}\n${figure.kind}`;
    const list = series.get(line);
    if (list) list.push(figure);
    else series.set(line, [figure]);
  }
  for (const list of series.values()) list.sort((a, b) => compareEnd(a.asOf, b.asOf));
  return {
    place,
    all: figures,
    indicator: (key) => indicators.get(key) ?? unknownIndicator(key),
    at: (indicator, asOf, kind) => own.get(cell(indicator, asOf, kind)) ?? null,
    beside: (figure, indicator) => {
      const here = cell(indicator, figure.asOf, figure.kind);
      return bestBeside(figure, rivals.get(here) ?? []) ?? own.get(here) ?? null;
    },
    latest: (indicator) => series.get(`${indicator}\nactual`)?.at(-1) ?? null,
    series: (indicator, kind) => series.get(`${indicator}\n${kind}`) ?? [],
    elsewhere: (indicator) => [...(others.get(indicator)?.values() ?? [])],
  };
}

/** By the last day covered; of two that end together the finer one is later. For `sort`. */
export function compareEnd(a: AsOf, b: AsOf): number {
  const [endA, endB] = [lastDay(a), lastDay(b)];
  if (endA !== endB) return endA < endB ? -1 : 1;
  const [startA, startB] = [firstDay(a), firstDay(b)];
  return startA !== startB ? (startA < startB ? -1 : 1) : compareAsOf(a, b);
}

const cell = (indicator: string, asOf: AsOf, kind: FigureKind): string => `${indicator}\n${asOf}\n${kind}`;

/** A figure whose indicator is not in the catalogue still prints its value, under its key. */
function unknownIndicator(key: string): Indicator {
  return {
    key,
    name: key,
    unit: '',
    definition: '',
    numerator: null,
    denominator: null,
    partitions: [],
    sumOverPlacesOf: null,
    min: null,
    max: null,
    maxYearlyChangePercent: null,
  };
}
