import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthInEm, wrap } from './text-width.ts';

test('数と % は離れず、行頭に閉じ括弧や % が来ない', () => {
  for (let em = 7; em < 14; em++) {
    for (const line of wrap('未利用 180人（12.0 %）', em)) expect(line).not.toMatch(/^[ %）、。]/);
  }
  expect(wrap('未利用 180人（12.0 %）', 9)).toEqual(['未利用 180人', '（12.0 %）']);
});

test('折り返しても、行の終わりの空白のほかは1字も失われない', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, em) => {
      expect(wrap(text, em).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('1字ずつに分けられる幅があれば、どの行も幅に収まる', () => {
  for (const line of wrap('介護付有料老人ホーム（特定施設）', 6)) expect(widthInEm(line)).toBeLessThanOrEqual(6);
});
