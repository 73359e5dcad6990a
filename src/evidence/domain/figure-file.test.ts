import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralised } from '#kernel/formula-text.ts';
import type { TextTable } from '#kernel/text-table.ts';
import { readTable } from '#platform/tabular/read-table.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { figureFileMessage } from '../locales/figure-file-messages.ts';
import type { CellMessage } from './cell-messages.ts';
import type { Indicator } from './figure.ts';
import { type FigureDraft, type FigureFileContext, readFigureTable, readFigureTableInSteps } from './figure-file.ts';
import { standardCatalogue } from './standard-catalogue.ts';
import { writeFigureRows } from './write-figure-rows.ts';

const context: FigureFileContext = { catalogue: standardCatalogue, homePlace: 'みほん市', today: '2026-11-22' };
const source = {
  title: '貼り付け元',
  publisher: 'みほん市',
  publishedOn: '2026-11-01',
  locator: '3頁',
  licence: 'CC BY 4.0',
};
const pasteContext: FigureFileContext = { ...context, source };

const table = async (text: string): Promise<TextTable> => {
  const read = await readTable(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const accepted = async (text: string, given = context) => {
  const result = readFigureTable(await table(text), given);
  if (!result.ok) throw new Error(result.error.errors.map((error) => figureFileMessage(error, 'ja')).join('\n'));
  return result.value;
};
const refused = async (text: string, given = context) => {
  const result = readFigureTable(await table(text), given);
  if (result.ok) throw new Error('should have been refused');
  return result.error;
};
const words = (messages: readonly CellMessage[], language: 'ja' | 'en' = 'ja') =>
  messages.map((message) => figureFileMessage(message, language));

describe('数値のファイルを読む', () => {
  test('見出しの順は自由で、和暦・全角・けた区切りを受け取る', async () => {
    const { drafts, warnings, skipped } = await accepted(
      '値,出典,時点,指標\n"９，０８０",第6期計画,H28.4.1,６５歳以上人口\n35.2％,第6期計画,平成二十八年四月一日,aging-rate\n',
    );
    const common = { place: 'みほん市', asOf: '2016-04-01', kind: 'actual', note: '' };
    const stated = { title: '第6期計画', publisher: '', publishedOn: null, locator: '', licence: '' };
    expect(drafts).toEqual([
      { ...common, indicator: 'population-65-plus', value: '9080', source: stated, row: 2 },
      { ...common, indicator: 'aging-rate', value: '35.2', source: stated, row: 3 },
    ]);
    expect([...warnings, ...skipped]).toEqual([]);
  });

  test('すべての列を読む', async () => {
    const { drafts } = await accepted(
      '指標,地域,時点,種別,値,単位,出典,発行者,発行日,頁・URL,利用条件,注記\n' +
        '要介護（要支援）認定者数,大月市,平成29年度,推計,"1,498",（人）,説明資料,大月市,H28.9.30,12頁,記載なし,"速報\n2行目"\n',
    );
    expect(drafts).toEqual([
      {
        indicator: 'certified-persons',
        place: '大月市',
        asOf: 'FY2017',
        kind: 'projected',
        value: '1498',
        source: {
          title: '説明資料',
          publisher: '大月市',
          publishedOn: '2016-09-30',
          locator: '12頁',
          licence: '記載なし',
        },
        note: '速報\n2行目',
        row: 2,
      },
    ]);
  });

  test('英語の見出しと英語の種別も読む', async () => {
    const { drafts } = await accepted(
      'Indicator,As of,Kind,Value,Source,License\naging-rate,FY2014,planned,34.0,Plan,CC0\n',
    );
    expect(drafts).toMatchObject([{ asOf: 'FY2014', kind: 'planned', value: '34.0', source: { licence: 'CC0' } }]);
  });

  test('値なしの印は0にせず、行を数えて飛ばす', async () => {
    const marks = ['-', '－', '―', '…', '***', ''];
    const rows = marks.map((mark, at) => `総人口,${2010 + at}年度,${mark},統計書`);
    const { drafts, skipped } = await accepted(`指標,時点,値,出典\n${rows.join('\n')}\n`);
    expect(drafts).toEqual([]);
    expect(skipped.map(({ row, column }) => [row, column])).toEqual(marks.map((_, at) => [at + 2, 'C 値']));
    expect(words(skipped)[3]).toBe(
      '5行目 C列「値」: 値が「…」のため、「総人口」の平成25年度（FY2013）は取り込みません（0とはみなしません）。',
    );
  });

  test("先頭の ' は、式に見える文字を文字として残す印", async () => {
    const { drafts } = await accepted("指標,時点,値,出典,注記\n総人口,2016年度,▲1,'=計画,'-推計の前\n");
    expect(drafts).toMatchObject([{ source: { title: '=計画' }, note: '-推計の前', value: '-1' }]);
  });
});

describe('誤りは、行と列と直し方を言い、全体を断る', () => {
  const header = '指標,時点,値,単位,出典\n';

  test.each([
    [
      '総人口,平成35年4月1日,1,人,a',
      '2行目 B列「時点」: 「平成35年4月1日」はありません。平成は平成元年1月8日から平成31年4月30日までです。「令和5年4月1日」ではありませんか。',
    ],
    ['総人口,H28.2.30,1,人,a', '2行目 B列「時点」: 「H28.2.30」の30日はありません。この月は1日から29日までです。'],
    ['総人口,,1,人,a', '2行目 B列「時点」: 「時点」が空です。書き入れてください。'],
    [
      '要介護認定律,2016年度,1,,a',
      '2行目 A列「指標」: 指標「要介護認定律」は一覧にありません。「要介護認定率」ではありませんか。',
    ],
    [
      '降水量,2016年度,1,,a',
      '2行目 A列「指標」: 指標「降水量」は一覧にありません。指標の一覧にある名称かキーで書いてください。',
    ],
    [
      '総人口,2016年度,約2万,人,a',
      '2行目 C列「値」: 「約2万」は数ではありません。1347、1,347、35.2、▲1.5のように書いてください。',
    ],
    [
      '総人口,2016年度,"1,23",人,a',
      '2行目 C列「値」: 「1,23」は、けた区切りの位置が違います。「123」か、小数点「.」の打ち間違いではありませんか。',
    ],
    [
      '総人口,2016年度,"1,347人",,a',
      '2行目 C列「値」: 「1,347人」には「人」がついています。数だけを「1347」と書き、単位は単位の欄に書いてください。',
    ],
    [
      '総人口,2016年度,5%,人,a',
      '2行目 C列「値」: 「5%」には％がついていますが、この値の単位は％ではありません。「5」でよければ％を取ってください。',
    ],
    [
      '総人口,2016年度,5,千人,a',
      '2行目 D列「単位」: 単位「千人」は、「総人口」の単位「人」と違います。値を「人」に直すか、指標を確かめてください。',
    ],
    ['総人口,2016年度,5,人,', '2行目 E列「出典」: 「出典」が空です。書き入れてください。'],
    [
      '総人口,2016年度,=1+1,人,a',
      "2行目 C列「値」: 「=1+1」は式として動くおそれがあるため、取り込めません。Excelで値だけを貼り付け直してください。文字として残すときは、先頭に「'」をつけてください。",
    ],
    [
      '総人口,2016年度',
      '2行目: セルの数が2です。見出しと同じ5にそろえてください。値が別の列にずれているおそれがあります。',
    ],
  ])('%s', async (line, message) => {
    expect(words((await refused(`${header}${line}\n`)).errors)).toEqual([message]);
  });

  test.each(['=SUM(A1)', '+81', '@x', '＝1', '＋1', '＠1', '-foo', '－推計', ' =1'])(
    'R13: %j で始まるセルは、どの列でも断る',
    async (cell) => {
      const { errors } = await refused(
        `指標,時点,値,出典,注記\n総人口,2016年度,1,a,${cell}\n総人口,2017年度,1,${cell},b\n`,
      );
      expect(errors.map(({ kind, row, column }) => [kind, row, column])).toEqual([
        ['formula', 2, 'E 注記'],
        ['formula', 3, 'D 出典'],
      ]);
    },
  );

  test('分からない見出し、足りない見出し、重なる見出し', async () => {
    const { errors } = await refused('指標,時点,数字,時点\n総人口,2016年度,1,2016年度\n');
    expect(words(errors)[0]).toMatch(
      /^1行目 C列「数字」: 見出し「数字」は分かりません。使える見出しは、指標、地域、時点、/u,
    );
    expect(words(errors).slice(1)).toEqual([
      '1行目 D列「時点」: 見出し「時点」は、B列にもあります。どちらか1つにしてください。',
      '1行目: 「値」の列がありません。見出しに「値」を加えてください。',
      '1行目: 「出典」の列がありません。見出しに「出典」を加えてください。',
    ]);
  });

  test('同じ指標・地域・時点・種別・出典が2つあれば、両方の行を言う', async () => {
    const { errors } = await refused(
      '指標,地域,時点,値,出典\n総人口,,平成28年度,1,a\n総人口,みほん市,H28年度,2,a\n総人口,みほん市,H28年度,2,b\n総人口,となり市,H28年度,2,a\n',
    );
    expect(errors).toMatchObject([{ kind: 'duplicate', row: 3, otherRow: 2 }]);
    expect(words(errors)[0]).toContain('2行目（D 値）と重なっています');
    expect(words(errors, 'en')[0]).toBe(
      'Row 3, column D (値): Repeats row 2 (D 値): “総人口” at FY2016 (Heisei 28) stands twice with the same place, kind and source. Keep one of them.',
    );
  });

  test('空の表と、見出しだけの表', async () => {
    expect(readFigureTable({ rows: [], ragged: [] }, context)).toMatchObject({
      error: { errors: [{ kind: 'empty-file' }] },
    });
    expect((await refused('指標,時点,値,出典\n')).errors).toMatchObject([{ kind: 'empty-file', row: 1 }]);
  });

  test('1行の誤りはまとめて示す', async () => {
    const { errors } = await refused('指標,時点,値,単位,出典,種別\n総人工,平成35年度,x,人,,予定\n');
    expect(errors.map(({ kind }) => kind).sort()).toEqual([
      'date',
      'number',
      'required',
      'unknown-indicator',
      'unknown-kind',
    ]);
  });

  test('同じ呼び名の指標が2つあれば、キーで書くように言う', async () => {
    const twin = { ...(standardCatalogue[0] as Indicator), key: 'population-by-census' };
    const given = { ...context, catalogue: [...standardCatalogue, twin] };
    const { errors } = await refused('指標,時点,値,出典\n総人口,2016年度,1,a\n', given);
    expect(errors).toMatchObject([{ kind: 'ambiguous-indicator', keys: ['total-population', 'population-by-census'] }]);
  });

  test('見えない文字は、列と場所を言って断る。異体字と、出典や注記の改行は断らない', async () => {
    const header = '指標,地域,時点,値,出典,注記\n';
    const rows = [
      '総人口,みほん\u200b市,2016年度,1,a,',
      '総人口,みほん市\u202e,2017年度,1,a,',
      '総人口,,2018年度,1\u00ad,a,',
    ];
    const { errors } = await refused(
      `${header}${rows.join('\n')}\n総人口,,2019年度,1,"a\nb\u200f",x\u2066\n総人口,"みほん\n市",2020年度,1,a,\n`,
    );
    expect(errors).toMatchObject([
      { row: 2, column: 'B 地域', kind: 'invisible', codePoint: 'U+200B', before: 'みほん' },
      { row: 3, column: 'B 地域', kind: 'invisible', codePoint: 'U+202E' },
      { row: 4, column: 'D 値', kind: 'invisible', codePoint: 'U+00AD' },
      { row: 5, column: 'E 出典', kind: 'invisible', codePoint: 'U+200F' },
      { row: 5, column: 'F 注記', kind: 'invisible', codePoint: 'U+2066' },
      { row: 6, column: 'B 地域', kind: 'invisible', codePoint: 'U+000A' },
    ]);
    expect(words(errors)[0]).toContain('「みほん」のあとに、見えない文字（U+200B）があります');
    expect(words(errors)[5]).toContain('見えない文字（改行）');
    const fine = await accepted(`${header}総人口,葛\u{e0100}城市,2016年度,1,"a\nb","一行目\n二行目"\n`);
    expect(fine.drafts[0]?.place).toBe('葛\u{e0100}城市');
    expect((await refused('指標,\u2060時点,値,出典\n総人口,2016年度,1,a\n')).errors[0]).toMatchObject({
      column: 'B \u2060時点',
      kind: 'invisible',
    });
  });

  test('とても長いセルは、初めだけを示して断る', async () => {
    const long = `-${' '.repeat(300_000)}x`;
    const { errors } = await refused(`指標,時点,値,出典,注記\n総人口,${long},${long},${long},${'あ'.repeat(2001)}\n`);
    expect(errors.map(({ kind }) => kind)).toEqual(['formula', 'text-too-long', 'formula', 'formula']);
    for (const word of words(errors)) expect(word.length).toBeLessThan(300);
    const header = await refused(
      `指標,${' '.repeat(100_000)}平成26年度${' '.repeat(100_000)}x\n総人口,1\n`,
      pasteContext,
    );
    expect(header.errors.map(({ kind }) => kind)).toContain('unknown-header');
  });

  test('示す知らせは1000までで、残りは数える', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `不明な指標${at},2016年度,1,a`);
    const { errors, more } = await refused(`指標,時点,値,出典\n${rows.join('\n')}\n`);
    expect([errors.length, more.errors]).toEqual([1000, 500]);
  });
});

