import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAsOf, firstDay, formatAsOf, formatAsOfBriefly, isAsOf, lastDay, parseAsOf } from './as-of.ts';
import { isoMonth } from './calendar.ts';
import { ok } from './result.ts';

describe('時点を読む', () => {
  test.each([
    ['平成28年4月1日', '2016-04-01'],
    ['H28.4.1', '2016-04-01'],
    ['2016/4/1', '2016-04-01'],
    ['2016-04-01', '2016-04-01'],
    ['2016年4月', '2016-04'],
    ['平成28年4月', '2016-04'],
    ['H28.4', '2016-04'],
    ['2016-04', '2016-04'],
    ['2016/4', '2016-04'],
    ['平成二十八年四月', '2016-04'],
    ['昭和64年1月', '1989-01'],
    ['平成元年1月', '1989-01'],
    ['平成26年度', 'FY2014'],
    ['平成26\n年度', 'FY2014'],
    ['H26年度', 'FY2014'],
    ['2014年度', 'FY2014'],
    ['２０１４年度', 'FY2014'],
    ['FY2014', 'FY2014'],
    ['令和元年度', 'FY2019'],
    ['平成31年度', 'FY2019'],
    ['平成二十六年度', 'FY2014'],
    ['平成26年度（FY2014）', 'FY2014'],
  ])('%s は %s', (text, asOf) => {
    expect(parseAsOf(text)).toEqual(ok(asOf));
  });

  test.each([
    ['平成35年', '令和5年'],
    ['平成35年度', '令和5年度'],
    ['昭和64年度', '平成元年度'],
    ['昭和64年2月', '平成元年2月'],
    ['平成31年5月', '令和元年5月'],
    ['令和元年4月', '平成31年4月'],
  ])('R15: %s は断り、%s を示す', (text, right) => {
    expect(parseAsOf(text)).toMatchObject({ ok: false, error: { kind: 'outside-era', right } });
  });

  test('年だけでは時点にならない', () => {
    expect(parseAsOf('平成28年')).toMatchObject({ ok: false, error: { kind: 'year-alone', year: 2016 } });
    expect(parseAsOf('H28')).toMatchObject({ ok: false, error: { kind: 'year-alone', year: 2016 } });
  });
});

describe('時点の範囲と順序', () => {
  test('年度は4月1日から翌年3月31日まで、月は末日まで', () => {
    expect([firstDay('FY2014'), lastDay('FY2014')]).toEqual(['2014-04-01', '2015-03-31']);
    expect([firstDay('2016-02'), lastDay('2016-02')]).toEqual(['2016-02-01', '2016-02-29']);
    expect([firstDay('2016-04-01'), lastDay('2016-04-01')]).toEqual(['2016-04-01', '2016-04-01']);
  });

  test('初日の順、同じ初日なら短い方が先', () => {
    const sorted = ['FY2016', '2017-03-31', '2016-04', 'FY2015', '2016-04-01'].sort(compareAsOf);
    expect(sorted).toEqual(['FY2015', '2016-04-01', '2016-04', 'FY2016', '2017-03-31']);
  });
});

describe('時点を書く', () => {
  test('和暦と西暦の両方で書く', () => {
    expect(formatAsOf('2016-04-01', 'ja')).toBe('平成28年4月1日（2016-04-01）');
    expect(formatAsOf('2026-10', 'ja')).toBe('令和8年10月（2026-10）');
    expect(formatAsOf('FY2014', 'ja')).toBe('平成26年度（FY2014）');
    expect(formatAsOf('FY2019', 'ja')).toBe('令和元年度（FY2019）');
    expect(formatAsOf('2016-04-01', 'en')).toBe('2016-04-01 (Heisei 28)');
    expect(formatAsOf('FY2014', 'en')).toBe('FY2014 (Heisei 26)');
  });

  test('書いたものを読み戻すと同じ時点になり、日付の範囲は逆転しない', () => {
    const day = fc
      .date({ min: new Date('1873-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const month = fc
      .tuple(fc.integer({ min: 1873, max: 2199 }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => isoMonth(y, m));
    const fiscalYear = fc.integer({ min: 1873, max: 2199 }).map((year) => `FY${year}`);
    fc.assert(
      fc.property(fc.oneof(day, month, fiscalYear), (asOf) => {
        expect(isAsOf(asOf)).toBe(true);
        expect(parseAsOf(asOf)).toEqual(ok(asOf));
        expect(parseAsOf(formatAsOf(asOf, 'ja'))).toEqual(ok(asOf));
        expect(firstDay(asOf) <= lastDay(asOf)).toBe(true);
        expect(compareAsOf(asOf, asOf)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('正準形でないもの、存在しない日は時点でない', () => {
    for (const text of ['2016-4-1', '2016-02-30', '2016-13', 'FY14', '平成26年度', ''])
      expect(isAsOf(text)).toBe(false);
  });
});

test('文の中では、一つの暦だけで書ける', () => {
  expect(['2016-04-01', '2026-10', 'FY2014'].map((asOf) => formatAsOfBriefly(asOf, 'ja'))).toEqual([
    '平成28年4月1日',
    '令和8年10月',
    '平成26年度',
  ]);
  expect(['2016-04-01', 'FY2014'].map((asOf) => formatAsOfBriefly(asOf, 'en'))).toEqual(['2016-04-01', 'FY2014']);
});
