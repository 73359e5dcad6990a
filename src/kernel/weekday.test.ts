import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfterEpoch } from './calendar.ts';
import { weekdayOf } from './weekday.ts';

test('1970年1月1日は木曜日、2026年4月9日も木曜日', () => {
  expect(weekdayOf('1970-01-01')).toBe(4);
  expect(weekdayOf('2026-04-09')).toBe(4);
  expect(weekdayOf('2024-02-29')).toBe(4);
});

test('どの日からも、7日ごとに同じ曜日が巡り、翌日は次の曜日になる', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 80_000 }), (n) => {
      expect(weekdayOf(dayAfterEpoch(n + 7))).toBe(weekdayOf(dayAfterEpoch(n)));
      expect(weekdayOf(dayAfterEpoch(n + 1))).toBe((weekdayOf(dayAfterEpoch(n)) + 1) % 7);
      expect(weekdayOf(dayAfterEpoch(n))).toBe((((n + 4) % 7) + 7) % 7);
    }),
  );
});
