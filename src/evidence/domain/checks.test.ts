import { describe, expect, test } from 'vitest';
import { checkPlace, checkSentence } from '../locales/check-sentences.ts';
import { figureOf, indicatorOf, otsukiFigures, sourceNamed } from './check-fixtures.ts';
import { summariseChecks } from './check-summary.ts';
import { type CheckResult, evaluateChecks, fingerprint } from './checks.ts';
import type { Figure, Indicator } from './figure.ts';
import { standardCatalogue } from './standard-catalogue.ts';

const otsuki = evaluateChecks(standardCatalogue, otsukiFigures, []);
const named = (results: readonly CheckResult[], check: string): CheckResult => {
  const found = results.find((result) => result.check === check);
  if (!found) throw new Error(`${check} is not among ${results.map((result) => result.check).join(', ')}`);
  return found;
};
const only = (catalogue: readonly Indicator[], figures: readonly Figure[]): CheckResult => {
  const results = evaluateChecks(catalogue, figures, []);
  expect(results).toHaveLength(1);
  return results[0] as CheckResult;
};

describe('大月市の資料の検算', () => {
  test('合っていない関係は二つだけ', () => {
    expect(otsuki.filter((result) => result.status === 'violated').map((result) => result.check)).toEqual([
      'ratio:certification-rate@大月市/2016-04-01',
      'sum:certified-persons:certified-support+certified-care@大月市/2016-04-01',
    ]);
  });

  test('高齢化率35.2 %は9,080÷25,775と合う', () => {
    const result = named(otsuki, 'ratio:aging-rate@大月市/2016-04-01');
    expect(result).toMatchObject({ status: 'holds', actual: 35.2 });
    expect(checkSentence(result, 'ja')).toBe(
      '65歳以上人口9,080人÷総人口25,775人＝35.2 %で、高齢化率35.2 %と合っています。',
    );
  });

  test('認定者数1,361人は241＋1,113＝1,354人と合わず、内訳のどちらか一つなら何人で合うかを言う', () => {
    const result = named(otsuki, 'sum:certified-persons:certified-support+certified-care@大月市/2016-04-01');
    expect(result).toMatchObject({ status: 'violated', expected: { low: 1354, high: 1354 }, actual: 1361 });
    expect(result.figures.map((figure) => figure.value)).toEqual(['1361', '241', '1113']);
    expect(checkPlace(result, 'ja')).toBe('大月市、平成28年4月1日（2016-04-01）');
    expect(checkSentence(result, 'ja')).toBe(
      '要支援認定者数241人＋要介護認定者数1,113人＝1,354人ですが、要介護（要支援）認定者数は1,361人と書かれています（7人多い）。要支援認定者数が248人、または要介護認定者数が1,120人なら合います。',
    );
    expect(checkSentence(result, 'en')).toBe(
      '241 people (Certified: support levels) + 1,113 people (Certified: care levels) = 1,354 people, but “People certified for care or support” is given as 1,361 people (7 people too high). It would hold if “Certified: support levels” were 248 people, or if “Certified: care levels” were 1,120 people.',
    );
  });

  test('認定率14.8 %は1,361÷9,080＝15.0 %と合わず、合う人数の幅と、それにあたる別の年の数値を言う', () => {
    const result = named(otsuki, 'ratio:certification-rate@大月市/2016-04-01');
    expect(result).toMatchObject({ status: 'violated', actual: 14.8, expected: { low: 14.938987, high: 15.038986 } });
    expect(result.facts).toMatchObject({
      computed: '15.0',
      remedy: { low: '1340', high: '1348', example: { asOf: 'FY2014', value: '1347' } },
    });
    expect(checkSentence(result, 'ja')).toBe(
      '要介護（要支援）認定者数1,361人÷65歳以上人口9,080人＝15.0 %ですが、要介護認定率は14.8 %と書かれています。14.8 % になるのは要介護（要支援）認定者数が1,340〜1,348人のとき（たとえば平成26年度の1,347人）です。',
    );
  });

  test.each([
    ['ratio:institutional-share@大月市/FY2014'],
    ['ratio:institutional-share@大月市/FY2017/projected'],
    ['sum:certified-persons:facility-residential-users+home-service-users+service-non-users@大月市/FY2014'],
    ['sum:certified-persons:facility-residential-users+home-service-users+service-non-users@大月市/FY2017/projected'],
    ['sum-over-places:capacity-facility-residential:facility-capacity@大月市/2016-04-01'],
  ])('%s は合う', (check) => {
    expect(named(otsuki, check).status).toBe('holds');
  });

  test('0人の施設も合計に入り、九つの数値が並ぶ', () => {
    const result = named(otsuki, 'sum-over-places:capacity-facility-residential:facility-capacity@大月市/2016-04-01');
    expect(result.figures).toHaveLength(10);
    expect(checkSentence(result, 'ja')).toContain('＝280人で、施設・居住系サービスの定員280人と合っています。');
  });

  test('数値が足りない関係は、何が足りないかを言う', () => {
    const result = named(otsuki, 'ratio:certification-rate@大月市/FY2014');
    expect(result).toMatchObject({ status: 'unknown', expected: null, actual: null });
    expect(checkSentence(result, 'ja')).toBe('要介護認定率、65歳以上人口の数値がないため、確かめられません。');
  });

  test('数値が一つもない関係は挙げない', () => {
    expect(evaluateChecks(standardCatalogue, [], [])).toEqual([]);
    expect(otsuki.some((result) => result.check.includes('/FY2015'))).toBe(false);
  });

  test('どの関係にも、日本語と英語の文がある', () => {
    for (const result of otsuki) {
      expect(checkSentence(result, 'ja')).toMatch(/。$/);
      expect(checkSentence(result, 'en')).toMatch(/\.$/);
      expect(checkSentence(result, 'en')).not.toMatch(/undefined|null/);
    }
  });

  test('検算の名前は重ならず、数値の順によらない', () => {
    const names = otsuki.map((result) => result.check);
    expect(new Set(names).size).toBe(names.length);
    const turned = evaluateChecks(standardCatalogue, [...otsukiFigures].reverse(), []);
    expect(turned.map(({ check, status, expected }) => ({ check, status, expected }))).toEqual(
      otsuki.map(({ check, status, expected }) => ({ check, status, expected })),
    );
  });
});

