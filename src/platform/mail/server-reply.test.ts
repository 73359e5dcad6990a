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

test('迷惑メールの判定が本文のリンクを言い返しても、リンクは残らない', () => {
  const token = 'kZ3_Im6kDEOrj8IjuKkA2PIrntS1pY3BJYi5sN4qgY-';
  const text = `次のページからお答えください。\nhttps://renkei.example.jp/l/mihon/${token}/questions\n`;
  for (const said of [
    `554 5.7.1 URL https://renkei.example.jp/l/mihon/${token}/questions is listed`,
    `554 5.7.1 ${token}-listed`,
    `554-5.7.1 renkei.example.jp/l/mihon/${token.slice(0, 20)}\r\n554 5.7.1 ${token.slice(20)}`,
    `554 5.7.1 …/${token.slice(0, 30)}...`,
  ]) {
    const kept = keptReply(said, [], text);
    expect(kept).toMatch(/^554/);
    expect(
      Array.from({ length: 35 }, (_, at) => token.slice(at, at + 8)).filter((part) => kept.includes(part)),
    ).toEqual([]);
  }
  // The number under which the server keeps it stays.
  expect(keptReply('250 2.0.0 queued as 4XwQk53v4Nz9sT7', [], text)).toBe('250 2.0.0 queued as 4XwQk53v4Nz9sT7');
});
