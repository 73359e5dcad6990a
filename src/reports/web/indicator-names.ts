import { catalogue, indicatorName, indicatorUnit } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { printedAmount } from '#kernel/printed-number.ts';
import type { Tx } from '#platform/db/database.ts';

/** How an indicator and its amounts are read out; an indicator taken out of the catalogue keeps its key. */
export interface IndicatorName {
  name(key: string): string;
  amount(value: string, key: string): string;
}

export async function indicatorNames(tx: Tx, actor: Actor, language: Language): Promise<IndicatorName> {
  const indicators = new Map((await catalogue(tx, actor)).map((indicator) => [indicator.key, indicator]));
  return {
    name(key) {
      const indicator = indicators.get(key);
      return indicator ? indicatorName(indicator, language) : key;
    },
    amount(value, key) {
      const indicator = indicators.get(key);
      const unit = indicator ? indicatorUnit(indicator, language) : '';
      return printedAmount(value, unit, language);
    },
  };
}