describe('端数', () => {
  const share = indicatorOf({ key: 'share', unit: '%', numerator: 'part', denominator: 'whole' });
  const counts = [indicatorOf({ key: 'part' }), indicatorOf({ key: 'whole' })];
  const shareOf = (stated: string, part: string, whole: string) =>
    only(
      [share, ...counts],
      [
        figureOf({ indicator: 'share', value: stated }),
        figureOf({ indicator: 'part', value: part }),
        figureOf({ indicator: 'whole', value: whole }),
      ],
    );

  test('ちょうど半分は、切り上げた出典も切り捨てた出典も正しい', () => {
    expect(shareOf('35.2', '141', '400').status).toBe('holds');
    expect(shareOf('35.3', '141', '400').status).toBe('holds');
    expect(shareOf('35.1', '141', '400').status).toBe('violated');
  });

  test('割合は、小数点のない書き方でも丸めた数として読む', () => {
    expect(shareOf('35', '9080', '25775').status).toBe('holds');
  });

  test('分母が0なら、割合は確かめられない', () => {
    const result = shareOf('0.0', '0', '0');
    expect(result).toMatchObject({ status: 'unknown', expected: null, facts: { dividesByZero: true } });
    expect(checkSentence(result, 'ja')).toBe('wholeが0のため、割合を計算できません。');
  });

  test('丸めた割合の合計は、丸めの分だけ幅をもつ', () => {
    const parts = ['a', 'b', 'c'];
    const catalogue = [
      indicatorOf({ key: 'all', unit: '%', partitions: [parts] }),
      ...parts.map((key) => indicatorOf({ key, unit: '%' })),
    ];
    const third = parts.map((indicator) => figureOf({ indicator, value: '33.3' }));
    expect(only(catalogue, [figureOf({ indicator: 'all', value: '100.0' }), ...third]).status).toBe('holds');
    expect(only(catalogue, [figureOf({ indicator: 'all', value: '100.2' }), ...third]).status).toBe('violated');
  });
});

