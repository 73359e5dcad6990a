import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, isIsoDate } from './day-count.ts';

test('月と年をまたいで数える', () => {
  expect(addDays('2026-11-19', -7)).toBe('2026-11-12');
  expect(addDays('2027-12-31', 60)).toBe('2028-02-29');
  expect(daysBetween('2026-03-31', '2026-04-01')).toBe(1);
});

test('どの日から数えても、足した日数が差になる', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 80_000 }), fc.integer({ min: -5000, max: 5000 }), (n, days) => {
      const day = addDays('1970-01-01', n);
      expect(daysBetween(day, addDays(day, days))).toBe(days);
      expect(isIsoDate(day)).toBe(true);
    }),
  );
});

test('ない日は日付ではない', () => {
  for (const text of ['2026-02-30', '2026-13-01', '2026-1-1', '', '2026-11-19T00:00'])
    expect(isIsoDate(text)).toBe(false);
});
