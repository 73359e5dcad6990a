import { expect, test } from 'vitest';
import { keptReply } from './server-reply.ts';

test('サーバの返事は、宛先の住所と合言葉を除いて一行で残す', () => {
  expect(keptReply('550-5.1.1 The account\n550 5.1.1 <kan.ri@example.jp>: no such user "kan.ri"', ['kan.ri'])).toBe(
    '550-5.1.1 The account 550 5.1.1 <…>: no such user "…"',
  );
  expect(keptReply('535 information for info', ['info', 'p*(w'])).toBe('535 information for …');
  expect(keptReply('535 p*(w', ['p*(w'])).toBe('535 …');
});

test('長い返事は三百文字で切る', () => {
  expect([...keptReply(`250 ${'長'.repeat(900)}`)]).toHaveLength(300);
  expect(keptReply('\u0000\u001b[31m550\u202e no')).toBe('[31m550 no');
});
