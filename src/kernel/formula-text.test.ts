import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeFormula, neutralised, restored } from './formula-text.ts';

const corpus = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.invalid","見る")',
  '+1+1',
  '+81-554',
  '-1+1',
  '-foo',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '＋1',
  '－合計',
  '＠SUM',
  ' =1+1',
  '　＝1',
  '\n=1',
  '-1.5.2',
  '-',
];

test.each(corpus)("R13: %j は先頭に ' がつき、読み戻すと元に戻る", (text) => {
  expect(looksLikeFormula(text)).toBe(true);
  expect(neutralised(text)).toBe(`'${text}`);
  expect(restored(neutralised(text))).toBe(text);
});

test.each(['-1.5', '-1347', '1347', '大月市', "'", "'-1.5", '', '1=2', 'a@b', '▲5'])('R13: %j はそのまま', (text) => {
  expect(neutralised(text)).toBe(text);
  expect(restored(text)).toBe(text);
});

test('R13: どんな文字列も、書き出して読み戻すと元に戻り、書き出した形は式にならない', () => {
  const tricky = fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', '＝', '\t', '\r', ' ', '1', '.', 'あ') });
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
      expect(restored(neutralised(text))).toBe(text);
      expect(looksLikeFormula(neutralised(text))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
