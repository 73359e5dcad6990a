import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import type { Figure, Indicator } from '../domain/figure.ts';
import { indicatorName, indicatorUnit } from '../locales/indicator-names.ts';
import { messages } from '../locales/messages.ts';

/** How a page names things of the catalogue: by name, or by key where the catalogue has lost it. */
export interface Namer {
  name(key: string): string;
  unit(key: string): string;
}

export function namer(catalogue: readonly Indicator[], language: Language): Namer {
  const byKey = new Map(catalogue.map((indicator) => [indicator.key, indicator]));
  return {
    name: (key) => {
      const indicator = byKey.get(key);
      return indicator ? indicatorName(indicator, language) : key;
    },
    unit: (key) => {
      const indicator = byKey.get(key);
      return indicator ? indicatorUnit(indicator, language) : '';
    },
  };
}

export const asOfAndKind = (figure: Pick<Figure, 'asOf' | 'kind'>, language: Language): string =>
  messages[language].picture.asOfKind(formatAsOf(figure.asOf, language), messages[language].kinds[figure.kind]);

/** The day in Japan, in both eras. */
export const dayOf = (isoInstant: string, language: Language): string =>
  formatAsOf(dateInJapan(new Date(isoInstant)), language);
