import { daysInMonth, type IsoDate, isoDate, isoMonth } from './calendar.ts';
import { eraAt, eraYearText } from './era.ts';
import { firstDayOfFiscalYear, fiscalYearLabel, lastDayOfFiscalYear } from './fiscal-year.ts';
import { formatBothEras, type JapaneseDateError, readPeriod } from './japanese-date.ts';
import type { Language } from './language.ts';
import { ok, type Result } from './result.ts';

/**
 * 時点, in one printed form that sorts and compares: a day `2016-04-01`, a month `2026-10`, or a fiscal year `FY2014`
 * (平成26年度: 1 April 2014 to 31 March 2015).
 */
export type AsOf = string & { readonly asOf?: never };

/**
 * Reads a 時点 as officials write it: 平成28年4月1日, H28.4.1, 2016/4/1, 平成28年4月, H28.4, 平成26年度, H26年度, FY2014 …
 * (全角, 漢数字, 元年 too). 平成27年3月末 is the last day of that month.
 */
export function parseAsOf(text: string): Result<AsOf, JapaneseDateError> {
  const period = readPeriod(text);
  if (!period.ok) return period;
  const { precision, year, month, day } = period.value;
  if (precision === 'day') return ok(isoDate(year, month, day));
  return ok(precision === 'month' ? isoMonth(year, month) : `FY${year}`);
}

/** True for the canonical form of a time that exists. */
export function isAsOf(text: string): text is AsOf {
  const read = parseAsOf(text);
  return read.ok && read.value === text;
}

/** First day that the time covers: FY2014 → 2014-04-01. */
export function firstDay(asOf: AsOf): IsoDate {
  if (asOf.startsWith('FY')) return firstDayOfFiscalYear(Number(asOf.slice(2)));
  return asOf.length === 7 ? `${asOf}-01` : asOf;
}

/** Last day that the time covers: FY2014 → 2015-03-31, 2016-02 → 2016-02-29. */
export function lastDay(asOf: AsOf): IsoDate {
  if (asOf.startsWith('FY')) return lastDayOfFiscalYear(Number(asOf.slice(2)));
  if (asOf.length > 7) return asOf;
  const [year, month] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  return isoDate(year, month, daysInMonth(year, month));
}

/** By first day, then by last day; 0 only for the same time. For `sort`. */
export function compareAsOf(a: AsOf, b: AsOf): number {
  return order(firstDay(a), firstDay(b)) || order(lastDay(a), lastDay(b)) || order(a, b);
}

/**
 * Both eras: 平成28年4月1日（2016-04-01）, 令和8年10月（2026-10）, 平成26年度（FY2014）; in English 2016-04-01 (Heisei 28),
 * 2026-10 (Reiwa 8), FY2014 (Heisei 26).
 */
export function formatAsOf(asOf: AsOf, language: Language): string {
  if (asOf.startsWith('FY')) return fiscalYearLabel(Number(asOf.slice(2)), language);
  const { era, year } = eraAt(lastDay(asOf));
  if (language === 'en') return `${asOf} (${era.roman} ${year})`;
  if (asOf.length > 7) return formatBothEras(asOf);
  return `${era.name}${eraYearText(year)}年${Number(asOf.slice(5, 7))}月（${asOf}）`;
}

/** One calendar only, for running text beside a table that prints both: 平成28年4月1日, 平成26年度; in English 2016-04-01, FY2014. */
export const formatAsOfBriefly = (asOf: AsOf, language: Language): string =>
  formatAsOf(asOf, language).replace(/\s*[（(][^（()）]*[）)]$/u, '');

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
