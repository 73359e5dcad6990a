import { expect, test } from 'vitest';
import { isAlive, needsTouch } from './session.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 3, 1, 0, minutes));
const full = (created: number, seen: number) => ({ stage: 'full' as const, createdAt: at(created), seenAt: at(seen) });

test('S14: 無操作30分で終わり、操作していても12時間で終わる', () => {
  expect(isAlive(full(0, 0), at(29))).toBe(true);
  expect(isAlive(full(0, 0), at(30))).toBe(false);
  expect(isAlive(full(0, 719), at(719))).toBe(true);
  expect(isAlive(full(0, 719), at(720))).toBe(false);
});

test('S15: 第二要素を待つ間は10分で終わる', () => {
  const half = { stage: 'half' as const, createdAt: at(0), seenAt: at(9) };
  expect(isAlive(half, at(9))).toBe(true);
  expect(isAlive(half, at(10))).toBe(false);
});

test('最後に見た時刻を書くのは、多くて1分に一度', () => {
  expect(needsTouch(full(0, 5), new Date(at(6).getTime() - 1))).toBe(false);
  expect(needsTouch(full(0, 5), at(6))).toBe(true);
});
