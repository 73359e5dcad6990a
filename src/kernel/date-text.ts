import { countingNumber, foldForReading } from './digits.ts';

/** A time of the three kinds a figure may have. For a month, day is 1; for a fiscal year, month and day are 1. */
export interface Period {
  readonly precision: 'day' | 'month' | 'fiscal-year';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What was written, before calendar and eras are asked. era is the word as typed (平成, 平, h) or null. */
export interface WrittenDate {
  readonly precision: Period['precision'] | 'year' | 'fiscal-year-end' | 'bare-number';
  readonly era: string | null;
  readonly year: number;
  readonly month?: number;
  readonly day?: number | 'last';
}

const number = '([0-9]{1,6}|[〇零一二三四五六七八九十百千]{1,7}|元)';
const year = `^(?:西暦|(明治|大正|昭和|平成|令和|[明大昭平令]|[mtshr])\\.?)?${number}`;
const pattern = (rest: string): RegExp => new RegExp(`${year}${rest}$`, 'iu');

const forms: readonly (readonly [RegExp, WrittenDate['precision'], 'last'?])[] = [
  [pattern(`年${number}月${number}日`), 'day'],
  [pattern(`([./-])${number}\\3${number}`), 'day'],
  [pattern(`年${number}月末日?`), 'day', 'last'],
  [pattern(`年${number}月`), 'month'],
  [pattern(`([./-])${number}`), 'month'],
  [pattern('年度末'), 'fiscal-year-end'],
  [pattern('年度'), 'fiscal-year'],
  [pattern('年'), 'year'],
];

/** The grammar of dates that officials type; null when the text is none of them. 全角, 漢数字 and blanks are folded first. */
export function readDateText(text: string): WrittenDate | null {
  const folded = foldForReading(text).replace(/(?:時点|現在)$/u, '');
  if (/^[0-9]{1,6}$/.test(folded)) return { precision: 'bare-number', era: null, year: Number(folded) };
  const fiscal = /^fy([0-9]{4})$/iu.exec(folded);
  if (fiscal) return { precision: 'fiscal-year', era: null, year: Number(fiscal[1]) };
  const eraYear = /^(?:明治|大正|昭和|平成|令和|[mtshr])\.?[0-9]{1,6}$/iu.test(folded) ? `${folded}年` : folded;
  for (const [form, precision, last] of forms) {
    const match = form.exec(eraYear);
    if (!match) continue;
    // 元 is a year of an era, never a Gregorian year, a month or a day.
    if (match[2] === '元' && match[1] === undefined) return null;
    const [written, ...after] = match.slice(2).filter((part) => !/^[./-]$/.test(part));
    const numbers = [written ?? '', ...after].map(countingNumber);
    if (after.includes('元') || numbers.includes(null)) return null;
    return {
      precision,
      era: match[1] ?? null,
      year: numbers[0] ?? 0,
      month: numbers[1] ?? undefined,
      day: last ?? numbers[2] ?? undefined,
    };
  }
  return null;
}
