import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesOf } from '#kernel/clock-time.ts';
import { progressOf, type TimedItem } from './progress.ts';

const item = (itemId: string, minutes: number, startedAt = '', endedAt = ''): TimedItem => ({
  itemId,
  minutes,
  startedAt,
  endedAt,
});
const plan = { startsAt: '14:00', endsAt: '15:00' };

test('始まる前は、次第どおりに終わる', () => {
  const { items, expectedEnd, overrun } = progressOf([item('a', 20), item('b', 30)], { ...plan, now: '13:00' });
  expect(items.map(({ state, plannedFrom, plannedUntil }) => [state, plannedFrom, plannedUntil])).toEqual([
    ['waiting', '14:00', '14:20'],
    ['waiting', '14:20', '14:50'],
  ]);
  expect([expectedEnd, overrun]).toEqual(['14:50', -10]);
});

test('進行中の議題は、残りの分を数え、過ぎたら負になる。終わりの見込みも動く', () => {
  const items = [item('a', 20, '14:02', '14:32'), item('b', 30, '14:32'), item('c', 10)];
  expect(progressOf(items, { ...plan, now: '14:50' })).toMatchObject({
    items: [{ state: 'done', taken: 30, left: null }, { state: 'running', taken: 18, endsAt: '15:02', left: 12 }, {}],
    expectedEnd: '15:12',
    overrun: 12,
  });
  expect(progressOf(items, { ...plan, now: '15:10' })).toMatchObject({
    items: [{}, { left: -8 }, {}],
    expectedEnd: '15:20',
  });
});

test('次第の上の時刻は、議題の順に切れ目なく並ぶ', () => {
  const items = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(items, (minutes) => {
      const { items: found } = progressOf(
        minutes.map((each, n) => item(String(n), each)),
        { startsAt: '09:00', endsAt: '17:00', now: '08:00' },
      );
      for (const [at, one] of found.entries()) {
        expect(one.plannedFrom).toBe(found[at - 1]?.plannedUntil ?? '09:00');
        expect(minutesOf(one.plannedUntil) - minutesOf(one.plannedFrom)).toBe(minutes[at]);
      }
    }),
  );
});
