import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

test('収まる文はそのまま、収まらない文は続きがあると分かるように切る', () => {
  expect(shortened('夜間の往診', 5)).toBe('夜間の往診');
  expect(shortened('夜間の往診が', 5)).toBe('夜間の往…');
  expect(shortened('夜間の\n往診が心配です', 6)).toBe('夜間の 往…');
  expect(shortened('abcdefgh', 5)).toBe('abcdefgh');
  expect(shortened('', 5)).toBe('');
});

test('2万字でも、絵文字でも、半分の文字を残さず、決めた幅を超えない', () => {
  expect(shortened('あ'.repeat(20_000), 10)).toBe(`${'あ'.repeat(9)}…`);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const cut = shortened(text, width);
      expect(cut.isWellFormed() || !text.isWellFormed()).toBe(true);
      expect([...cut].length * 0.6).toBeLessThanOrEqual(width + 1);
      expect(cut).not.toMatch(/[\n\r\t]/);
    }),
  );
});