describe('疑わしい値は、知らせるが断らない', () => {
  test('実績なのに先の時点、下限より小さい値、上限より大きい値', async () => {
    const { drafts, warnings } = await accepted(
      '指標,時点,種別,値,出典\n総人口,令和9年度,実績,1,a\n総人口,令和9年度,計画,1,a\n高齢化率,2016年度,実績,352,a\n総人口,2016年度,実績,-1,a\n',
    );
    expect(drafts).toHaveLength(4);
    expect(warnings.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['future', 2, 'B 時点'],
      ['above-max', 4, 'D 値'],
      ['below-min', 5, 'D 値'],
    ]);
    expect(words(warnings)[0]).toBe(
      '2行目 B列「時点」: 時点 令和9年度（FY2027） は、今日（2026-11-22）より先ですが、種別が実績です。推計か計画ではありませんか。',
    );
  });
});

describe('Excelからの貼り付け', () => {
  test('見出しのない貼り付けは、左から指標・時点・値・単位・種別・地域・注記', async () => {
    const { drafts } = await accepted(
      '総人口\tH28.4.1\t25,775\n高齢化率\tH28.4.1\t35.2\t%\t実績\t大月市\t速報\n',
      pasteContext,
    );
    expect(drafts).toMatchObject([
      { indicator: 'total-population', place: 'みほん市', value: '25775', source, row: 1 },
      { indicator: 'aging-rate', place: '大月市', note: '速報', row: 2 },
    ]);
    const three = await accepted('総人口\tH28.4.1\t25,775\n', pasteContext);
    expect(three.drafts).toMatchObject([{ value: '25775' }]);
  });

  test('見出しのない貼り付けの誤りも、列の意味で言う', async () => {
    const wide = await refused(`総人口\tH28.4.1\t1${'\ta'.repeat(5)}\n`, pasteContext);
    expect(wide.errors).toEqual([{ kind: 'ragged', row: 1, column: '', expected: 7, actual: 8 }]);
    const { errors } = await refused('総人口\tH28.2.30\t25,775\n', pasteContext);
    expect(words(errors)[0]).toMatch(/^1行目 B列「時点」: 「H28.2.30」の30日はありません。/u);
    expect((await refused('総人口\tH28.4.1\t1\n')).errors).toMatchObject([{ kind: 'missing-header', header: '出典' }]);
  });

  test('時点が横に並ぶ表は、1行が1つの指標', async () => {
    const { drafts, skipped } = await accepted(
      '指標\t単位\t平成26年度（実績）\t平成29年度\n推計\t2026-10\n要介護（要支援）認定者数\t人\t1,347\t1,498\t－\n高齢化率\t（％）\t34.1\t36.0%\t40.0\n'.replace(
        '度\n推計',
        '度推計',
      ),
      pasteContext,
    );
    expect(drafts.map(({ indicator, asOf, kind, value, row }) => [indicator, asOf, kind, value, row])).toEqual([
      ['certified-persons', 'FY2014', 'actual', '1347', 2],
      ['certified-persons', 'FY2017', 'projected', '1498', 2],
      ['aging-rate', 'FY2014', 'actual', '34.1', 3],
      ['aging-rate', 'FY2017', 'projected', '36.0', 3],
      ['aging-rate', '2026-10', 'actual', '40.0', 3],
    ]);
    expect(skipped).toMatchObject([{ row: 2, column: 'E 2026-10', asOf: '2026-10' }]);
  });

  test('左上が空でもよく、横並びの見出しの誤りは列を言う', async () => {
    expect((await accepted('\t平成26年度\n総人口\t1\n', pasteContext)).drafts).toHaveLength(1);
    const { errors } = await refused('\t平成35年度\t平成26年度\t平成26年度\n総人口\t1\t2\t3\n', pasteContext);
    expect(words(errors)).toEqual([
      expect.stringMatching(/^1行目 B列「平成35年度」: .*「令和5年度」ではありませんか。$/u),
    ]);
    const twice = await refused('指標\t平成26年度\tH26年度\n総人口\t1\t2\n', pasteContext);
    expect(twice.errors).toMatchObject([
      { kind: 'duplicate', row: 2, column: 'C H26年度', otherRow: 2, otherColumn: 'B 平成26年度' },
    ]);
  });
});

