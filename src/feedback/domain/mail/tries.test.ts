import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailText } from './mail-text.ts';
import { stillWanted } from './still-wanted.ts';
import { handedInAt, nextTry, triedUntil } from './tries.ts';

const at = new Date('2026-11-22T00:00:00Z');

test('次にいつ送るか', () => {
  const until = triedUntil(at);
  expect(nextTry(1, at, until)?.toISOString()).toBe('2026-11-22T00:05:00.000Z');
  expect(nextTry(4, at, until)?.toISOString()).toBe('2026-11-22T01:00:00.000Z');
  expect(nextTry(50, at, until)?.toISOString()).toBe('2026-11-22T08:00:00.000Z');
  expect(nextTry(1, until, until)).toBeNull();
  expect(handedInAt(until)).toEqual(at);
});

test('出直しは必ずあとになり、一日でやめる', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 48 * 60 }), (tries, minutes) => {
      const now = new Date(at.getTime() + minutes * 60_000);
      const next = nextTry(tries, now, triedUntil(at));
      if (next === null) return;
      expect(next.getTime()).toBeGreaterThan(now.getTime());
      expect(next.getTime()).toBeLessThanOrEqual(triedUntil(at).getTime());
    }),
  );
});

test('待っていたメールの用件のうち、まだ要るもの', () => {
  const drafted = { state: 'drafted', questionClosed: false } as const;
  const sent = { state: 'sent', questionClosed: false } as const;
  const answered = { state: 'answered', questionClosed: false } as const;
  const reflected = { state: 'reflected', questionClosed: false } as const;
  expect(stillWanted('question', [answered, drafted])).toEqual([drafted]);
  expect(stillWanted('question', [sent, answered])).toEqual([]);
  expect(stillWanted('question', [{ ...drafted, questionClosed: true }])).toEqual([]);
  expect(stillWanted('reminder', [answered, sent])).toEqual([sent]);
  expect(stillWanted('reminder', [answered, { ...sent, questionClosed: true }])).toEqual([]);
  expect(stillWanted('reminder', [drafted])).toEqual([]);
  expect(stillWanted('return', [answered, reflected])).toEqual([reflected]);
  expect(stillWanted('question', [])).toEqual([]);
});

test('リンクは一行に一つだけ置く', () => {
  const words = { beforeLink: '前', afterLink: '後' };
  expect(mailText(words, 'https://x.example/l')).toBe('前\nhttps://x.example/l\n後');
  expect(mailText(words, null)).toBe('前\n\n後');
  expect(mailText({ beforeLink: '前', afterLink: '' }, 'https://x.example/l')).toBe('前\nhttps://x.example/l');
});
