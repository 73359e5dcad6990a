import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'LE' | 'BE') => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'LE' ? bytes : bytes.swap16());
};
/** CP932 has no encoder in the runtime: the bytes of each character are found by decoding every pair once. */
const cp932Bytes = (() => {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const put = (...bytes: number[]) => {
    try {
      const char = decoder.decode(new Uint8Array(bytes));
      if (!table.has(char)) table.set(char, bytes);
    } catch {}
  };
  for (let one = 0; one < 256; one += 1) put(one);
  for (let lead = 0x81; lead <= 0xfc; lead += 1) for (let trail = 0x40; trail <= 0xfc; trail += 1) put(lead, trail);
  return table;
})();
const cp932 = (text: string) => new Uint8Array([...text].flatMap((char) => cp932Bytes.get(char) ?? []));

const sample = '指標,時点,値\r\n要介護（要支援）認定者数,平成26年度,"1,347"\r\n';

describe('R14: 文字コードを見分ける', () => {
  test.each([
    ['UTF-8（BOMあり）', utf8(`\uFEFF${sample}`), 'UTF-8', true],
    ['UTF-8（BOMなし）', utf8(sample), 'UTF-8', false],
    ['CP932', cp932(sample), 'CP932', false],
    ['UTF-16LE（BOMあり）', utf16(`\uFEFF${sample}`, 'LE'), 'UTF-16LE', true],
    ['UTF-16BE（BOMあり）', utf16(`\uFEFF${sample}`, 'BE'), 'UTF-16BE', true],
    ['UTF-16LE（BOMなし）', utf16(sample, 'LE'), 'UTF-16LE', false],
    ['UTF-16BE（BOMなし）', utf16(sample, 'BE'), 'UTF-16BE', false],
  ])('%s', async (_, bytes, encoding, byteOrderMark) => {
    expect(await decodeText(bytes)).toEqual({ ok: true, value: { text: sample, encoding, byteOrderMark } });
  });

  test('UTF-8の「介護保険」をShift_JISと取り違えない', async () => {
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(utf8('介護保険'))).toBe('莉玖ｭｷ菫晞匱');
    expect(await decodeText(utf8('介護保険'))).toMatchObject({ value: { text: '介護保険', encoding: 'UTF-8' } });
  });

  test('半角カナで始まる短いCP932を、たまたま読めるUTF-8と取り違えない', async () => {
    for (const text of ['ﾅ（,\r\n', 'ﾅｶ,1\r\n']) {
      expect(await decodeText(cp932(text))).toMatchObject({ value: { text, encoding: 'CP932' } });
    }
    for (const text of ['±1,2\r\n', 'λ,°C\r\n', '山田 José,1\r\n']) {
      expect(await decodeText(utf8(text))).toMatchObject({ value: { text, encoding: 'UTF-8' } });
    }
  });

  test('①髙～﨑㈱と外字はCP932でもそのまま残る', async () => {
    const text = '①,髙,～,﨑,㈱,\uE000,ｶﾅ\r\n';
    expect(await decodeText(cp932(text))).toMatchObject({ value: { text, encoding: 'CP932' } });
  });

  test('大きなファイルでも、文字の途中で切れない', async () => {
    const text = `a${'介護'.repeat(900_000)}\n`;
    expect(await decodeText(utf8(text))).toMatchObject({ value: { text, encoding: 'UTF-8' } });
    expect(await decodeText(cp932(text))).toMatchObject({ value: { text, encoding: 'CP932' } });
  });

  test('末尾のCtrl-Zは取る。空のファイルは空の文字列', async () => {
    expect(await decodeText(utf8('a,b\r\n\u001a'))).toMatchObject({ value: { text: 'a,b\r\n' } });
    expect(await decodeText(new Uint8Array())).toMatchObject({ value: { text: '', encoding: 'UTF-8' } });
  });
});

describe('文字でないファイルは、何のファイルかを言って断る', () => {
  const zip = (name: string) => new Uint8Array([0x50, 0x4b, 3, 4, ...Array(26).fill(0), ...utf8(name), 0, 1, 2]);
  test.each([
    ['xlsx', zip('[Content_Types].xml')],
    ['xlsx', zip('xl/workbook.xml')],
    ['zip', zip('THRK0101.csv')],
    ['xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['pdf', utf8('%PDF-1.7')],
    ['image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ])('%s', async (format, bytes) => {
    expect(await decodeText(bytes)).toEqual({ ok: false, error: { kind: 'not-text', format } });
  });

  test('NULや制御文字があれば、何行目かを言って断る', async () => {
    expect(await decodeText(utf8('a,b\n1,\u00002'))).toEqual({ ok: false, error: { kind: 'binary', line: 2 } });
    expect(await decodeText(utf8('指標,値\n総人口,1\u0000\n高齢化率,\u0000,\n'))).toMatchObject({
      error: { kind: 'binary' },
    });
    expect(await decodeText(cp932('指標,値\n総人口,1\u0000\n高齢化率,\u0000,\n'))).toMatchObject({
      error: { kind: 'binary' },
    });
    expect(await decodeText(utf8('a,b\n1,2\n3,\u0007'))).toEqual({ ok: false, error: { kind: 'binary', line: 3 } });
  });

  test('どの文字コードでもなければ、試したものを言って断る', async () => {
    expect(await decodeText(new Uint8Array([0x61, 0xff, 0xfe, 0xfd]))).toEqual({
      ok: false,
      error: { kind: 'undecodable', tried: ['UTF-8', 'CP932'] },
    });
    // BOMが言う文字コードで読めないものを、別の文字コードで読み替えない。
    expect(await decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x93, 0xfa]))).toMatchObject({
      error: { kind: 'undecodable', tried: ['UTF-8'] },
    });
    expect(await decodeText(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).toMatchObject({
      error: { kind: 'undecodable' },
    });
  });
});

test('R14: 表の文字列は、どの文字コードで書いても同じ文字列に戻る', async () => {
  const cell = fc.string({
    unit: fc.constantFrom(...'総人口認定率カナｶﾅ①髙～１２ab1９，・（％）上不〉'),
    maxLength: 12,
  });
  const table = fc
    .array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    .map((rows) => rows.map((cells) => `${cells.join(',')}\r\n`).join(''));
  await fc.assert(
    fc.asyncProperty(table, async (text) => {
      for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16(text, 'LE'), utf16(text, 'BE'), cp932(text)]) {
        expect(await decodeText(bytes)).toMatchObject({ ok: true, value: { text } });
      }
    }),
    { numRuns: 1000, examples: [['ﾅ（,\r\n']] },
  );
});

test('どんなバイト列でも例外にならない', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(typeof (await decodeText(bytes)).ok).toBe('boolean');
    }),
  );
});
