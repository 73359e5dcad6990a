import { describe, expect, test } from 'vitest';
import type { Language } from '#kernel/language.ts';
import { pictureWording } from '../locales/picture-wording.ts';
import { buildPicture } from './build-picture.ts';
import { figureOf, otsukiFigures } from './check-fixtures.ts';
import { evaluateChecks } from './checks.ts';
import type { Figure } from './figure.ts';
import { estimateOutOfCity, type OutOfCityEstimate } from './out-of-city.ts';
import type { Picture, PictureSection } from './picture.ts';
import { standardCatalogue } from './standard-catalogue.ts';

function pictureOf(
  figures: readonly Figure[],
  given: { outOfCity?: OutOfCityEstimate; extra?: PictureSection[]; language?: Language; place?: string } = {},
): Picture {
  const { place = '大月市' } = given;
  return buildPicture({
    place,
    catalogue: standardCatalogue,
    figures,
    checks: evaluateChecks(standardCatalogue, figures, []),
    outOfCity: given.outOfCity ?? null,
    extraSections: given.extra ?? [],
    wording: pictureWording(given.language ?? 'ja', place),
  });
}

const section = (picture: Picture, id: string): PictureSection => {
  const found = picture.sections.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not among ${picture.sections.map((one) => one.id).join(', ')}`);
  return found;
};
const ids = (picture: Picture) => picture.sections.map(({ id }) => id);

const users = figureOf({ indicator: 'facility-residential-users', asOf: 'FY2014', value: '382' });
const places = figureOf({ indicator: 'capacity-facility-residential', value: '280' });
const estimate = estimateOutOfCity({
  users,
  places,
  occupancy: { low: '90', high: '100', source: '見本の仮定' },
  outsidersShare: { low: '0', high: '10' },
});
const otsuki = pictureOf(otsukiFigures, { outOfCity: estimate });

describe('大月市の現状', () => {
  test('最初の一文は、人口、施設の定員、食い違いを数値から述べる', () => {
    expect(otsuki.lead).toBe(
      '平成28年4月1日現在、25,775人の35.2 %（9,080人）が65歳以上です。' +
        '施設・居住系サービスの利用者382人に対し市内の定員は280人で、少なくとも102人が市外の施設にいます。' +
        '数値どうしの食い違いが2件あります。',
    );
  });

  test('ある数値の分だけ、問う順に並ぶ', () => {
    expect(ids(otsuki)).toEqual(['overview', 'users', 'resources', 'out-of-city']);
  });

  test('ほかの部屋が加える目標は、利用の次に置く', () => {
    const goal = { ...section(otsuki, 'users'), id: 'goal' };
    const picture = pictureOf(otsukiFigures, { outOfCity: estimate, extra: [goal] });
    expect(ids(picture)).toEqual(['overview', 'users', 'goal', 'resources', 'out-of-city']);
  });

  test('利用の見出しは割合と人数の両方で、推計は見込みと言う', () => {
    const { message, sentences } = section(otsuki, 'users');
    expect(message).toBe('施設・居住系サービスの利用者は382人（28.4 %）から412人（27.5 %）になる見込みです');
    expect(sentences).toEqual([
      '認定者は、平成26年度の1,347人から平成29年度の1,498人へ、151人増えます。',
      '割合は0.9ポイント下がり、施設・居住系サービスの利用者は30人増えます。',
      '平成26年度に、在宅サービスの利用者は798人（59.2 %）、サービスを利用していない人は167人（12.4 %）です。',
    ]);
  });

  test('利用の積み上げは実績と推計の二本で、部分の和は認定者数になる', () => {
    const { chart } = section(otsuki, 'users');
    if (chart?.kind !== 'stacked') throw new Error('stacked chart expected');
    expect(chart.groups.map(({ label }) => label)).toEqual(['平成26年度（実績）', '平成29年度（推計）']);
    expect(chart.groups.map(({ parts }) => parts.reduce((sum, part) => sum + part.value, 0))).toEqual([1347, 1498]);
  });

  test('施設は定員の多い順で、0人の種類も述べる', () => {
    const { message, chart, sentences } = section(otsuki, 'resources');
    expect(message).toBe('大月市内の施設・居住系サービスの定員は6施設で280人です');
    if (chart?.kind !== 'bars') throw new Error('bars expected');
    expect(chart.items.map(({ value }) => value)).toEqual([100, 54, 50, 29, 29, 18, 0, 0, 0]);
    expect(sentences[0]).toBe('定員が最も多いのは「ももくら」の100人で、全体の35.7 %です。');
    expect(sentences[1]).toContain('軽費老人ホーム（ケアハウス）');
  });

  test('市外の推計は382－280＝102を下限とし、仮定の幅と時点の違いを述べる', () => {
    const { message, sentences, notes, table } = section(otsuki, 'out-of-city');
    expect(message).toBe('少なくとも102人が大月市の外の施設を利用しています');
    // 280 × 90 % × 90 % = 226.8 own people inside at the least: 382 − 226.8 = 155.2, rounded up.
    expect(sentences).toEqual([
      '施設・居住系サービスの利用者382人から市内の定員280人を引くと、102人です。',
      '市内の定員がすべて市内の人で埋まっていても、102人（利用者の26.7 %）は市外の施設にいる計算です。',
      '定員の90〜100 %が使われ、そのうち0〜10 %が市外の人だとすると、102人から156人です。',
    ]);
    expect(notes).toContain(
      '時点がそろっていません。施設・居住系サービス利用者数は平成26年度、施設・居住系サービスの定員は平成28年4月1日の数値です。',
    );
    expect(table.rows.map((row) => row.at(-1)?.text)).toContain('見本の仮定');
  });

  test('割合の数値には、割る数と割られる数が組になってつく', () => {
    expect(otsuki.ratios).toHaveLength(4);
    expect(otsuki.ratios.find(({ label }) => label.includes('平成29年度'))).toEqual({
      label: '施設・居住系サービス利用者の割合（平成29年度）',
      ratioFigureId: 'institutional-share@大月市/FY2017/projected/deck',
      numeratorFigureId: 'facility-residential-users@大月市/FY2017/projected/deck',
      denominatorFigureId: 'certified-persons@大月市/FY2017/projected/deck',
      scale: 100,
      decimals: 1,
    });
  });

  test('英語でも同じ数が同じ順に並ぶ', () => {
    const english = pictureOf(otsukiFigures, { outOfCity: estimate, language: 'en' });
    expect(english.lead).toBe(
      'As of 2016-04-01, 35.2% of 25,775 people (9,080) are aged 65 or over. There are 280 places inside the area ' +
        'for 382 users of facility and residential services, so at least 102 live in facilities outside. ' +
        '2 contradictions between figures were found.',
    );
    expect(ids(english)).toEqual(ids(otsuki));
  });
});

describe('数値が少ない地域', () => {
  test('数値がなければ、節もない', () => {
    expect(pictureOf([])).toMatchObject({ lead: 'まだ数値がありません。', sections: [], figures: [], ratios: [] });
  });

  test('人口だけなら、人口だけを述べる', () => {
    const picture = pictureOf([figureOf({ indicator: 'total-population', value: '25775' })]);
    expect(ids(picture)).toEqual(['overview']);
    expect(section(picture, 'overview').message).toBe('総人口は25,775人です');
    expect(picture.lead).toMatch(/^平成28年4月1日現在の総人口は25,775人です。/);
  });

  test('三つの内訳がそろわない年は、利用の節に出さない', () => {
    const figures = otsukiFigures.filter(({ indicator }) => indicator !== 'service-non-users');
    expect(ids(pictureOf(figures))).not.toContain('users');
  });

  test('一つの仮定も置かれていなければ、幅は言わず下限だけを言う', () => {
    const all = { low: '100', high: '100' };
    const floor = estimateOutOfCity({ users, places, occupancy: all, outsidersShare: { low: '0', high: '0' } });
    const { sentences, chart } = section(pictureOf(otsukiFigures, { outOfCity: floor }), 'out-of-city');
    expect(sentences).toHaveLength(2);
    if (chart?.kind !== 'bars') throw new Error('bars expected');
    expect(chart.items.map(({ value }) => value)).toEqual([382, 280, 102]);
  });

  test('定員が利用者より多ければ、少なくとも何人とは言わない', () => {
    const roomy = estimateOutOfCity({ ...estimate.terms, places: { ...places, value: '400' } });
    const picture = pictureOf(otsukiFigures, { outOfCity: roomy });
    expect(picture.lead).not.toContain('少なくとも');
    expect(section(picture, 'out-of-city').sentences[0]).toBe(
      '市内の定員400人は、施設・居住系サービスの利用者382人より18人多くなっています。',
    );
  });
});

describe('住民ニーズと保険料', () => {
  const wishes = [
    figureOf({ indicator: 'wish-home-general', value: '77.4' }),
    figureOf({ indicator: 'wish-home-certified', value: '75.7' }),
    figureOf({ indicator: 'certified-persons', value: '1361' }),
  ];

  test('希望の割合は、認定者の人数でも述べ、回答者数がわからないと断る', () => {
    const { message, sentences, notes } = section(pictureOf(wishes), 'needs');
    expect(message).toBe('自宅で暮らし続けたい人は、一般高齢者の77.4 %、認定者の75.7 %です');
    // 1,361 × 0.757 = 1,030.277
    expect(sentences).toEqual(['認定者1,361人（平成28年4月1日）に75.7 %をあてはめると、およそ1,030人です。']);
    expect(notes[0]).toContain('回答した人の数（n）が登録されていない');
  });

  test('保険料が一つだけなら、図は描かず、期と年額を述べる', () => {
    const picture = pictureOf([figureOf({ indicator: 'standard-premium', value: '4992' })]);
    expect(section(picture, 'premium')).toMatchObject({
      message: '第6期の第1号保険料の基準額は月4,992円です',
      sentences: ['1年では59,904円です。'],
      chart: null,
    });
  });

  test('前の期があれば、上がった額と割合を述べる', () => {
    const premium = (asOf: string, value: string) => figureOf({ indicator: 'standard-premium', asOf, value });
    const { sentences } = section(pictureOf([premium('FY2018', '5500'), premium('FY2015', '5000')]), 'premium');
    expect(sentences).toEqual(['1年では66,000円です。', '第6期の月5,000円から500円（10.0 %）上がりました。']);
  });
});

describe('毎月の数値', () => {
  const months = Array.from({ length: 24 }, (_, index) => {
    const [year, month] = [2024 + Math.floor(index / 12), (index % 12) + 1];
    return `${year}-${String(month).padStart(2, '0')}`;
  });
  const monthly = months.map((asOf, index) =>
    figureOf({ indicator: 'certified-persons', asOf, value: String(1300 + index) }),
  );

  test('12か月分から折れ線になり、11か月分では描かない', () => {
    expect(ids(pictureOf(monthly.slice(0, 11)))).not.toContain('certified-trend');
    expect(section(pictureOf(monthly), 'certified-trend').message).toBe(
      '要介護（要支援）認定者数はこの2年で1,300人から1,323人に増えました',
    );
  });

  test('欠測の月は線の切れ目になり、いつかを述べる', () => {
    const { chart, notes } = section(pictureOf(monthly.filter(({ asOf }) => asOf !== '2024-07')), 'certified-trend');
    if (chart?.kind !== 'line') throw new Error('line expected');
    expect(chart.series[0]?.points.filter(({ value }) => value === null)).toEqual([
      { at: '2024-07-31', label: '令和6年7月', value: null },
    ]);
    expect(notes).toContain('令和6年7月は数値がありません（欠測）。線の切れ目で示しています。');
  });

  test('表は最初の月と、最後の月と同じ月だけを並べる', () => {
    const { table } = section(pictureOf(monthly), 'certified-trend');
    expect(table.rows.map((row) => row[0]?.text)).toEqual([
      '令和6年1月（2024-01）',
      '令和6年12月（2024-12）',
      '令和7年12月（2025-12）',
    ]);
  });
});

describe('ほかの町の数値', () => {
  const people = (indicator: string, asOf: string, value: string, given: Partial<Figure> = {}) =>
    figureOf({ indicator, asOf, value, ...given });
  const split = (asOf: string, kind: Figure['kind'], facility: string) => [
    people('facility-residential-users', asOf, facility, { kind }),
    people('home-service-users', asOf, '600', { kind }),
    people('service-non-users', asOf, '100', { kind }),
    people('institutional-share', asOf, '30.0', { kind }),
  ];

  test('町や村では、市内・市外と言わない', () => {
    for (const [place, inside, outside] of [
      ['みなと町', '町内', '町外'],
      ['かすみ村', '村内', '村外'],
      ['みほん広域連合', '地域内', '地域外'],
    ] as const) {
      const here = [
        { ...users, place },
        { ...places, place },
      ] as const;
      const outOfCity = estimateOutOfCity({ ...estimate.terms, users: here[0], places: here[1] });
      const picture = pictureOf(here, { outOfCity, place });
      expect(picture.lead).toContain(`${inside}の定員は280人で、少なくとも102人が${outside}の施設にいます`);
      expect(JSON.stringify(picture.sections)).not.toMatch(/[市][内外]/);
    }
  });

  test('推計しかないときは、推計だと言う', () => {
    const { message, sentences } = section(pictureOf(split('FY2029', 'projected', '300')), 'users');
    expect(message).toBe('令和11年度の推計では、施設・居住系サービスの利用者は300人（30.0 %）です');
    expect(sentences.at(-1)).toMatch(/^令和11年度（推計）に、/);
  });

  test('同じ年度の実績と計画は、増えたとも減ったとも言わず並べる', () => {
    const figures = [...split('FY2021', 'actual', '300'), ...split('FY2021', 'planned', '310')];
    const { message, sentences } = section(pictureOf(figures), 'users');
    expect(message).toBe('施設・居住系サービスの利用者は300人（30.0 %）です');
    expect(sentences[0]).toBe('令和3年度の計画では、施設・居住系サービスの利用者は310人（30.0 %）です。');
    expect(sentences.join('')).not.toMatch(/増え|減り/);
  });

  test('二つの出典があるとき、総人口と65歳以上と割合は一つの出典から言う', () => {
    const other = {
      source: { ...users.source, id: 'other', title: '別の白書' },
      enteredAt: '2026-11-21T00:00:00.000Z',
    };
    const figures = [
      people('total-population', '2020-10-01', '27000'),
      people('population-65-plus', '2020-10-01', '9000'),
      people('aging-rate', '2020-10-01', '33.3'),
      people('aging-rate', '2020-10-01', '33.4', { ...other, enteredAt: '2026-11-23T00:00:00.000Z' }),
    ];
    const picture = pictureOf(figures);
    expect(picture.lead).toMatch(/27,000人の33.3 %（9,000人）/);
    const { message, table } = section(picture, 'overview');
    expect(message).toContain('33.3 %');
    expect(JSON.stringify(table.rows)).not.toContain('33.4');
  });

  test('主な数値の時点がちがえば、そう断る', () => {
    const figures = [people('total-population', 'FY2020', '21008'), people('certified-persons', 'FY2024', '1500')];
    expect(section(pictureOf(figures), 'overview').notes[0]).toBe(
      '時点がそろっていません。総人口は令和2年度、要介護（要支援）認定者数は令和6年度の数値です。',
    );
  });

  test('定員9人の施設に、10人未満で割合が動くという注意はつけない', () => {
    const figures = [
      people('capacity-facility-residential', 'FY2021', '38'),
      people('facility-capacity', 'FY2021', '29', { place: 'ひかり' }),
      people('facility-capacity', 'FY2021', '9', { place: 'のぞみ' }),
    ];
    expect(section(pictureOf(figures), 'resources').notes).toEqual([]);
  });

  test('介護保険が始まる前の日付の保険料は、計画期間に数えない', () => {
    const premium = (asOf: string, value: string) => people('standard-premium', asOf, value);
    expect(ids(pictureOf([premium('1986-10-01', '3000')]))).not.toContain('premium');
    const { sentences } = section(pictureOf([premium('FY2018', '0'), premium('FY2021', '5000')]), 'premium');
    expect(sentences[1]).toBe('第7期は月0円でした。');
  });

  test('何か月前と同じかは、過ぎた月を数える', () => {
    const months = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        people('certified-persons', `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, '700'),
      );
    const said = (count: number) => section(pictureOf(months(count)), 'certified-trend').message;
    expect(said(12)).toBe('要介護（要支援）認定者数は11か月前と同じ700人です');
    expect(said(13)).toBe('要介護（要支援）認定者数は1年前と同じ700人です');
    expect(said(14)).toBe('要介護（要支援）認定者数は13か月前と同じ700人です');
    expect(said(24)).toBe('要介護（要支援）認定者数は2年前と同じ700人です');
    expect(said(30)).toBe('要介護（要支援）認定者数は2年5か月前と同じ700人です');
    expect(section(pictureOf(months(12)), 'certified-trend').notes).toContain(
      '線の図は動きを見るためのもので、縦の軸は0から始まるとは限りません。',
    );
  });

  test('英語では、一人・一施設を単数で言う', () => {
    const one = { ...users, value: '1' };
    const home = people('facility-capacity', '2016-04-01', '9', { place: 'ひかり' });
    const outOfCity = estimateOutOfCity({ ...estimate.terms, users: one, places: { ...places, value: '9' } });
    const picture = pictureOf([one, { ...places, value: '9' }, home], { outOfCity, language: 'en' });
    expect(picture.lead).toContain('There are 9 places inside the area for 1 user of facility');
    expect(section(picture, 'resources').message).toBe('9 places in 1 facility inside 大月市');
  });
});
