import type { AsOf } from '#kernel/as-of.ts';
import type { IndicatorWord, Term } from './check-result.ts';
import type { Figure, FigureKind, Indicator } from './figure.ts';

/** Current figures, found by indicator, place and time without reading them all again. */
export interface FigureIndex {
  readonly figures: readonly Figure[];
  word(indicatorKey: string): IndicatorWord;
  ofIndicator(indicatorKey: string): readonly Figure[];
  at(indicatorKey: string, place: string, asOf: AsOf): readonly Figure[];
  anywhere(indicatorKey: string, asOf: AsOf): readonly Figure[];
  over(indicatorKey: string, place: string): readonly Figure[];
  term(figure: Figure): Term;
}

const NONE: readonly Figure[] = [];

export function indexFigures(catalogue: readonly Indicator[], figures: readonly Figure[]): FigureIndex {
  const indicators = new Map(catalogue.map((indicator) => [indicator.key, indicator]));
  // Nested by whole strings rather than by joined keys: each string's hash is computed once, not at every look.
  const byIndicator = new Map<string, Figure[]>();
  const byTime = new Map<string, Map<string, Figure[]>>();
  const byPlace = new Map<string, Map<string, Figure[]>>();
  const byCell = new Map<string, Map<string, Map<string, Figure[]>>>();
  for (const figure of figures) {
    add(byIndicator, figure.indicator, figure);
    add(within(byTime, figure.indicator), figure.asOf, figure);
    add(within(byPlace, figure.indicator), figure.place, figure);
    add(within(within(byCell, figure.indicator), figure.place), figure.asOf, figure);
  }
  const word = (key: string): IndicatorWord => {
    const indicator = indicators.get(key);
    return { key, name: indicator?.name ?? key, unit: indicator?.unit ?? '' };
  };
  return {
    figures,
    word,
    ofIndicator: (key) => byIndicator.get(key) ?? NONE,
    at: (key, place, asOf) => byCell.get(key)?.get(place)?.get(asOf) ?? NONE,
    anywhere: (key, asOf) => byTime.get(key)?.get(asOf) ?? NONE,
    over: (key, place) => byPlace.get(key)?.get(place) ?? NONE,
    term: (figure) => ({
      figureId: figure.id,
      indicator: word(figure.indicator),
      place: figure.place,
      asOf: figure.asOf,
      kind: figure.kind,
      value: figure.value,
      source: sourceLabel(figure),
    }),
  };
}

function within<T>(map: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const found = map.get(key);
  if (found) return found;
  const made = new Map<string, T>();
  map.set(key, made);
  return made;
}

function add(map: Map<string, Figure[]>, key: string, figure: Figure): void {
  const list = map.get(key);
  if (list) list.push(figure);
  else map.set(key, [figure]);
}

/** Title and locator: '認定者の数と地域資源の現状 スライド5'. */
const sourceLabel = ({ source }: Figure): string =>
  source.locator === '' ? source.title : `${source.title} ${source.locator}`;

/** In the order people entered them; a tie is settled by the source's words and then by the id. */
export function byEntry(a: Figure, b: Figure): number {
  return (
    compareText(a.enteredAt, b.enteredAt) || compareText(sourceLabel(a), sourceLabel(b)) || compareText(a.id, b.id)
  );
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The figure that goes best with `beside` when several sources give one: the same source first, then the same kind,
 * then the same publisher, then the one entered last.
 */
export function bestBeside(beside: Pick<Figure, 'source' | 'kind'>, candidates: readonly Figure[]): Figure | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const rank = (figure: Figure) =>
    (sameWork(figure, beside) ? 0 : 4) +
    (figure.kind === beside.kind ? 0 : 2) +
    (figure.source.publisher === beside.source.publisher ? 0 : 1);
  return candidates.reduce((best, figure) => {
    const difference = rank(figure) - rank(best);
    return difference < 0 || (difference === 0 && byEntry(figure, best) > 0) ? figure : best;
  });
}

/**
 * What happened is not checked against what is expected: 実績 goes with 実績; 推計 and 計画 go with each other, because a
 * plan counts its own measures on an estimated population.
 */
export const comparable = (a: Pick<Figure, 'kind'>, b: Pick<Figure, 'kind'>): boolean =>
  (a.kind === 'actual') === (b.kind === 'actual');

/** The figure that a relation takes beside another one: the best of those that are comparable. */
export const partBeside = (beside: Pick<Figure, 'source' | 'kind'>, candidates: readonly Figure[]): Figure | null =>
  bestBeside(
    beside,
    candidates.filter((candidate) => comparable(candidate, beside)),
  );

const sameWork = (a: Pick<Figure, 'source'>, b: Pick<Figure, 'source'>): boolean =>
  a.source.id === b.source.id || (a.source.title === b.source.title && a.source.publisher === b.source.publisher);

/** Where and when, for the end of a check's name: '@大月市/2016-04-01', and '/projected' unless it is 実績. */
export function cellName(place: string, asOf: AsOf, kind: FigureKind): string {
  return `@${place}/${asOf}${kind === 'actual' ? '' : `/${kind}`}`;
}

/**
 * The same for a stated figure. When several sources state the same thing, the first one entered keeps the short name
 * (so that its explanations live on) and the others carry their source.
 */
export function statedName(index: FigureIndex, figure: Figure): string {
  const name = cellName(figure.place, figure.asOf, figure.kind);
  const rivals = index.at(figure.indicator, figure.place, figure.asOf);
  if (rivals.length < 2) return name;
  const same = rivals.filter((rival) => rival.kind === figure.kind).sort(byEntry);
  return same[0] === figure ? name : `${name}[${labelAmong(same, figure)}]`;
}

/** The source's words; with the figure's id when another one in the list has the same words. */
export function labelAmong(list: readonly Figure[], figure: Figure): string {
  const label = sourceLabel(figure);
  return list.some((other) => other !== figure && sourceLabel(other) === label) ? `${label} #${figure.id}` : label;
}
