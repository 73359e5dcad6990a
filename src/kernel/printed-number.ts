import type { Language } from './language.ts';

/** A decimal as officials print it, with separators at every third digit: '25775.0' → '25,775.0'. Nothing is rounded. */
export function printedNumber(decimal: string): string {
  const [front = '', part] = decimal.split('.');
  const grouped = front.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/**
 * A number with its unit as the language writes it: '1,361人', '14.8 %'; in English '1,361 people', '14.8%'.
 * `unit` is already worded in that language.
 */
export function printedAmount(decimal: string, unit: string, language: Language): string {
  const apart = unit !== '' && (language === 'en') !== (unit === '%');
  return `${printedNumber(decimal)}${apart ? ' ' : ''}${unit}`;
}

/** Without its sign, for sentences that say 「7人少ない」 in words. */
export const withoutSign = (decimal: string): string => decimal.replace(/^-/, '');

/** '0', '0.0', '-0.00' */
export const isZero = (decimal: string): boolean => /^-?0+(?:\.0+)?$/.test(decimal);