test('大きな表は区切りながら読み、途中で止まれる', async () => {
  const rows = Array.from({ length: 4500 }, (_, at) => ({
    row: at + 2,
    cells: ['総人口', `施設${at}`, '2016年度', '1', 'a'],
  }));
  const big = { rows: [{ row: 1, cells: ['指標', '地域', '時点', '値', '出典'] }, ...rows], ragged: [] };
  const steps = [...readFigureTableInSteps(big, context)];
  expect(steps).toEqual([2000, 4000]);
  expect(readFigureTable(big, context)).toMatchObject({ ok: true, value: { drafts: { length: 4500 } } });
});

const text = fc
  .string({ unit: fc.constantFrom(...'=+-@＝－\'",\t\n 、あ高髙1.'), maxLength: 12 })
  .map((written) => written.trim());
const draft: fc.Arbitrary<Omit<FigureDraft, 'row'>> = fc.record({
  indicator: fc.constantFrom(...standardCatalogue.map(({ key }) => key)),
  place: text.map((place) => place.replace(/[\t\n]/g, '')).filter((place) => place.trim() === place && place !== ''),
  asOf: fc.constantFrom('2016-04-01', '2026-10', 'FY2014', 'FY2019', '1989-01'),
  kind: fc.constantFrom('actual' as const, 'projected' as const, 'planned' as const),
  value: fc
    .tuple(fc.boolean(), fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('', '.0', '.50', '.123'))
    .map(([negative, whole, after]) => `${negative ? '-' : ''}${whole}${after}`),
  source: fc.record({
    title: text.filter((title) => title !== ''),
    publisher: text,
    publishedOn: fc.option(fc.constantFrom('2016-09-30', '2026-01-01')),
    locator: text,
    licence: text,
  }),
  note: text,
});

