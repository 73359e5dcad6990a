import { decimalsOf, exact, type Interval, printedInterval } from '#kernel/exact.ts';
import type { DecimalText } from './figure.ts';

/**
 * Units in which a whole number is a count and stands for itself. Everything else, and every value with digits after
 * the point, stands for the interval that its source rounded. A count that somebody printed in round thousands is not
 * guessed: it is taken at its word, and the finding says so.
 */
const countedUnits: ReadonlySet<string> = new Set([
  '人',
  '名',
  '世帯',
  '箇所',
  'か所',
  'ヶ所',
  'カ所',
  '床',
  '台',
  '件',
  '回',
  '団体',
  '施設',
  '事業所',
  '円',
  '月額円',
  '円／月',
  '円/月',
]);

/** A whole number in a unit that is counted: exact, not rounded. 9,080人 yes, 9,080.0人 and 35 % no. */
export const isCount = (value: DecimalText, unit: string): boolean => decimalsOf(value) === 0 && countedUnits.has(unit);

/** The values a printed figure may stand for. Example: 35.2 % is 35.15 to 35.25; 9,080人 is 9,080. */
export function possibleValues(value: DecimalText, unit: string): Interval {
  if (!isCount(value, unit)) return printedInterval(value);
  const itself = exact(value);
  return { low: itself, high: itself };
}
