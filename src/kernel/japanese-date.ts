import { daysInMonth, type IsoDate, isoDate } from './calendar.ts';
import { type Period, readDateText } from './date-text.ts';
import { LONGEST, shown } from './digits.ts';
import { type Era, eraAt, eraNamed, eraYearText, gregorianYear } from './era.ts';
import { excelDate } from './excel-date.ts';
import { err, ok, type Result } from './result.ts';

/** Why a date was refused; `text` is what was typed. Worded in kernel/locales. */
export type JapaneseDateError =
  | { readonly kind: 'unreadable'; readonly text: string }
  /** 28.4.1: which era? */
  | { readonly kind: 'era-missing'; readonly text: string }
  | { readonly kind: 'no-such-month'; readonly text: string; readonly month: number }
  /** 2月30日; lastDay is the last day that this month has. */
  | { readonly kind: 'no-such-day'; readonly text: string; readonly day: number; readonly lastDay: number }
  /** 令和0年 */
  | { readonly kind: 'era-year-zero'; readonly text: string; readonly era: Era['name'] }
  /** 平成35年: right is the same time in the right era, 令和5年. */
  | {
      readonly kind: 'outside-era';
      readonly text: string;
      readonly era: Era['name'];
      readonly from: IsoDate;
      readonly until: IsoDate | null;
      readonly right: string;
    }
  /** Up to 明治5年 days followed the lunar calendar. 根拠: 明治5年太政官布告第337号 */
  | { readonly kind: 'lunar-calendar'; readonly text: string }
  | { readonly kind: 'year-too-far'; readonly text: string; readonly last: number }
  /** 平成28年 alone: a day, a month or a 年度 is needed. */
  | { readonly kind: 'year-alone'; readonly text: string; readonly year: number }
  /** 平成28年4月 where a day is needed. */
  | { readonly kind: 'day-needed'; readonly text: string }
  /** 平成28年4月1日（2017-04-01） */
  | { readonly kind: 'two-dates-differ'; readonly text: string }
  /** 42461: Excel's serial number of a day, and the day that it would be in each system. */
  | { readonly kind: 'excel-serial'; readonly text: string; readonly date1900: IsoDate; readonly date1904: IsoDate };

/** First year whose days are Gregorian in Japan, and a year no plan reaches: beyond it a typing slip is likelier. */
const FIRST_YEAR = 1873;
const LAST_YEAR = 2200;

/**
 * A day as officials write it: 平成28年4月1日, H28.4.1, h28/4/1, 2016/4/1, 2016-04-01, 平成二十八年四月一日, 令和元年5月1日,
 * 平成27年3月末, with 現在 or 時点 behind it. Returns the ISO date.
 */
export function parseJapaneseDate(text: string): Result<IsoDate, JapaneseDateError> {
  const period = readPeriod(text);
  if (!period.ok) return period;
  const { precision, year, month, day } = period.value;
  return precision === 'day' ? ok(isoDate(year, month, day)) : err({ kind: 'day-needed', text });
}

/** A day, a month or a fiscal year, checked against calendar and eras. Example: 平成26年度 → fiscal year 2014. */
export function readPeriod(text: string): Result<Period, JapaneseDateError> {
  if (text.length > LONGEST) return err({ kind: 'unreadable', text: shown(text) });
  const both = /^([^(（]+)[(（]([^()（）]+)[)）]\s*$/u.exec(text);
  if (both?.[1] && both[2]) return readBoth(text, both[1], both[2]);
  const read = readDateText(text);
  if (!read) return err({ kind: 'unreadable', text });
  if (read.precision === 'bare-number') return refuseNumber(text, read.year);

  const era = read.era === null ? null : eraNamed(read.era);
  if (era && read.year === 0) return err({ kind: 'era-year-zero', text, era: era.name });
  if (!era && read.year < 1000) return err({ kind: 'era-missing', text });
  const year = era ? gregorianYear(era, read.year) : read.year;
  if (year < FIRST_YEAR) return err({ kind: 'lunar-calendar', text });
  if (year > LAST_YEAR) return err({ kind: 'year-too-far', text, last: LAST_YEAR });

  const { precision } = read;
  const month = read.month ?? 1;
  if (month < 1 || month > 12) return err({ kind: 'no-such-month', text, month });
  const lastDay = daysInMonth(year, month);
  const day = read.day === 'last' ? lastDay : (read.day ?? 1);
  if (day < 1 || day > lastDay) return err({ kind: 'no-such-day', text, day, lastDay });
  const [first, last] = spanOf({ precision, year, month, day });
  if (era && (last < era.from || (era.until !== null && first > era.until))) {
    const right = inRightEra({ precision, year, month, day });
    return err({ kind: 'outside-era', text, era: era.name, from: era.from, until: era.until, right });
  }
  if (precision === 'year') return err({ kind: 'year-alone', text, year });
  if (precision === 'fiscal-year-end') return ok({ precision: 'day', year: year + 1, month: 3, day: 31 });
  return ok({ precision, year, month, day });
}

/** '2016-04-01' → 平成28年4月1日 */
export function formatEra(date: IsoDate): string {
  const { era, year } = eraAt(date);
  return `${era.name}${eraYearText(year)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** '2016-04-01' → 平成28年4月1日（2016-04-01）, readable by parseJapaneseDate again. */
export const formatBothEras = (date: IsoDate): string => `${formatEra(date)}（${date}）`;

type Read = { precision: Period['precision'] | 'year' | 'fiscal-year-end'; year: number; month: number; day: number };

function spanOf({ precision, year, month, day }: Read): readonly [IsoDate, IsoDate] {
  if (precision === 'day') return [isoDate(year, month, day), isoDate(year, month, day)];
  if (precision === 'month') return [isoDate(year, month, 1), isoDate(year, month, daysInMonth(year, month))];
  if (precision === 'year') return [isoDate(year, 1, 1), isoDate(year, 12, 31)];
  return [isoDate(year, 4, 1), isoDate(year + 1, 3, 31)];
}

/** A year or 年度 that two eras share is named after the newer one: 2019年度 is 令和元年度. */
function inRightEra({ precision, year, month, day }: Read): string {
  if (precision === 'day') return formatEra(isoDate(year, month, day));
  const named = eraAt(precision === 'month' ? isoDate(year, month, daysInMonth(year, month)) : isoDate(year, 12, 31));
  const text = `${named.era.name}${eraYearText(named.year)}年`;
  if (precision === 'month') return `${text}${month}月`;
  return { year: text, 'fiscal-year': `${text}度`, 'fiscal-year-end': `${text}度末` }[precision];
}

function readBoth(text: string, before: string, inside: string): Result<Period, JapaneseDateError> {
  const [one, other] = [readPeriod(before), readPeriod(inside)];
  if (!one.ok) return err({ ...one.error, text });
  if (!other.ok) return err({ ...other.error, text });
  return JSON.stringify(one.value) === JSON.stringify(other.value) ? one : err({ kind: 'two-dates-differ', text });
}

function refuseNumber(text: string, number: number): Result<never, JapaneseDateError> {
  if (number >= FIRST_YEAR && number <= LAST_YEAR) return err({ kind: 'year-alone', text, year: number });
  const [date1900, date1904] = [excelDate(number, '1900'), excelDate(number, '1904')];
  if (number >= 10_000 && number < 100_000 && date1900.ok && date1904.ok) {
    return err({ kind: 'excel-serial', text, date1900: date1900.value, date1904: date1904.value });
  }
  return err({ kind: 'unreadable', text });
}
