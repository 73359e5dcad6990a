import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRemindDays } from './remind-days.ts';
import { readSiteAddress } from './site-address.ts';

describe('連携の住所', () => {
  it.each([
    ['https://renkei.city.example.jp', 'https://renkei.city.example.jp'],
    [' HTTPS://Renkei.City.example.jp/ ', 'https://renkei.city.example.jp'],
    ['http://192.0.2.10:3000', 'http://192.0.2.10:3000'],
    ['ｈｔｔｐｓ：／／renkei.example.jp', 'https://renkei.example.jp'],
    ['https://renkei.example.jp:443/', 'https://renkei.example.jp'],
    ['', ''],
  ])('%s', (typed, address) => expect(readSiteAddress(typed)).toEqual({ ok: true, value: address }));

  it.each([
    'renkei.example.jp',
    'https://renkei.example.jp/w/mihon',
    'https://user:pass@renkei.example.jp',
    'https://renkei.example.jp?x=1',
    'https://renkei.example.jp#x',
    'javascript:alert(1)',
    'ftp://renkei.example.jp',
    'https://',
    'https://a b',
    'https://renkei.example.jp\nhttps://evil.example',
    'https:\\\\renkei.example.jp',
    `https://${'a'.repeat(250)}.jp`,
  ])('%j は断る', (typed) => expect(readSiteAddress(typed).ok).toBe(false));
});

describe('督促の日', () => {
  it.each([
    ['3', 3, [3]],
    ['１４、3', 5, [3, 14]],
    ['3,3, 7 　14・21', 5, [3, 7, 14, 21]],
    ['', 3, []],
    ['60', 3, [60]],
  ])('%j は読める', (typed, atMost, days) => expect(readRemindDays(typed, atMost)).toEqual({ ok: true, value: days }));

  it.each([
    ['0', 3],
    ['61', 3],
    ['-3', 3],
    ['3日', 3],
    ['1,2,3,4', 3],
    ['1.5', 3],
  ])('%j は断る', (typed, atMost) => expect(readRemindDays(typed, atMost).ok).toBe(false));

  it('読めたものは、決めた数までの、小さい順の、重ならない日', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789, 、・３日-') }), (typed) => {
        const read = readRemindDays(typed, 5);
        if (!read.ok) return;
        expect(read.value).toEqual([...new Set(read.value)].sort((a, b) => a - b));
        expect(read.value.length).toBeLessThanOrEqual(5);
        expect(read.value.every((day) => day >= 1 && day <= 60)).toBe(true);
      }),
    );
  });
});
