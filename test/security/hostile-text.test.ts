import { expect, it } from 'vitest';
import { settledPassword } from '#access/domain/password.ts';
import { settledCode } from '#access/domain/second-factor.ts';
import { isSignInName, settledSignInName } from '#access/domain/sign-in-name.ts';
import { folded } from '#evidence/domain/file-columns.ts';
import { nfkc } from '#kernel/nfkc.ts';

it('R10: 1MiB の結合文字を送られても、ほかの人を待たせ続けない', () => {
  const marks = `a${'\u0301\u0316'.repeat(260_000)}`;
  expect(isSignInName(settledSignInName(marks))).toBe(false);
  expect(settledPassword(marks)).toBe(marks);
  expect(settledCode(marks)).toHaveLength(marks.length);
  expect(folded(marks)).toHaveLength(marks.length);
});

it('ふつうの長さの文字は NFKC でそろえる', () => {
  expect(nfkc('Ｔａｎａｋａ①ｶﾞ')).toBe('Tanaka1ガ');
  expect(settledSignInName(' Ｔanaka@Otsuki ')).toBe('tanaka@otsuki');
});
