import { expect, it } from 'vitest';
import { settledName } from './person-name.ts';

it('名前は一行にし、見えない文字は取り除く。異体字は残す', () => {
  expect(settledName(' 見本\n花子\u0000 ')).toBe('見本 花子');
  expect(settledName('\u202e見本\u200b花子')).toBe('見本花子');
  expect(settledName('\u200b\u2066')).toBe('');
  expect(settledName('葛\u{e0100}城　花子')).toBe('葛\u{e0100}城　花子');
});
