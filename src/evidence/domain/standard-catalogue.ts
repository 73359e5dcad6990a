import type { Indicator } from './figure.ts';

/** An indicator that stands alone: no quotient, no parts, no sum over places. */
function indicator(given: Pick<Indicator, 'key' | 'name' | 'unit' | 'definition'> & Partial<Indicator>): Indicator {
  return {
    numerator: null,
    denominator: null,
    partitions: [],
    sumOverPlacesOf: null,
    min: '0',
    max: null,
    maxYearlyChangePercent: null,
    ...given,
  };
}

/**
 * 標準の指標一覧: what every workspace starts with; a municipality adds its own by CSV.
 *
 * Definitions follow the words of 介護保険事業状況報告 and 介護保険法. `maxYearlyChangePercent` is Renkei's own threshold
 * for asking "is this a slip of the pen?" and not a legal limit: it is set well above what a town of some 25,000 people
 * shows from one year to the next, so that a transposed digit stands out and ordinary change does not.
 */
export const standardCatalogue: readonly Indicator[] = [
  indicator({
    key: 'total-population',
    name: '総人口',
    unit: '人',
    definition: '市町村に住む人の数。住民基本台帳か国勢調査かは、出典で区別する。',
    maxYearlyChangePercent: '5',
  }),
  indicator({
    key: 'population-65-plus',
    name: '65歳以上人口',
    unit: '人',
    definition: '総人口のうち65歳以上の人の数。',
    maxYearlyChangePercent: '5',
  }),
  indicator({
    key: 'aging-rate',
    name: '高齢化率',
    unit: '%',
    definition: '65歳以上人口を総人口で割った割合。',
    numerator: 'population-65-plus',
    denominator: 'total-population',
    max: '100',
    maxYearlyChangePercent: '6',
  }),
  indicator({
    key: 'older-people-living-alone',
    name: '在宅一人暮らし高齢者',
    unit: '人',
    definition: '65歳以上で、施設などに入らず自宅で一人で暮らしている人の数。',
    maxYearlyChangePercent: '15',
  }),
  indicator({
    key: 'certified-persons',
    name: '要介護（要支援）認定者数',
    unit: '人',
    definition:
      '介護保険法にもとづき要介護または要支援の認定を受けている人の数。第2号被保険者（40〜64歳）を含むかどうかは、注記で示す。',
    partitions: [
      ['certified-support', 'certified-care'],
      ['facility-residential-users', 'home-service-users', 'service-non-users'],
    ],
    maxYearlyChangePercent: '10',
  }),
  indicator({
    key: 'certified-support',
    name: '要支援認定者数',
    unit: '人',
    definition: '要支援1または要支援2の認定を受けている人の数。',
    maxYearlyChangePercent: '30',
  }),
  indicator({
    key: 'certified-care',
    name: '要介護認定者数',
    unit: '人',
    definition: '要介護1から要介護5までの認定を受けている人の数。',
    maxYearlyChangePercent: '15',
  }),
  indicator({
    key: 'certification-rate',
    name: '要介護認定率',
    unit: '%',
    definition: '要介護（要支援）認定者数を、第1号被保険者にあたる65歳以上人口で割った割合。',
    numerator: 'certified-persons',
    denominator: 'population-65-plus',
    max: '100',
    maxYearlyChangePercent: '10',
  }),
  indicator({
    key: 'standard-premium',
    name: '第1号保険料基準額（月額）',
    unit: '円',
    definition: '第1号被保険者（65歳以上）が納める介護保険料の基準額。計画期間（3年）ごとに市町村が条例で定める。',
    maxYearlyChangePercent: '40',
  }),
  indicator({
    key: 'support-centres',
    name: '地域包括支援センター',
    unit: '箇所',
    definition: '介護保険法第115条の46にもとづく地域包括支援センターの数。直営・委託の別は、注記で示す。',
  }),
  indicator({
    key: 'facility-residential-users',
    name: '施設・居住系サービス利用者数',
    unit: '人',
    definition:
      '介護保険施設、地域密着型特別養護老人ホーム、認知症対応型グループホーム、特定施設などを利用している認定者の数。市外の施設を利用する人を含む。',
    maxYearlyChangePercent: '15',
  }),
  indicator({
    key: 'home-service-users',
    name: '在宅サービス利用者数',
    unit: '人',
    definition: '自宅で暮らしながら、訪問・通所・短期入所などの介護サービスを利用している認定者の数。',
    maxYearlyChangePercent: '15',
  }),
  indicator({
    key: 'service-non-users',
    name: '介護サービス未利用者数',
    unit: '人',
    definition: '認定を受けていて、介護サービスを利用していない人の数。',
    maxYearlyChangePercent: '40',
  }),
  indicator({
    key: 'institutional-share',
    name: '施設・居住系サービス利用者の割合',
    unit: '%',
    definition: '施設・居住系サービス利用者数を、要介護（要支援）認定者数で割った割合。',
    numerator: 'facility-residential-users',
    denominator: 'certified-persons',
    max: '100',
    maxYearlyChangePercent: '10',
  }),
  indicator({
    key: 'wish-home-general',
    name: '自宅で暮らし続けたい割合（一般高齢者）',
    unit: '%',
    definition:
      '家族などの介護や介護保険サービスを活用しながら自宅（在宅）で生活したいと答えた、認定を受けていない高齢者の割合。ニーズ調査による。',
    max: '100',
  }),
  indicator({
    key: 'wish-home-certified',
    name: '自宅で暮らし続けたい割合（要支援・要介護認定者）',
    unit: '%',
    definition:
      '家族などの介護や介護保険サービスを活用しながら自宅（在宅）で生活したいと答えた、要支援・要介護認定者の割合。ニーズ調査による。',
    max: '100',
  }),
  indicator({
    key: 'capacity-facility-residential',
    name: '施設・居住系サービスの定員',
    unit: '人',
    definition: '市町村の中にある施設・居住系サービスの定員の合計。',
    sumOverPlacesOf: 'facility-capacity',
    maxYearlyChangePercent: '40',
  }),
  indicator({
    key: 'facility-capacity',
    name: '施設の定員',
    unit: '人',
    definition: '一つの施設（事業所）の定員。地域の欄に施設の名前を書く。',
  }),
];
