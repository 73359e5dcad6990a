import type { Indicator } from './figure.ts';

/**
 * The indicators one needs to evaluate every relation in which `key` takes part, itself included.
 * Example: for certified-support these are certified-persons and certified-care, but not the population.
 */
export function relatedIndicators(catalogue: readonly Indicator[], key: string): readonly string[] {
  const related = new Set([key]);
  for (const indicator of catalogue) {
    for (const relation of relationsOf(indicator)) {
      if (relation.includes(key)) for (const term of relation) related.add(term);
    }
  }
  return [...related];
}

const relationsOf = (indicator: Indicator): readonly (readonly string[])[] => [
  ...indicator.partitions.map((parts) => [indicator.key, ...parts]),
  [indicator.key, indicator.numerator, indicator.denominator].filter((term) => term !== null),
  [indicator.key, indicator.sumOverPlacesOf].filter((term) => term !== null),
];
