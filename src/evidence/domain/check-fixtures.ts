import type { Figure, Indicator, Source } from './figure.ts';

/** Figures and indicators for tests, with everything that does not matter filled in. */
export const deck: Source = {
  id: 'deck',
  title: '大月市の概況',
  publisher: '大月市地域包括支援センター',
  publishedOn: null,
  locator: '',
  licence: '記載なし',
};

export const sourceNamed = (title: string): Source => ({ ...deck, id: title, title, publisher: title });

export function figureOf(given: Pick<Figure, 'indicator' | 'value'> & Partial<Figure>): Figure {
  const { indicator, place = '大月市', asOf = '2016-04-01', kind = 'actual', source = deck } = given;
  return {
    id: `${indicator}@${place}/${asOf}/${kind}/${source.id}`,
    place,
    asOf,
    kind,
    source,
    note: '',
    enteredBy: 'test',
    enteredAt: '2026-11-22T00:00:00.000Z',
    supersedes: null,
    ...given,
  };
}

export function indicatorOf(given: Pick<Indicator, 'key'> & Partial<Indicator>): Indicator {
  return {
    name: given.key,
    unit: '人',
    definition: '',
    numerator: null,
    denominator: null,
    partitions: [],
    sumOverPlacesOf: null,
    min: null,
    max: null,
    maxYearlyChangePercent: null,
    ...given,
  };
}

const facilities = {
  富士見苑: '54',
  シニア: '50',
  山美家: '29',
  サンコート: '29',
  ももくら: '100',
  'ラ・シーク桂台': '18',
};
const empty = ['軽費老人ホーム（ケアハウス）', '介護付有料老人ホーム（特定施設）', '有料老人ホーム（住宅型）'];

/** What the deck of 大月市 published. */
export const otsukiFigures: readonly Figure[] = [
  figureOf({ indicator: 'total-population', value: '25775' }),
  figureOf({ indicator: 'population-65-plus', value: '9080' }),
  figureOf({ indicator: 'aging-rate', value: '35.2' }),
  figureOf({ indicator: 'certified-persons', value: '1361' }),
  figureOf({ indicator: 'certified-support', value: '241' }),
  figureOf({ indicator: 'certified-care', value: '1113' }),
  figureOf({ indicator: 'certification-rate', value: '14.8' }),
  ...services('FY2014', 'actual', ['1347', '382', '798', '167', '28.4']),
  ...services('FY2017', 'projected', ['1498', '412', '906', '180', '27.5']),
  figureOf({ indicator: 'capacity-facility-residential', value: '280' }),
  ...Object.entries(facilities).map(([place, value]) => figureOf({ indicator: 'facility-capacity', place, value })),
  ...empty.map((place) => figureOf({ indicator: 'facility-capacity', place, value: '0' })),
];

function services(asOf: string, kind: Figure['kind'], values: readonly string[]): readonly Figure[] {
  const keys = [
    'certified-persons',
    'facility-residential-users',
    'home-service-users',
    'service-non-users',
    'institutional-share',
  ];
  return keys.map((indicator, position) => figureOf({ indicator, asOf, kind, value: values[position] ?? '' }));
}