test('R13: 書き出したCSVを読み戻しても、何も変わらない', async () => {
  const distinct = fc.uniqueArray(draft, {
    maxLength: 12,
    selector: ({ value, note, ...key }) => JSON.stringify(key),
  });
  await fc.assert(
    fc.asyncProperty(
      distinct.filter((drafts) => drafts.length > 0),
      async (drafts) => {
        const read = await readTable(writeCsv(writeFigureRows(drafts, standardCatalogue)));
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        const result = readFigureTable(read.value, context);
        if (!result.ok) throw new Error(words(result.error.errors).join('\n'));
        expect(result.value.drafts.map(({ row, ...rest }) => rest)).toEqual(drafts);
      },
    ),
    { numRuns: 200 },
  );
});

test('どんな表を渡しても例外にならず、断るときは必ず理由がある', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '指標',
      '時点',
      '値',
      '出典',
      '単位',
      '総人口',
      '高齢化率',
      'FY2014',
      '平成35年',
      '1',
      '-',
      '=1',
      '',
      '人',
    ),
    text,
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), (cells) => {
      const rows = cells.map((row, at) => ({ row: at + 1, cells: row }));
      const width = rows[0]?.cells.length ?? 0;
      const ragged = rows
        .filter((row) => row.cells.length !== width)
        .map((row) => ({ row: row.row, expected: width, actual: row.cells.length }));
      const result = readFigureTable({ rows, ragged }, pasteContext);
      const messages = result.ok ? [...result.value.warnings, ...result.value.skipped] : result.error.errors;
      if (!result.ok) expect(messages.length).toBeGreaterThan(0);
      for (const language of ['ja', 'en'] as const)
        for (const word of words(messages, language)) expect(word).not.toContain('undefined');
    }),
    { numRuns: 500 },
  );
});

test('中和した文字は、式として断られない', async () => {
  const { drafts } = await accepted(`指標,時点,値,出典,注記\n総人口,2016年度,1,a,${neutralised('@x')}\n`);
  expect(drafts[0]?.note).toBe('@x');
});
