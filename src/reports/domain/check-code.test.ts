import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCodeOf, readCheckCode } from './check-code.ts';

const FORM = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u;
const digest = fc.stringMatching(/^[0-9a-f]{64}$/u);

test('照合コードは、まぎらわしい I・L・O・U のない8文字を4文字ずつ分けたもの', () => {
  expect(checkCodeOf('0'.repeat(64))).toBe('0000-0000');
  expect(checkCodeOf('f'.repeat(64))).toBe('ZZZZ-ZZZZ');
  fc.assert(
    fc.property(digest, (hex) => {
      expect(checkCodeOf(hex)).toMatch(FORM);
    }),
  );
});

test('先頭の40ビットが一つでも違えば、照合コードも違う', () => {
  fc.assert(
    fc.property(digest, fc.nat(9), (hex, at) => {
      const other = `${hex.slice(0, at)}${hex[at] === '0' ? '1' : '0'}${hex.slice(at + 1)}`;
      expect(checkCodeOf(other)).not.toBe(checkCodeOf(hex));
    }),
  );
});

test('全角・小文字・区切りなし・見まちがえた字で打っても、同じコードと読む', () => {
  expect(readCheckCode('7K3M-9Q2D')).toBe('7K3M-9Q2D');
  expect(readCheckCode('７ｋ３ｍ　９ｑ２ｄ')).toBe('7K3M-9Q2D');
  expect(readCheckCode('7k3m9q2d')).toBe('7K3M-9Q2D');
  expect(readCheckCode('oIl0-0000')).toBe('0110-0000');
  fc.assert(
    fc.property(digest, (hex) => {
      expect(readCheckCode(checkCodeOf(hex).toLowerCase())).toBe(checkCodeOf(hex));
    }),
  );
});

test('コードでありえないものは、読めないと返す', () => {
  for (const typed of ['', '7K3M', '7K3M-9Q2D1', '7K3M-9Q2U', '照合コード', '7K3M-9Q2%'])
    expect(readCheckCode(typed)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const code = readCheckCode(typed);
      if (code !== null) expect(code).toMatch(FORM);
    }),
  );
});
