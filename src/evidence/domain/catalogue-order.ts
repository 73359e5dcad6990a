import type { Figure, Indicator } from './figure.ts';

/** Figures in the order of the catalogue, in which officials look for them; what the catalogue has lost comes last. */
export function inCatalogueOrder(figures: readonly Figure[], catalogue: readonly Indicator[]): readonly Figure[] {
  const position = new Map(catalogue.map((indicator, index) => [indicator.key, index]));
  const of = (figure: Figure) => position.get(figure.indicator) ?? catalogue.length;
  // The sort is stable: within an indicator, place and time stay as they come.
  return figures.toSorted((a, b) => of(a) - of(b));
}