describe('二つの出典', () => {
  const rate = indicatorOf({ key: 'rate', name: '高齢化率', unit: '%' });
  const people = indicatorOf({ key: 'people', name: '総人口' });
  const from = (indicator: string, title: string, value: string, enteredAt: string) =>
    figureOf({ indicator, value, source: sourceNamed(title), enteredAt });
  const compared = (indicator: Indicator, first: string, second: string) =>
    only([indicator], [from(indicator.key, '国勢調査', first, '1'), from(indicator.key, '市の資料', second, '2')]);

  test('28.4 と 28.36 は、丸め方のちがいとして合う', () => {
    expect(compared(rate, '28.36', '28.4').status).toBe('holds');
    expect(compared(rate, '28.4', '28.36').status).toBe('holds');
  });

  test('28.4 と 28.3 は、どう丸めても両方は正しくない', () => {
    expect(compared(rate, '28.3', '28.4')).toMatchObject({ status: 'violated', expected: { low: 28.3, high: 28.3 } });
  });

  test('人の数は1人ちがっても合わない。文は両方の出典を言う', () => {
    const result = compared(people, '25775', '25774');
    expect(result).toMatchObject({
      check: 'agreement:people@大月市/2016-04-01[国勢調査|市の資料]',
      status: 'violated',
      expected: { low: 25775, high: 25775 },
      actual: 25774,
    });
    expect(checkSentence(result, 'ja')).toBe(
      '総人口は、「国勢調査」では25,775人、「市の資料」では25,774人と書かれています（1人の差）。',
    );
  });

  test('実績と推計は比べない', () => {
    const planned = figureOf({ indicator: 'people', value: '1', kind: 'planned', source: sourceNamed('計画') });
    expect(evaluateChecks([people], [figureOf({ indicator: 'people', value: '2' }), planned], [])).toEqual([]);
  });

  test('三つの出典は二つずつ比べる', () => {
    const figures = ['甲', '乙', '丙'].map((title, index) => from('people', title, '10', String(index)));
    expect(evaluateChecks([people], figures, [])).toHaveLength(3);
  });

  test('割合の相手には、同じ出典の数値を先に選ぶ', () => {
    const catalogue = [
      indicatorOf({ key: 'share', unit: '%', numerator: 'part', denominator: 'whole' }),
      indicatorOf({ key: 'part' }),
      indicatorOf({ key: 'whole' }),
    ];
    const census = sourceNamed('国勢調査');
    const results = evaluateChecks(
      catalogue,
      [
        figureOf({ indicator: 'whole', value: '100', source: census, enteredAt: '2030' }),
        figureOf({ indicator: 'share', value: '50.0' }),
        figureOf({ indicator: 'part', value: '100' }),
        figureOf({ indicator: 'whole', value: '200' }),
      ],
      [],
    );
    expect(named(results, 'ratio:share@大月市/2016-04-01').status).toBe('holds');
  });

  test('同じ割合を二つの出典が言うとき、はじめの検算は名前を変えない', () => {
    const catalogue = [
      indicatorOf({ key: 'share', unit: '%', numerator: 'part', denominator: 'whole' }),
      indicatorOf({ key: 'part' }),
      indicatorOf({ key: 'whole' }),
    ];
    const figures = [
      figureOf({ indicator: 'share', value: '50.0', enteredAt: '1' }),
      figureOf({ indicator: 'share', value: '50.1', enteredAt: '2', source: sourceNamed('県の資料') }),
      figureOf({ indicator: 'part', value: '100' }),
      figureOf({ indicator: 'whole', value: '200' }),
    ];
    const results = evaluateChecks(catalogue, figures, []);
    expect(named(results, 'ratio:share@大月市/2016-04-01').status).toBe('holds');
    expect(named(results, 'ratio:share@大月市/2016-04-01[県の資料]').status).toBe('violated');
  });
});

