import { expect, test } from 'vitest';
import { unreadBy } from './unread.ts';

const seated = [
  { seatId: 's1', personId: 'p1' },
  { seatId: 's2', personId: 'p2' },
  { seatId: 's3', personId: 'p3' },
];
const asked = [
  { seatId: 's1', personId: 'p1', presence: 'present' as const },
  { seatId: 's2', personId: 'p2', presence: 'absent' as const },
  { seatId: 's3', personId: 'p3', presence: 'proxy' as const },
];

test('会議に来なかった人を待ち、来た人は見たとみなす', () => {
  expect(unreadBy({ presenterSeatId: null }, { asked, seated, latest: true, read: new Set() })).toEqual(['p2', 'p3']);
  expect(unreadBy({ presenterSeatId: null }, { asked, seated, latest: true, read: new Set(['p2']) })).toEqual(['p3']);
});

test('説明する人は、来ていても読むまで待つ', () => {
  expect(unreadBy({ presenterSeatId: 's1' }, { asked, seated, latest: true, read: new Set(['p2', 'p3']) })).toEqual([
    'p1',
  ]);
});

test('委員でなくなった人は待たない', () => {
  const left = { asked, seated: seated.slice(0, 2), latest: true, read: new Set<string>() };
  expect(unreadBy({ presenterSeatId: null }, left)).toEqual(['p2']);
});

test('出欠の記録がなければ全員を待つが、それは最後の会議だけ', () => {
  const nobody = { asked: [], seated, read: new Set<string>() };
  expect(unreadBy({ presenterSeatId: null }, { ...nobody, latest: true })).toEqual(['p1', 'p2', 'p3']);
  expect(unreadBy({ presenterSeatId: null }, { ...nobody, latest: false })).toEqual([]);
});
