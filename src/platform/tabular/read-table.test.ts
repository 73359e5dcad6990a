import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restored } from '#kernel/formula-text.ts';
import { projectRoot } from '#platform/config/root.ts';
import { tableRefusal } from './locales/table-refusal.ts';
import { readTable, tableLimits } from './read-table.ts';
import { writeCsv } from './write-csv.ts';

const read = async (input: string | Uint8Array) => {
  const result = await readTable(input);
  if (!result.ok) throw new Error(tableRefusal(result.error, 'ja'));
  return result.value;
};

describe('表を読む', () => {
  test('カンマ区切りとタブ区切りを、見出しから見分ける', async () => {
    expect(await read('指標,値\n"総人口\t計",1\n')).toMatchObject({ delimiter: ',', encoding: null });
    const pasted = await read('指標\t値\r\n総人口\t25,775\r\n');
    expect(pasted).toMatchObject({
      delimiter: '\t',
      rows: [{ cells: ['指標', '値'] }, { cells: ['総人口', '25,775'] }],
    });
    expect(await read('"a\tb",c\nd,e')).toMatchObject({ delimiter: ',' });
  });

  test('引用符の中の改行は1つのセルで、行番号はExcelと同じ', async () => {
    const table = await read('\r\na,b\r\n"1行目\r\n2行目","5"""\r\n\r\n,\r\nx,y');
    expect(table.rows).toEqual([
      { row: 2, cells: ['a', 'b'] },
      { row: 3, cells: ['1行目\r\n2行目', '5"'] },
      { row: 6, cells: ['x', 'y'] },
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('改行 %j', async (end) => {
    expect((await read(['a,b', '1,2', '3,4', ''].join(end))).rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('列の数が違う行は、行番号と列の数を伝える。右端の空のセルは数えない', async () => {
    const table = await read('a,b,c,,\n1,2\n1,2,3,,,\n1,2,3,4\n1,2,\n');
    expect(table.ragged).toEqual([
      { row: 2, expected: 3, actual: 2 },
      { row: 4, expected: 3, actual: 4 },
    ]);
    expect(table.rows[2]).toEqual({ row: 3, cells: ['1', '2', '3'] });
  });

  test('貼り付けでは、右端の空のセルが落ちていても同じ行', async () => {
    const table = await read('a\tb\tc\n1\t2\n1\t2\t3\t4');
    expect(table.rows[1]).toEqual({ row: 2, cells: ['1', '2', ''] });
    expect(table.ragged).toEqual([{ row: 3, expected: 3, actual: 4 }]);
  });

  test('貼り付けでは、Excelが囲まない引用符はそのまま', async () => {
    expect((await read('a\tb\n5"管\t"2行\nのセル"')).rows[1]?.cells).toEqual(['5"管', '2行\nのセル']);
  });
});

describe('読めない表は、全体を断る', () => {
  const refusal = async (input: string | Uint8Array, limits = tableLimits) => {
    const result = await readTable(input, limits);
    return result.ok ? result.value : result.error;
  };

  test.each(['', '\n\n', ' , ,\r\n', '\uFEFF'])('中身がない %j', async (text) => {
    expect(await refusal(text)).toEqual({ kind: 'empty' });
  });

  test('引用符の間違いは、行番号を言う', async () => {
    expect(await refusal('a,b\n1,2\n"3,4\n5,6\n')).toEqual({ kind: 'quote-not-closed', row: 3 });
    expect(await refusal('a,b\n1,2\n3,4"5\n')).toEqual({ kind: 'stray-quote', row: 3 });
    expect(await refusal('a,b\n"1"2,3\n')).toEqual({ kind: 'stray-quote', row: 2 });
    expect(await refusal(`a,b\n${'1,2\n'.repeat(30_000)}3,4"5\n`)).toEqual({ kind: 'stray-quote', row: 30_002 });
  });

  test('大きさ・行・列の上限', async () => {
    const limits = { bytes: 40, rows: 3, columns: 2 };
    expect(await refusal('x'.repeat(41), limits)).toEqual({ kind: 'too-large', bytes: 41, limit: 40 });
    expect(await refusal('あ'.repeat(14), limits)).toMatchObject({ kind: 'too-large', bytes: 42 });
    expect(await refusal('a\n1\n2\n3\n', limits)).toEqual({ kind: 'too-many-rows', limit: 3 });
    expect(await refusal('a\n1\n\n\n2\n', limits)).toMatchObject({ rows: { length: 3 } });
    expect(await refusal('a,b,c\n', limits)).toEqual({ kind: 'too-many-columns', row: 1, columns: 3, limit: 2 });
    expect(tableLimits).toEqual({ bytes: 20 * 1024 * 1024, rows: 250_000, columns: 64 });
  });

  test('Excelブックには、直し方を言う', async () => {
    const book = new Uint8Array([0x50, 0x4b, 3, 4, ...new TextEncoder().encode('xl/workbook.xml')]);
    const result = await readTable(book);
    expect(!result.ok && tableRefusal(result.error, 'ja')).toBe('Excelブック(.xlsx)です。CSVで保存し直してください。');
  });
});

test('20MBのファイルを読む間も、ほかの仕事が進む', async () => {
  const line = '要介護（要支援）認定者数,平成26年度,"1,347",第6期介護保険事業計画の説明資料\r\n';
  const bytes = new TextEncoder().encode(`指標,時点,値,出典\r\n${line.repeat(190_000)}`);
  expect(bytes.length).toBeGreaterThan(19_000_000);
  expect(bytes.length).toBeLessThanOrEqual(tableLimits.bytes);
  let turns = 0;
  let reading = true;
  const others = (async () => {
    while (reading) {
      turns += 1;
      await nextTurn();
    }
  })();
  const table = await read(bytes);
  reading = false;
  await others;
  expect(table.rows).toHaveLength(190_001);
  // A turn at least for every piece of 64 Ki characters.
  expect(turns).toBeGreaterThan(100);
});

test('R13: 書き出した表を読み戻すと、式に見えるセルも改行も引用符も元に戻る', async () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n",\' 1.あ値') }),
    fc.string({ unit: 'binary' }).filter((text) => !/\p{Cc}|\p{Cs}|\uFEFF/u.test(text)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (body) => {
      const rows = [['見出し', '値'], ...body.map((cells) => ['行', ...cells, '終'])];
      const table = await read(writeCsv(rows));
      expect(table.rows.map(({ cells }) => cells.map(restored))).toEqual(rows);
      for (const { cells } of table.rows) {
        for (const text of cells) expect(/^\s*[=+@＝＋－＠]|^[\t\r]/u.test(text)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

test('書き出しはBOMつきUTF-8とCRLFで、負の数は数のまま', () => {
  expect(
    Buffer.from(
      writeCsv([
        ['値', '注記'],
        ['-1.5', '=1+1'],
        ['1,347', 'a"b'],
      ]),
    ).toString(),
  ).toBe('\uFEFF値,注記\r\n-1.5,\'=1+1\r\n"1,347","a""b"\r\n');
});

const samples = join(projectRoot(), '../shared/data/samples');
const absent = !existsSync(samples);
if (absent) console.warn(`見本がないため、実データの読み取りを試さずに飛ばします: ${samples}`);

describe.skipIf(absent)('公開されている実データ', () => {
  const file = (name: string) => readFileSync(join(samples, name));

  test('松山市の介護サービス事業所一覧は、CP932でもUTF-8でも同じ表になる', async () => {
    const cp932 = await read(file('ods_old_care_service_matsuyama_excerpt_cp932.csv'));
    const utf8 = await read(file('ods_old_care_service_matsuyama_excerpt.csv'));
    expect([cp932.encoding, utf8.encoding]).toEqual(['CP932', 'UTF-8']);
    expect(cp932.rows).toEqual(utf8.rows);
    expect(utf8.rows[0]?.cells[0]).toBe('都道府県コード又は市区町村コード');
    expect(utf8.ragged).toEqual([]);
  });

  test('介護保険事業状況報告と見える化システムの表を読む', async () => {
    const report = await read(file('nenpo_R5_02h_excerpt.csv'));
    expect(report.rows[0]?.cells).toContain('住所地特例被保険者');
    expect(report.rows.find(({ cells }) => cells[1] === '札幌市')?.cells[2]).toBe('556069');
    const mieruka = await read(file('mieruka_tidy_excerpt.csv'));
    expect(mieruka.rows[1]?.cells.slice(4)).toEqual([
      '高齢者を含む世帯の割合',
      '（%）',
      '北塩原村',
      '2000',
      '2000',
      '暦年',
      '55.9',
    ]);
    expect([...report.ragged, ...mieruka.ragged]).toEqual([]);
  });

  test('厚生労働省の公開データは24列', async () => {
    const table = await read(file('jigyosho_520.csv'));
    expect(table.rows[0]?.cells).toHaveLength(24);
    expect(table.rows.length).toBeGreaterThan(5);
  });
});