describe('実績と推計・計画', () => {
  const catalogue = [
    indicatorOf({ key: 'all', name: '認定者', partitions: [['a', 'b']] }),
    indicatorOf({ key: 'a', name: '要支援' }),
    indicatorOf({ key: 'b', name: '要介護' }),
    indicatorOf({ key: 'share', name: '割合', unit: '%', numerator: 'a', denominator: 'all' }),
  ];

  test('同じ出典でも、実績の合計を推計の内訳とは比べない', () => {
    const figures = [
      figureOf({ indicator: 'all', value: '1000' }),
      figureOf({ indicator: 'a', value: '301', kind: 'projected' }),
      figureOf({ indicator: 'b', value: '700', kind: 'projected' }),
      figureOf({ indicator: 'share', value: '30.0', kind: 'projected' }),
    ];
    const results = evaluateChecks(catalogue, figures, []);
    expect(results.map(({ check, status }) => [check, status])).toEqual([
      ['ratio:share@大月市/2016-04-01', 'unknown'],
      ['ratio:share@大月市/2016-04-01/projected', 'unknown'],
      ['sum:all:a+b@大月市/2016-04-01', 'unknown'],
      ['sum:all:a+b@大月市/2016-04-01/projected', 'unknown'],
    ]);
  });

  test('計画の人数は、推計の合計と比べる', () => {
    const figures = [
      figureOf({ indicator: 'all', value: '1000', kind: 'projected' }),
      figureOf({ indicator: 'a', value: '300', kind: 'planned' }),
      figureOf({ indicator: 'b', value: '700', kind: 'planned' }),
    ];
    expect(named(evaluateChecks(catalogue, figures, []), 'sum:all:a+b@大月市/2016-04-01/projected').status).toBe(
      'holds',
    );
  });

  test('施設の定員の計画は、定員の実績と比べない', () => {
    const places = [indicatorOf({ key: 'total', sumOverPlacesOf: 'one' }), indicatorOf({ key: 'one' })];
    const figures = [
      figureOf({ indicator: 'total', value: '50' }),
      figureOf({ indicator: 'one', place: 'ひかり', value: '50' }),
      figureOf({ indicator: 'one', place: 'のぞみ', value: '30', kind: 'planned' }),
    ];
    const results = evaluateChecks(places, figures, []);
    expect(named(results, 'sum-over-places:total:one@大月市/2016-04-01').status).toBe('holds');
    expect(named(results, 'sum-over-places:total:one@*/2016-04-01/planned').status).toBe('unknown');
  });
});

test('二つの町が定員の合計を言うとき、すべての施設の和を一つの町の合計とは比べない', () => {
  const places = [indicatorOf({ key: 'total', name: '定員', sumOverPlacesOf: 'one' }), indicatorOf({ key: 'one' })];
  const figures = [
    figureOf({ indicator: 'total', place: 'ひがし町', value: '50' }),
    figureOf({ indicator: 'total', place: 'にし町', value: '30' }),
    figureOf({ indicator: 'one', place: 'ひかり', value: '50' }),
    figureOf({ indicator: 'one', place: 'のぞみ', value: '30' }),
  ];
  const results = evaluateChecks(places, figures, []);
  expect(results.map(({ status }) => status)).toEqual(['unknown', 'unknown']);
  const east = named(results, 'sum-over-places:total:one@ひがし町/2016-04-01');
  expect(checkSentence(east, 'ja')).toBe(
    'どの施設がどの市町村にあるかが登録されていないため、定員50人を確かめられません。',
  );
});

