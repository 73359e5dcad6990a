import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BucketState, charge, type ThrottleRule, throttleRules } from './throttle.ts';

const start = Date.UTC(2026, 3, 1);
const at = (seconds: number) => new Date(start + seconds * 1_000);
const rule: ThrottleRule = { free: 5, firstWait: 30_000, longestWait: 120_000, forgetAfter: 3_600_000 };

/** Tries at these seconds; each that is let through counts. */
function attempts(seconds: readonly number[], by: ThrottleRule): boolean[] {
  let state: BucketState | null = null;
  return seconds.map((second) => {
    const verdict = charge(by, state, at(second));
    if (verdict.kind === 'go') state = verdict.next;
    return verdict.kind === 'go';
  });
}

test('5回までは待たされず、6回目は30秒、つぎは60秒、長くても120秒待つ', () => {
  expect(attempts([0, 0, 0, 0, 0, 29, 30, 89, 90, 209, 210, 329, 330], rule)).toEqual([
    ...[true, true, true, true, true],
    ...[false, true],
    ...[false, true],
    ...[false, true],
    ...[false, true],
  ]);
});

test('待ち時間のあいだは数えないので、叩き続けても待ちは延びない', () => {
  expect(attempts([0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 29, 30], rule).at(-1)).toBe(true);
});

test('しばらく試さなければ、はじめからになる', () => {
  expect(attempts([0, 0, 0, 0, 0, 3_700, 3_700, 3_700, 3_700, 3_700], rule)).toEqual(Array(10).fill(true));
});

test('S15: 確認コードは、どう試しても5分に5回まで', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 7_000 }), { maxLength: 80 }), (times) => {
      const sorted = times.toSorted((a, b) => a - b);
      const passed = attempts(sorted, throttleRules.code);
      const let_through = sorted.filter((_, index) => passed[index]);
      for (const begin of let_through) {
        const inWindow = let_through.filter((time) => time >= begin && time < begin + 300);
        expect(inWindow.length).toBeLessThanOrEqual(5);
      }
    }),
  );
});
