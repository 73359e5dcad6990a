/** A decimal as officials print it, with separators at every third digit: '25775.0' → '25,775.0'. Nothing is rounded. */
export function printedNumber(decimal: string): string {
  const [front = '', part] = decimal.split('.');
  const grouped = front.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Without its sign, for sentences that say 「7人少ない」 in words. */
export const withoutSign = (decimal: string): string => decimal.replace(/^-/, '');

/** '0', '0.0', '-0.00' */
export const isZero = (decimal: string): boolean => /^-?0+(?:\.0+)?$/.test(decimal);
