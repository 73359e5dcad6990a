import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextTable } from '#kernel/text-table.ts';
import { readTable } from '#platform/tabular/read-table.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { figureFileMessage } from '../locales/figure-file-messages.ts';
import { readCatalogueTable } from './catalogue-file.ts';
import { editDistance, indicatorFinder } from './find-indicator.ts';
import { standardCatalogue } from './standard-catalogue.ts';
import { writeCatalogueRows } from './write-catalogue-rows.ts';

const table = async (input: string | Uint8Array): Promise<TextTable> => {
  const read = await readTable(input);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const header = 'キー,名称,単位,定義,分子,分母,内訳,地点の合計,下限,上限,年間変化率の上限%\n';
const errors = async (rows: string, existing = standardCatalogue) => {
  const result = readCatalogueTable(await table(header + rows), existing);
  if (result.ok) throw new Error('should have been refused');
  return result.error.errors.map((error) => figureFileMessage(error, 'ja'));
};

describe('指標のファイルを読む', () => {
  test('内訳・分子・分母は、キーでも名称でも書ける', async () => {
    const rows =
      'visit-users,訪問診療の利用者数,人,1か月の利用者,,,home-visit;gp-visit | 男;女,,0,"1,000",20%\n' +
      'home-visit,在宅療養支援診療所分,人,,,,,,,,\n' +
      'gp-visit,ほかの診療所分,人,,,,,,,,\n' +
      'men,男,人,,,,,,,,\nwomen,女,人,,,,,,,,\n' +
      'visit-rate,訪問診療の利用率,％,,訪問診療の利用者数,65歳以上人口,,,0,100%,\n';
    const result = readCatalogueTable(await table(header + rows), standardCatalogue);
    expect(result).toMatchObject({
      ok: true,
      value: {
        indicators: {
          length: 6,
          0: {
            key: 'visit-users',
            partitions: [
              ['home-visit', 'gp-visit'],
              ['men', 'women'],
            ],
            min: '0',
            max: '1000',
            maxYearlyChangePercent: '20',
            numerator: null,
          },
          5: { numerator: 'visit-users', denominator: 'population-65-plus', max: '100', sumOverPlacesOf: null },
        },
      },
    });
  });

  test('標準の指標一覧は、書き出して読み戻しても変わらない', async () => {
    const written = await table(writeCsv(writeCatalogueRows(standardCatalogue)));
    expect(readCatalogueTable(written, [])).toEqual({ ok: true, value: { indicators: standardCatalogue } });
    expect(readCatalogueTable(written, standardCatalogue)).toEqual({
      ok: true,
      value: { indicators: standardCatalogue },
    });
  });
});

describe('誤りは、行と列と直し方を言う', () => {
  test.each([
    [
      'Visit Users,訪問,人,,,,,,,,',
      '2行目 A列「キー」: キー「Visit Users」は使えません。英小文字と数字を「-」でつないで書いてください。「visit-users」ではどうですか。',
    ],
    [
      '訪問,訪問,人,,,,,,,,',
      '2行目 A列「キー」: キー「訪問」は使えません。英小文字と数字を「-」でつないで書いてください。例: certified-persons',
    ],
    [',訪問,人,,,,,,,,', '2行目 A列「キー」: 「キー」が空です。書き入れてください。'],
    ['a,訪問,,,,,,,,,', '2行目 C列「単位」: 「単位」が空です。書き入れてください。'],
    [
      'a,総人口,人,,,,,,,,',
      '2行目 B列「名称」: 名称「総人口」は、すでにある指標（キー total-population）と同じです。区別できる名称にしてください。',
    ],
    [
      'a,訪問,人,,,,aging-ratio;total-population,,,,',
      '2行目 G列「内訳」: 指標「aging-ratio」は一覧にありません。「aging-rate」ではありませんか。',
    ],
    [
      'a,訪問,人,,,,総人口,,,,',
      '2行目 G列「内訳」: 内訳「総人口」は1つしかありません。2つ以上を「;」で区切って書いてください（例: a; b | c; d; e）。',
    ],
    [
      'a,訪問,人,,,,総人口;total-population,,,,',
      '2行目 G列「内訳」: 内訳に「total-population」が2度出てきます。1つにしてください。',
    ],
    ['a,訪問,%,,総人口,,,,,,', '2行目 F列「分母」: 分子と分母は、両方書くか、両方空けてください。'],
    ['a,訪問,人,,,,,,10,9.5,', '2行目 I列「下限」: 下限 10 が、上限 9.5 より大きくなっています。'],
    [
      'a,訪問,人,,,,,,0人,,',
      '2行目 I列「下限」: 「0人」には「人」がついています。数だけを「0」と書き、単位は単位の欄に書いてください。',
    ],
    ['a,=1+1,人,,,,,,,,', expect.stringContaining('2行目 B列「名称」: 「=1+1」は式として動くおそれ')],
    ['a,訪問,人', expect.stringContaining('2行目: セルの数が3です。')],
    ['a,訪問,人,,,,a;総人口,,,,', '2行目 G列「内訳」: 内訳・分子・分母をたどると、もとに戻ってしまいます（a → a）。'],
  ])('%s', async (row, message) => {
    expect(await errors(`${row}\n`)).toEqual([message]);
  });

  test('同じキー、同じ名称の2行は、もう一方の行を言う', async () => {
    expect(await errors('a,訪問,人,,,,,,,,\na,往診,人,,,,,,,,\nb,訪 問,人,,,,,,,,\n')).toEqual([
      '3行目 A列「キー」: キー「a」は2行目にもあります。どちらか1つにしてください。',
      '4行目 B列「名称」: 名称「訪 問」は、2行目（キー a）と同じです。区別できる名称にしてください。',
    ]);
  });

  test('輪になった内訳は、たどった道を言う。すでにある指標を通る輪も見つける', async () => {
    expect(await errors('a,あ,人,,,,b;x,,,,\nb,い,人,,,,c;x,,,,\nc,う,人,,,,a;x,,,,\nx,え,人,,,,,,,,\n')).toEqual([
      '2行目 G列「内訳」: 内訳・分子・分母をたどると、もとに戻ってしまいます（a → b → c → a）。',
    ]);
    const [message] = await errors('total-population,総人口,人,,,,aging-rate;a,,,,\na,あ,人,,,,,,,,\n');
    expect(message).toContain('total-population → aging-rate → total-population');
  });

  test('見出しがないとき、行がないとき', async () => {
    const result = readCatalogueTable(await table('キー,名前\na,b\n'), []);
    expect(!result.ok && result.error.errors.map(({ kind }) => kind)).toEqual([
      'unknown-header',
      'missing-header',
      'missing-header',
    ]);
    expect(await errors('')).toEqual([expect.stringContaining('値の行がありません')]);
  });

  test('長くつながる内訳でも、あふれずに読む', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      row: at + 2,
      cells: [`k${at}`, `指標${at}`, '人', at < 19_999 ? `k${at + 1};last` : ''],
    }));
    const last = { row: 20_002, cells: ['last', '最後', '人', ''] };
    const all = { rows: [{ row: 1, cells: ['キー', '名称', '単位', '内訳'] }, ...rows, last], ragged: [] };
    expect(readCatalogueTable(all, []).ok).toBe(true);
  });
});

describe('指標を探す', () => {
  const finder = indicatorFinder(standardCatalogue);

  test('全角・半角、空白、大文字と小文字の違いは同じとみなす', () => {
    for (const text of [
      '要介護(要支援)認定者数',
      '要介護（要支援） 認定者数',
      'Certified-Persons',
      'ｃｅｒｔｉｆｉｅｄ-persons',
    ]) {
      expect(finder.find(text).map(({ key }) => key)).toEqual(['certified-persons']);
    }
    expect(finder.find('認定者')).toEqual([]);
  });

  test('編集距離は対称で、同じなら0、三角不等式を満たす', () => {
    const word = fc.string({ unit: fc.constantFrom(...'認定率者数a'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
    expect(editDistance('認定率', '要介護認定率')).toBe(3);
  });
});