describe('四捨五入で合うとき', () => {
  const share = [
    indicatorOf({ key: 'share', name: '割合', unit: '%', numerator: 'part', denominator: 'whole' }),
    indicatorOf({ key: 'part', name: '利用者' }),
    indicatorOf({ key: 'whole', name: '認定者' }),
  ];
  const said = (value: string) =>
    checkSentence(
      only(share, [
        figureOf({ indicator: 'share', value }),
        figureOf({ indicator: 'part', value: '247' }),
        figureOf({ indicator: 'whole', value: '2000' }),
      ]),
      'ja',
    );

  test('ちょうど半分のときは、もう一桁を見せて、幅の中で合うと言う', () => {
    expect(said('12.3')).toBe('利用者247人÷認定者2,000人＝12.35 %で、割合12.3 %とは四捨五入の幅の中で合っています。');
    expect(said('12.4')).toBe('利用者247人÷認定者2,000人＝12.4 %で、割合12.4 %と合っています。');
    expect(said('12.35')).toBe('利用者247人÷認定者2,000人＝12.35 %で、割合12.35 %と合っています。');
  });

  test('丸めた内訳の和が合計とちがっても、合うわけを言う', () => {
    const parts = [
      indicatorOf({ key: 'all', name: '計', unit: '%', partitions: [['a', 'b', 'c']] }),
      ...['a', 'b', 'c'].map((key) => indicatorOf({ key, unit: '%' })),
    ];
    const result = only(parts, [
      figureOf({ indicator: 'all', value: '100.0' }),
      ...['a', 'b', 'c'].map((indicator) => figureOf({ indicator, value: '33.3' })),
    ]);
    expect(checkSentence(result, 'ja')).toBe(
      'a33.3 %＋b33.3 %＋c33.3 %＝99.9 %で、計100.0 %とは四捨五入の幅の中で合っています。',
    );
    expect(checkSentence(result, 'en')).toBe(
      '33.3 % (a) + 33.3 % (b) + 33.3 % (c) = 99.9 % agrees with 100.0 % (計) within rounding.',
    );
  });

  test('割合どうしの差は、%ではなくポイントで言う', () => {
    const rate = indicatorOf({ key: 'rate', name: '高齢化率', unit: '%' });
    const figures = [
      figureOf({ indicator: 'rate', value: '33.3', source: sourceNamed('甲'), enteredAt: '1' }),
      figureOf({ indicator: 'rate', value: '33.4', source: sourceNamed('乙'), enteredAt: '2' }),
    ];
    expect(checkSentence(only([rate], figures), 'ja')).toContain('（0.1ポイントの差）');
    expect(checkSentence(only([rate], figures), 'en')).toContain('(a difference of 0.1 points)');
  });
});

