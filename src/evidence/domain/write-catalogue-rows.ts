import { type CatalogueField, catalogueColumns } from './catalogue-file-columns.ts';
import type { Indicator } from './figure.ts';

/** Indicators as rows of the same columns that `readCatalogueTable` reads, header first. */
export function* writeCatalogueRows(catalogue: Iterable<Indicator>): Generator<readonly string[], void, void> {
  yield catalogueColumns.map(({ header }) => header);
  for (const one of catalogue) {
    const cells = catalogueCells(one);
    yield catalogueColumns.map(({ field }) => cells[field]);
  }
}

/** One indicator as an official would type it, in a file or in the form. */
export const catalogueCells = (one: Indicator): Readonly<Record<CatalogueField, string>> => ({
  key: one.key,
  name: one.name,
  unit: one.unit,
  definition: one.definition,
  numerator: one.numerator ?? '',
  denominator: one.denominator ?? '',
  partitions: one.partitions.map((partition) => partition.join('; ')).join(' | '),
  sumOverPlacesOf: one.sumOverPlacesOf ?? '',
  min: one.min ?? '',
  max: one.max ?? '',
  maxYearlyChangePercent: one.maxYearlyChangePercent ?? '',
});
