import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumberText } from './number-text.ts';
import { err, ok } from './result.ts';

const number = (value: string) => ok({ kind: 'number', value });
const refusal = (text: string, percent = false) => {
  const result = parseNumberText(text, percent);
  return result.ok ? result.value : result.error;
};

describe('数を読む', () => {
  test.each([
    ['1347', '1347'],
    ['1,347', '1347'],
    ['１，３４７', '1347'],
    ['25,775,000', '25775000'],
    ['35.2', '35.2'],
    ['15.0', '15.0'],
    ['３５．２０', '35.20'],
    ['-1.5', '-1.5'],
    ['－１．５', '-1.5'],
    ['−1.5', '-1.5'],
    ['▲1,234.50', '-1234.50'],
    ['△ 5', '-5'],
    ['0', '0'],
    ['-0', '0'],
    ['0.05', '0.05'],
    ['007', '7'],
    [' 1347　', '1347'],
  ])('%s は %s', (text, value) => {
    expect(parseNumberText(text)).toEqual(number(value));
  });

  test.each(['', '　', '-', '－', '―', '…', '‐', 'ー', '***', '＊＊＊', '*', '−', '—', '...', '・・・'])(
    '「%s」は値なし。0ではない',
    (text) => {
      expect(parseNumberText(text)).toEqual(ok({ kind: 'missing', mark: text.trim() }));
    },
  );

  test('％は単位が％のときだけ受け取る', () => {
    expect(parseNumberText('35.2%', true)).toEqual(number('35.2'));
    expect(parseNumberText('３５．２％', true)).toEqual(number('35.2'));
    expect(parseNumberText('35.2 %', true)).toEqual(number('35.2'));
    expect(parseNumberText('35.2%')).toEqual(err({ kind: 'percent-sign', text: '35.2%', value: '35.2' }));
  });
});

describe('読めない数は理由を返す', () => {
  test('けた区切りの位置が違うときは、取り除いた形を示す', () => {
    expect(parseNumberText('1,23')).toEqual(err({ kind: 'misplaced-separator', text: '1,23', without: '123' }));
    expect(refusal('12,34,567')).toMatchObject({ kind: 'misplaced-separator', without: '1234567' });
    expect(refusal('1234,567')).toMatchObject({ kind: 'misplaced-separator' });
  });

  test('単位は黙って捨てない', () => {
    expect(parseNumberText('1,347人')).toEqual(
      err({ kind: 'unit-in-number', text: '1,347人', value: '1347', unit: '人' }),
    );
    expect(refusal('１２a')).toMatchObject({ kind: 'unit-in-number', value: '12', unit: 'a' });
    expect(refusal('5,600円（月額）')).toMatchObject({ kind: 'unit-in-number', value: '5600' });
  });

  test.each([
    '1.2.3',
    'abc',
    '+5',
    '=1+1',
    '1e5',
    '1-2',
    '.5',
    '5.',
    '▲',
    '--5',
    '▲-5',
    '1 347',
    '(5)',
    '二十',
    '１２３４．',
  ])('%s は数ではない', (text) => {
    expect(parseNumberText(text).ok).toBe(false);
  });

  test('長い文字列は、初めだけを示して断る', () => {
    const text = `-${' '.repeat(1_000_000)}x`;
    expect(refusal(text)).toEqual({ kind: 'not-a-number', text: `${text.slice(0, 100)}…` });
  });

  test('30桁を超える数は断る', () => {
    expect(refusal('9'.repeat(31))).toMatchObject({ kind: 'too-many-digits', limit: 30 });
    expect(parseNumberText('9'.repeat(30)).ok).toBe(true);
  });
});

test('整数部と小数部をどう書いても同じ正準形になり、小数点以下の0は残る', () => {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 15n });
  const decimals = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 6 });
  fc.assert(
    fc.property(whole, decimals, fc.boolean(), (digits, after, negative) => {
      const tail = after === '' ? '' : `.${after}`;
      const zero = digits === 0n && !/[1-9]/.test(after);
      const canonical = `${negative && !zero ? '-' : ''}${digits}${tail}`;
      const written = `${negative ? '▲' : ''}${digits.toLocaleString('en')}${tail}`;
      const wide = written.replace(/[0-9.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
      for (const text of [canonical, written, wide]) expect(parseNumberText(text)).toEqual(number(canonical));
    }),
  );
});

test('どんな文字列でも例外にならず、数なら正準形である', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.-▲%人 　…ー') }), fc.boolean(), (text, percent) => {
      const result = parseNumberText(text, percent);
      if (result.ok && result.value.kind === 'number')
        expect(result.value.value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
    }),
  );
});
