import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageWindow } from './page-window.ts';

test('両端と、いまのページとその隣を示し、間は「…」にする', () => {
  expect(pageWindow(5, 12)).toEqual([1, null, 4, 5, 6, null, 12]);
});

test('隠れるのが1ページだけなら、「…」ではなくその番号を示す', () => {
  expect(pageWindow(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('番号は増える順に並び、両端と現在のページを必ず含む', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (current, more) => {
      const last = current + more;
      const pages = pageWindow(current, last).filter((page) => page !== null);
      expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b));
      expect(pages).toEqual(expect.arrayContaining([1, current, last]));
      expect(pages.every((page) => page >= 1 && page <= last)).toBe(true);
    }),
  );
});
