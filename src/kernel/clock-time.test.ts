import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTime, formatClockTime, isClockTime, minutesOf, parseClockTime } from './clock-time.ts';
import { err, ok } from './result.ts';

test.each([
  ['14:00', '14:00'],
  ['9:05', '09:05'],
  ['１４：００', '14:00'],
  ['14時', '14:00'],
  ['14時半', '14:30'],
  ['14 時 5 分', '14:05'],
  ['午後2時', '14:00'],
  ['午前０時', '00:00'],
  ['午後二時三十分', '14:30'],
  ['午前11時59分', '11:59'],
  ['pm 2:30', '14:30'],
  ['1400', '14:00'],
  ['930', '09:30'],
  ['正午', '12:00'],
  ['13.30', '13:30'],
])('「%s」は%s', (typed, read) => {
  expect(parseClockTime(typed)).toEqual(ok(read));
});

test.each(['24:00', '25時', '14:60', '午後13時', '午後12時', '午後12:30'])('「%s」という時刻はない', (typed) => {
  expect(parseClockTime(typed)).toEqual(err({ kind: 'no-such-time', text: typed }));
});

test.each(['', 'お昼', '-1:00', '14', '14:0', '14:00:00', '十十時', '14時00分まで'])(
  '「%s」は時刻として読めない',
  (typed) => {
    expect(parseClockTime(typed)).toEqual(err({ kind: 'unreadable', text: typed }));
  },
);

test('長すぎる入力は読まず、はじめだけを返す', () => {
  const read = parseClockTime('1'.repeat(500));
  expect(!read.ok && read.error.text.length).toBe(101);
});

test('どの時刻も、紙の書き方から読み直せる', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      const time = clockTime(minutes);
      expect(isClockTime(time)).toBe(true);
      expect(minutesOf(time)).toBe(minutes);
      // 12:30 is 午後0時30分 on paper, which reads back.
      expect(parseClockTime(formatClockTime(time))).toEqual(ok(time));
      expect(parseClockTime(time)).toEqual(ok(time));
    }),
  );
});

test('真夜中を過ぎた時刻は、零時から数える', () => {
  expect(clockTime(24 * 60 + 30)).toBe('00:30');
});
