import type { Language } from '#kernel/language.ts';
import { printedAmount } from '#kernel/printed-number.ts';
import type { Indicator } from '../domain/figure.ts';
import { indicatorName, indicatorUnit } from './indicator-names.ts';

/** How pages and papers name an indicator and its amounts: by name, or by key where the catalogue has lost it. */
export interface Namer {
  name(key: string): string;
  unit(key: string): string;
  /** 「1,361人」 */
  amount(value: string, key: string): string;
}

export function namer(catalogue: readonly Indicator[], language: Language): Namer {
  const byKey = new Map(catalogue.map((indicator) => [indicator.key, indicator]));
  const unit = (key: string): string => {
    const indicator = byKey.get(key);
    return indicator ? indicatorUnit(indicator, language) : '';
  };
  return {
    name: (key) => {
      const indicator = byKey.get(key);
      return indicator ? indicatorName(indicator, language) : key;
    },
    unit,
    amount: (value, key) => printedAmount(value, unit(key), language),
  };
}
