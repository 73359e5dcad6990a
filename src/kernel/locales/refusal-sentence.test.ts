import { expect, test } from 'vitest';
import { parseAsOf } from '#kernel/as-of.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { parseMunicipalityCode } from '#kernel/municipality-code.ts';
import { parseNumberText } from '#kernel/number-text.ts';
import { dateRefusal, municipalityCodeRefusal, numberRefusal } from './refusal-sentence.ts';

const errorOf = <E>(result: { ok: true } | { ok: false; error: E }): E => {
  if (result.ok) throw new Error('should have been refused');
  return result.error;
};

test('日付の断りの文は、何が違うかと、正しいと思われる日を言う', () => {
  expect(dateRefusal(errorOf(parseAsOf('平成35年')), 'ja')).toBe(
    '「平成35年」はありません。平成は平成元年1月8日から平成31年4月30日までです。「令和5年」ではありませんか。',
  );
  expect(dateRefusal(errorOf(parseAsOf('平成35年')), 'en')).toContain('Perhaps “令和5年”?');
  expect(dateRefusal(errorOf(parseJapaneseDate('H28.2.30')), 'ja')).toBe(
    '「H28.2.30」の30日はありません。この月は1日から29日までです。',
  );
  expect(dateRefusal(errorOf(parseJapaneseDate('令和元年4月1日')), 'ja')).toContain('令和は令和元年5月1日からです。');
});

test('数とコードの断りの文は、直し方を言う', () => {
  expect(numberRefusal(errorOf(parseNumberText('1,347人')), 'ja')).toBe(
    '「1,347人」には「人」がついています。数だけを「1347」と書き、単位は単位の欄に書いてください。',
  );
  expect(numberRefusal(errorOf(parseNumberText('1,23')), 'en')).toContain('“123”');
  expect(municipalityCodeRefusal(errorOf(parseMunicipalityCode('19206')), 'ja')).toContain(
    '「192066」ではありませんか',
  );
  expect(municipalityCodeRefusal(errorOf(parseMunicipalityCode('192065')), 'en')).toContain('“192066”');
});
