import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from './read-address.ts';

describe('メールアドレスを読む', () => {
  it.each([
    ['info@example.jp', 'info@example.jp'],
    ['  ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｊｐ ', 'info@example.jp'],
    ['o.hara+kai@mail.example.co.jp', 'o.hara+kai@mail.example.co.jp'],
    // 携帯電話会社がかつて出していた形
    ['a..b.@keitai.example.ne.jp', 'a..b.@keitai.example.ne.jp'],
    ['x@xn--wgv71a119e.jp', 'x@xn--wgv71a119e.jp'],
  ])('%s は読める', (typed, address) => expect(readAddress(typed)).toEqual({ ok: true, value: address }));

  it.each([
    '',
    'info',
    'info@',
    '@example.jp',
    'info@example',
    'info@@example.jp',
    'a@example.jp, b@example.jp',
    'a@example.jp;b@example.jp',
    'a@example.jp b@example.jp',
    '会長 <a@example.jp>',
    'a@example.jp\r\nBcc: b@example.jp',
    'a@example.jp\nb',
    'a\u0000b@example.jp',
    '"a b"@example.jp',
    'a(comment)@example.jp',
    'a@[192.0.2.1]',
    'a@[IPv6:2001:db8::1]',
    'a@192.0.2.1',
    'a@-example.jp',
    'a@example..jp',
    'a@example.jp.',
    'a@evil.example@example.jp',
    '会長@example.jp',
    `${'a'.repeat(65)}@example.jp`,
    `a@${`${'b'.repeat(60)}.`.repeat(5)}jp`,
  ])('%j は断る', (typed) => expect(readAddress(typed)).toEqual({ ok: false, error: 'address' }));

  it('何が打たれても、読めたものは一つの宛先で、行を分けない', () => {
    const hostile = fc.array(
      fc.constantFrom('a', '.', '@', ',', '<', '>', '\r', '\n', ' ', '"', '[', ']', ':', ';', '＠', 'jp', '\u2028'),
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const read = readAddress(parts.join(''));
        if (read.ok) expect(read.value).toMatch(/^[^\s<>,;:"[\]()@]+@[A-Za-z0-9.-]+$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