describe('範囲と前年', () => {
  const rate = indicatorOf({ key: 'rate', name: '割合', unit: '%', min: '0', max: '100' });
  const people = indicatorOf({ key: 'people', name: '人口', maxYearlyChangePercent: '5' });
  const at = (asOf: string, value: string) => figureOf({ indicator: 'people', asOf, value });

  test('100 %は範囲の中、100.1 %は外', () => {
    expect(only([rate], [figureOf({ indicator: 'rate', value: '100.0' })]).status).toBe('holds');
    const outside = only([rate], [figureOf({ indicator: 'rate', value: '100.1' })]);
    expect(outside).toMatchObject({ status: 'violated', expected: { low: 0, high: 100 } });
    expect(checkSentence(outside, 'ja')).toBe('割合100.1 %は、とりうる範囲（0〜100 %）の外です。');
  });

  test('片側だけの範囲も、数として書ける', () => {
    const result = only([{ ...rate, max: null }], [figureOf({ indicator: 'rate', value: '1' })]);
    expect(JSON.parse(JSON.stringify(result.expected))).toEqual({ low: 0, high: Number.MAX_VALUE });
    expect(checkSentence(result, 'ja')).toBe('割合1 %は、とりうる範囲（0 %以上）に入っています。');
  });

  test('年度、月、日は、それぞれ同じ書き方の1年前と比べる', () => {
    for (const [before, after] of [
      ['FY2014', 'FY2015'],
      ['2025-10', '2026-10'],
      ['2015-04-01', '2016-04-01'],
    ] as const) {
      expect(only([people], [at(before, '1000'), at(after, '1050')]).status).toBe('holds');
      expect(only([people], [at(before, '1000'), at(after, '1051')]).status).toBe('violated');
    }
    expect(evaluateChecks([people], [at('FY2014', '1000'), at('2015-04-01', '9')], [])).toEqual([]);
    expect(evaluateChecks([people], [at('2026-09', '1000'), at('2026-10', '9')], [])).toEqual([]);
  });

  test('大きな変化は、どちらへ何%かを言って確かめるよう頼む', () => {
    const result = only([people], [at('FY2014', '1000'), at('FY2015', '880')]);
    expect(checkSentence(result, 'ja')).toBe(
      '人口880人で、1年前の1,000人から12.0 %減です。確かめる目安（1年で5 %）を超えているので、書き間違いでないか確かめてください。',
    );
  });

  test('変わらないとき、わずかなとき、目安をわずかに超えるときも、まちがえずに言う', () => {
    const said = (before: string, after: string) =>
      checkSentence(only([people], [at('FY2014', before), at('FY2015', after)]), 'ja');
    expect(said('9', '9')).toBe('人口9人で、1年前と同じです。確かめる目安（1年で5 %）の中です。');
    expect(said('0', '0')).toContain('1年前と同じです。');
    expect(said('30000', '29999')).toContain('1年前の30,000人から0.003 %減です。');
    expect(said('20000', '21008')).toContain('1年前の20,000人から5.04 %増です。確かめる目安（1年で5 %）を超えている');
  });

  test('四捨五入の幅で目安の中に入るときは、そう言う', () => {
    const share = indicatorOf({ key: 'people', name: '割合', unit: '%', maxYearlyChangePercent: '10' });
    const result = only([share], [at('FY2014', '1'), at('FY2015', '2')]);
    expect(result.status).toBe('holds');
    expect(checkSentence(result, 'ja')).toBe(
      '割合2 %で、1年前の1 %から100.0 %増です。四捨五入の幅を考えると、確かめる目安（1年で10 %）の中です。',
    );
  });

  test('英語では、一人を1 personと言う', () => {
    const result = only([people], [at('FY2014', '1'), at('FY2015', '1')]);
    expect(checkSentence(result, 'en')).toBe(
      '1 person (人口), the same as one year before. This is within the yardstick of 5 % a year.',
    );
  });

  test('1年前が0でも落ちない', () => {
    expect(checkSentence(only([people], [at('FY2014', '0'), at('FY2015', '3')]), 'ja')).toContain('1年前は0人です。');
  });
});

describe('説明', () => {
  const check = 'sum:certified-persons:certified-support+certified-care@大月市/2016-04-01';
  const finding = named(otsuki, check);
  const given = { check, fingerprint: fingerprint(finding), by: '事務局', on: '2026-11-22', reason: '第2号を含む' };

  test('説明は同じ数値の食い違いにつき、消さずに残す', () => {
    const explained = named(evaluateChecks(standardCatalogue, otsukiFigures, [given]), check);
    expect(explained).toMatchObject({
      status: 'violated',
      explained: { by: '事務局', on: '2026-11-22', reason: '第2号を含む' },
    });
  });

  test('数値が置き換わると、説明は外れる', () => {
    const figures = otsukiFigures.map((figure) =>
      figure.indicator === 'certified-care' ? { ...figure, id: 'corrected', value: '1115' } : figure,
    );
    expect(named(evaluateChecks(standardCatalogue, figures, [given]), check).explained).toBeNull();
  });

  test('二度説明したときは、あとの説明を出す', () => {
    const later = { ...given, reason: '県に確かめた' };
    const explained = named(evaluateChecks(standardCatalogue, otsukiFigures, [given, later]), check);
    expect(explained.explained?.reason).toBe('県に確かめた');
  });

  test('まとめは、説明のない食い違いを先に出す', () => {
    const { counts, ordered } = summariseChecks(evaluateChecks(standardCatalogue, otsukiFigures, [given]));
    expect(counts).toMatchObject({ violated: 2, explained: 1, unexplained: 1 });
    expect(ordered.slice(0, 2).map((result) => result.explained === null)).toEqual([true, false]);
    expect(counts.holds + counts.violated + counts.unknown).toBe(ordered.length);
  });
});
