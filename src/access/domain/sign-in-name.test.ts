import { expect, test } from 'vitest';
import { err, ok } from '#kernel/result.ts';
import { chooseSignInName, isSignInName, settledSignInName } from './sign-in-name.ts';

test('S4: 利用者名には導入単位の名前が付くので、ほかの導入単位の人とぶつからない', () => {
  expect(chooseSignInName('Tanaka', 'otsuki')).toEqual(ok('tanaka@otsuki'));
  expect(chooseSignInName('tanaka', 'mihon')).toEqual(ok('tanaka@mihon'));
  expect(chooseSignInName('tanaka@otsuki', 'otsuki')).toEqual(ok('tanaka@otsuki'));
  expect(chooseSignInName('tanaka@mihon', 'otsuki')).toEqual(err({ kind: 'bad-name' }));
});

test('全角、大文字、前後の空白は整える', () => {
  expect(settledSignInName('　Ｔａｎａｋａ＠Otsuki ')).toBe('tanaka@otsuki');
});

test.each(['', 'a', '田中', 'ta naka', '-tanaka', 'a'.repeat(33)])('「%s」は利用者名にならない', (typed) => {
  expect(chooseSignInName(typed, 'otsuki')).toEqual(err({ kind: 'bad-name' }));
});

test('利用者名でないものは探しもしない', () => {
  expect(isSignInName('tanaka@otsuki')).toBe(true);
  expect(isSignInName('tanaka')).toBe(false);
  expect(isSignInName('\u0000@otsuki')).toBe(false);
});
