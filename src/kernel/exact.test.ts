import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  decimalsOf,
  exact,
  fraction,
  minus,
  over,
  plus,
  printedInterval,
  rootTo,
  roundDown,
  roundTo,
  roundUp,
  times,
  toNumber,
  whole,
} from './exact.ts';

/** Decimal texts as sources print them: up to 12 digits before and 6 after the point. */
const decimalText = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }), fc.nat(999_999))
  .map(([negative, front, decimals, tail]) => {
    const digits = String(tail).padStart(6, '0').slice(0, decimals);
    return `${negative ? '-' : ''}${front}${decimals > 0 ? `.${digits}` : ''}`;
  });
const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => fraction(n, d));

describe('例', () => {
  test('9,080 ÷ 25,775 は百分率で35.2に丸まる', () => {
    expect(roundTo(times(over(exact('9080'), exact('25775')), whole(100)), 1)).toBe('35.2');
  });
  test('四捨五入は0から遠いほうへ丸め、負の0は書かない', () => {
    expect(roundTo(exact('0.25'), 1)).toBe('0.3');
    expect(roundTo(exact('-0.25'), 1)).toBe('-0.3');
    expect(roundTo(exact('-0.04'), 1)).toBe('0.0');
    expect(roundTo(exact('1347.5'), 0)).toBe('1348');
  });
  test('切り捨てと切り上げは負の数でも向きを変えない', () => {
    expect([roundDown(exact('-1.5'), 0), roundUp(exact('-1.5'), 0)]).toEqual(['-2', '-1']);
    expect([roundDown(exact('1348.38'), 0), roundUp(exact('1339.3'), 0)]).toEqual(['1348', '1340']);
  });
  test('35.2 は 35.15 から 35.25 までの値を表す', () => {
    expect(printedInterval('35.2')).toEqual({ low: exact('35.15'), high: exact('35.25') });
    expect(printedInterval('9080')).toEqual({ low: exact('9079.5'), high: exact('9080.5') });
  });
  test('小数点以下のけた数は書かれたまま数える', () => {
    expect([decimalsOf('15.0'), decimalsOf('-1.25'), decimalsOf('9080')]).toEqual([1, 2, 0]);
  });
  test('数ではない文字は受け取らない', () => {
    for (const text of ['', '１２', '1,347', '1e3', '.5', '5.', '+5', '--1', 'NaN']) {
      expect(() => exact(text)).toThrow(RangeError);
    }
  });
  test('平方根は四捨五入し、負の数にはない', () => {
    expect(rootTo(exact('2'), 3)).toBe('1.414');
    expect(rootTo(exact('6.25'), 0)).toBe('3');
    expect(rootTo(exact('0'), 2)).toBe('0.00');
    expect(() => rootTo(exact('-1'), 0)).toThrow(RangeError);
  });
  test('0では割れない', () => {
    expect(() => over(exact('1'), exact('0.0'))).toThrow(RangeError);
  });
});

describe('つねに成り立つこと', () => {
  test('読んだ小数を同じけたで書くと、もとの値になる', () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        const again = roundTo(exact(text), decimalsOf(text));
        expect(compare(exact(again), exact(text))).toBe(0);
        expect(decimalsOf(again)).toBe(decimalsOf(text));
      }),
    );
  });
  test('足して引くと、また掛けて割ると、もとに戻る', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(over(times(a, b), b)).toEqual(a);
      }),
    );
  });
  test('足し算と掛け算は順序によらず、分配する', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
      }),
    );
  });
  test('切り捨て ≦ もとの値 ≦ 切り上げで、差は1けた分を超えない', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 8 }), (x, decimals) => {
        const [low, high] = [exact(roundDown(x, decimals)), exact(roundUp(x, decimals))];
        expect(compare(low, x)).toBeLessThanOrEqual(0);
        expect(compare(x, high)).toBeLessThanOrEqual(0);
        expect(compare(minus(high, low), fraction(1n, 10n ** BigInt(decimals)))).toBeLessThanOrEqual(0);
      }),
    );
  });
  test('丸めた数の区間は、丸める前の値を含む', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 6 }), (x, decimals) => {
        const { low, high } = printedInterval(roundTo(x, decimals));
        expect(compare(low, x) <= 0 && compare(x, high) <= 0).toBe(true);
      }),
    );
  });
  test('平方根を2乗すると、丸め半けた分までもとに戻る', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 8 }), (x, decimals) => {
        fc.pre(x.n >= 0n);
        const { low, high } = printedInterval(rootTo(x, decimals));
        expect(low.n < 0n || compare(times(low, low), x) <= 0).toBe(true);
        expect(compare(x, times(high, high))).toBeLessThanOrEqual(0);
      }),
    );
  });
  test('機械の数への変換は大小を変えない', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        if (compare(a, b) < 0) expect(toNumber(a)).toBeLessThanOrEqual(toNumber(b));
      }),
    );
  });
  test('小数の変換は、その文字を直接読んだ数と同じ', () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        expect(toNumber(exact(text))).toBe(Number(text) + 0);
      }),
    );
  });
});
