import { expect, test } from 'vitest';
import { linkExpiry } from './link-life.ts';

const now = new Date('2026-11-22T00:00:00Z');
const on = (heldOn: string, answersUntil: string | null = null) =>
  linkExpiry({ heldOn, answersUntil }, now).toISOString();

test('会議の日から14日後の終わり（日本時間）まで', () => {
  expect(on('2026-12-10')).toBe('2026-12-24T15:00:00.000Z');
});

test('回答の期限が会議より後なら、期限から数える', () => {
  expect(on('2026-12-10', '2026-12-20')).toBe('2027-01-03T15:00:00.000Z');
  expect(on('2026-12-10', '2026-12-01')).toBe('2026-12-24T15:00:00.000Z');
});

test('先の会議でも、発行から90日を超えない。過ぎた会議でも一日は開く', () => {
  expect(on('2027-06-01')).toBe('2027-02-20T00:00:00.000Z');
  expect(on('2026-01-01')).toBe('2026-11-23T00:00:00.000Z');
});
