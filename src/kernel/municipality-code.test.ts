import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit, parseMunicipalityCode } from './municipality-code.ts';
import { err, ok } from './result.ts';

test.each([
  ['192066', '大月市'],
  ['１９２０６６', '大月市（全角）'],
  ['011002', '札幌市'],
  ['131016', '千代田区'],
  ['382019', '松山市'],
  ['473821', '与那国町'],
])('%s（%s）は検査数字が合う', (text) => {
  expect(parseMunicipalityCode(text)).toEqual(ok(text.normalize('NFKC')));
});

test('検査数字が違えば断り、正しい6桁を示す', () => {
  expect(parseMunicipalityCode('192065')).toEqual(err({ kind: 'check-digit', text: '192065', right: '192066' }));
});

test('5桁は補わずに断り、あり得る6桁を示す', () => {
  expect(parseMunicipalityCode('19206')).toEqual(err({ kind: 'five-digits', text: '19206', right: ['192066'] }));
  // 先頭の0が落ちた札幌市。群馬県側の候補も示し、人が選ぶ。
  const lost = parseMunicipalityCode('11002');
  expect(lost).toMatchObject({ ok: false, error: { kind: 'five-digits', right: expect.arrayContaining(['011002']) } });
});

test.each([
  ['大月市', 'not-digits'],
  ['', 'not-digits'],
  ['1920', 'wrong-length'],
  ['1920661', 'wrong-length'],
  ['992066', 'no-such-prefecture'],
  ['002066', 'no-such-prefecture'],
])('「%s」は %s', (text, kind) => {
  expect(parseMunicipalityCode(text)).toMatchObject({ ok: false, error: { kind } });
});

test('どの5桁にも合う検査数字は1つだけ', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 47 }), fc.integer({ min: 0, max: 999 }), (prefecture, number) => {
      const five = `${String(prefecture).padStart(2, '0')}${String(number).padStart(3, '0')}`;
      const good = [...'0123456789'].filter((digit) => parseMunicipalityCode(five + digit).ok);
      expect(good).toEqual([checkDigit(five)]);
    }),
  );
});
