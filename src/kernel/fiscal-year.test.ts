import { expect, test } from 'vitest';
import { excelDate } from './excel-date.ts';
import { eraFiscalYear, fiscalYearLabel, fiscalYearOf } from './fiscal-year.ts';
import { err, ok } from './result.ts';
import { columnLetter } from './text-table.ts';

test('年度は4月1日に変わる', () => {
  expect(fiscalYearOf('2017-03-31')).toBe(2016);
  expect(fiscalYearOf('2016-04-01')).toBe(2016);
  expect(fiscalYearOf('2016-12-31')).toBe(2016);
  expect(fiscalYearOf('2016-02-29')).toBe(2015);
});

test('年度は両方の暦で書く。元号が変わった年度は新しい方で呼ぶ', () => {
  expect(fiscalYearLabel(2016)).toBe('平成28年度（FY2016）');
  expect(fiscalYearLabel(2016, 'en')).toBe('FY2016 (Heisei 28)');
  expect([1926, 1988, 1989, 2018, 2019].map(eraFiscalYear)).toEqual([
    '昭和元年度',
    '昭和63年度',
    '平成元年度',
    '平成30年度',
    '令和元年度',
  ]);
});

test('R15: Excelの通し番号は1900年方式と1904年方式で読む', () => {
  expect(excelDate(42461, '1900')).toEqual(ok('2016-04-01'));
  expect(excelDate(42461.75, '1900')).toEqual(ok('2016-04-01'));
  expect(excelDate(40999, '1904')).toEqual(ok('2016-04-01'));
  expect([1, 59, 61].map((n) => excelDate(n, '1900'))).toEqual([ok('1900-01-01'), ok('1900-02-28'), ok('1900-03-01')]);
  expect(excelDate(0, '1904')).toEqual(ok('1904-01-01'));
  expect(excelDate(60, '1900')).toEqual(err({ kind: 'no-such-day', serial: 60 }));
  expect(excelDate(-1, '1900')).toEqual(err({ kind: 'not-a-serial', serial: -1 }));
  expect(excelDate(Number.NaN, '1904').ok).toBe(false);
});

test('列の名前はExcelと同じ', () => {
  expect([0, 25, 26, 51, 52, 63, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'BL', 'ZZ', 'AAA']);
});
