import type { Figure, Indicator } from './figure.ts';
import { type FigureField, figureColumns, kindWords } from './figure-file-columns.ts';
import { indicatorFinder } from './find-indicator.ts';

/** What a row needs; a Figure has it, and so has a FigureDraft. */
export type WritableFigure = Pick<Figure, 'indicator' | 'place' | 'asOf' | 'kind' | 'value' | 'note'> & {
  readonly source: Omit<Figure['source'], 'id'>;
};

/**
 * Figures as rows of the same columns that `readFigureTable` reads, header first: reading them again gives the same figures.
 * The indicator is written by name, or by key where the name alone would be ambiguous.
 */
export function* writeFigureRows(
  figures: Iterable<WritableFigure>,
  catalogue: readonly Indicator[],
): Generator<readonly string[], void, void> {
  const finder = indicatorFinder(catalogue);
  const words = new Map(
    catalogue.map(({ key, name, unit }) => {
      const found = finder.find(name);
      return [key, { name: found.length === 1 && found[0]?.key === key ? name : key, unit }];
    }),
  );
  yield figureColumns.map(({ header }) => header);
  for (const figure of figures) {
    const { source } = figure;
    const cells: Record<FigureField, string> = {
      indicator: words.get(figure.indicator)?.name ?? figure.indicator,
      place: figure.place,
      asOf: figure.asOf,
      kind: kindWords[figure.kind],
      value: figure.value,
      unit: words.get(figure.indicator)?.unit ?? '',
      source: source.title,
      publisher: source.publisher,
      publishedOn: source.publishedOn ?? '',
      locator: source.locator,
      licence: source.licence,
      note: figure.note,
    };
    yield figureColumns.map(({ field }) => cells[field]);
  }
}
