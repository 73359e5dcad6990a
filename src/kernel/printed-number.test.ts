import { expect, test } from 'vitest';
import { isZero, printedAmount, printedNumber, withoutSign } from './printed-number.ts';

test('3けたごとに区切り、小数点より後ろはそのまま残す', () => {
  expect(['0', '999', '1347', '-25775', '1234567.8901', '15.0'].map(printedNumber)).toEqual([
    '0',
    '999',
    '1,347',
    '-25,775',
    '1,234,567.8901',
    '15.0',
  ]);
});

test('符号を言葉で言うときは、数から外す', () => {
  expect(withoutSign('-0.9')).toBe('0.9');
  expect(withoutSign('30')).toBe('30');
});

test('0は、書き方によらず0とわかる', () => {
  expect(['0', '0.0', '-0.00'].every(isZero)).toBe(true);
  expect(['0.1', '10', '100'].some(isZero)).toBe(false);
});

test('数と単位は、日本語では「14.8 %」「1,361人」、英語では「14.8%」「1,361 people」と書く', () => {
  expect([printedAmount('14.8', '%', 'ja'), printedAmount('1361', '人', 'ja')]).toEqual(['14.8 %', '1,361人']);
  expect([printedAmount('14.8', '%', 'en'), printedAmount('1361', 'people', 'en')]).toEqual(['14.8%', '1,361 people']);
  expect(printedAmount('3', '', 'en')).toBe('3');
});
