import type { Sector } from '#directory/domain/index.ts';
import type { SampleBody, SampleCouncils, SampleOrganisation, SampleSeat } from '../sample-councils.ts';

/**
 * What the deck of 大月市 says about its bodies (頁「３つのワーキンググループ」「地域包括ケア推進会議」「ワーキングメンバー」): the organisations, the
 * numbers of seats, no person. How the nine medical seats divide among the organisations was not published.
 */
const organisations: readonly SampleOrganisation[] = [
  { key: 'doctors', name: '医師会', kind: 'medical-association', sector: 'medical' },
  { key: 'dentists', name: '歯科医師会', kind: 'dental-association', sector: 'medical' },
  { key: 'pharmacists', name: '薬剤師会', kind: 'pharmacist-association', sector: 'medical' },
  { key: 'nursing', name: '訪問看護ステーション', kind: 'visiting-nursing', sector: 'medical' },
  { key: 'hospital', name: '大月市立中央病院', kind: 'hospital', sector: 'medical' },
  { key: 'community-home', name: '地域密着型特別養護老人ホーム', kind: 'nursing-home', sector: 'care' },
  { key: 'health-facility', name: '介護老人保健施設', kind: 'health-facility', sector: 'care' },
  { key: 'day-care', name: '通所介護事業所', kind: 'day-care', sector: 'care' },
  { key: 'home-help', name: '訪問介護事業所', kind: 'home-help', sector: 'care' },
  { key: 'care-management', name: '居宅介護支援事業所', kind: 'care-management', sector: 'care' },
  { key: 'care-providers', name: '介護保険事業所', kind: 'other', sector: 'care' },
  { key: 'commissioners', name: '民生・児童委員協議会', kind: 'welfare-commissioners', sector: 'resident' },
  { key: 'assembly', name: '市議会', kind: 'assembly', sector: 'resident' },
  { key: 'welfare-council', name: '社会福祉協議会', kind: 'welfare-council', sector: 'care' },
  { key: 'community-halls', name: '公民館長', kind: 'residents-group', sector: 'resident' },
  { key: 'families', name: '認知症家族の会', kind: 'residents-group', sector: 'resident' },
  { key: 'lawyers', name: '弁護士', kind: 'legal', sector: 'other' },
  { key: 'scriveners', name: '司法書士', kind: 'legal', sector: 'other' },
  { key: 'administrative', name: '行政書士', kind: 'legal', sector: 'other' },
  { key: 'social-workers', name: '社会福祉士', kind: 'other', sector: 'other' },
  { key: 'police', name: '警察', kind: 'police', sector: 'other' },
  { key: 'sports', name: '体育協会', kind: 'residents-group', sector: 'other' },
  { key: 'culture', name: '文化協会', kind: 'residents-group', sector: 'other' },
  { key: 'seniors', name: '老人クラブ', kind: 'residents-group', sector: 'resident' },
  { key: 'salons', name: 'サロン', kind: 'residents-group', sector: 'resident' },
  { key: 'volunteers', name: 'ボランティア協議会', kind: 'residents-group', sector: 'resident' },
  { key: 'support-centre', name: '地域包括支援センター', kind: 'support-centre', sector: 'administration' },
  { key: 'care-section', name: '保健介護課', kind: 'municipal-office', sector: 'administration' },
];

const sectorOf = new Map(organisations.map(({ key, sector }) => [key, sector]));
/** One seat an organisation; how many people each sends was not published. */
const oneEach = (keys: readonly string[]): SampleSeat[] =>
  keys.map((key) => ({ sector: sectorOf.get(key) as Sector, organisation: key, note: '人数は公表なし' }));

const common = {
  legalGround: '',
  secretariat: '地域包括支援センター・保健介護課',
  appointingAuthority: '',
  convener: '',
  documentPrefix: '',
  foundedOn: null,
} as const;

const bodies: readonly SampleBody[] = [
  {
    key: 'council',
    parent: null,
    kind: 'council',
    name: '地域包括ケア推進会議',
    purpose: '3つのワーキンググループを束ね、地域包括ケアを進める。',
    ...common,
    seats: oneEach([
      'doctors',
      'dentists',
      'pharmacists',
      'hospital',
      'care-management',
      'care-providers',
      'commissioners',
      'welfare-council',
      'assembly',
    ]),
  },
  {
    key: 'medical-care',
    parent: 'council',
    kind: 'working-group',
    name: '医療介護連携推進ワーキンググループ',
    purpose: '大月市の現状確認と課題の整理、課題解決に向けた取組、連携の目標設定、地域ケア会議の実施',
    ...common,
    seats: [
      ...Array.from(
        { length: 9 },
        (): SampleSeat => ({
          sector: 'medical',
          organisation: null,
          note: '団体別の内訳は公表なし',
        }),
      ),
      ...['community-home', 'health-facility', 'day-care', 'home-help', 'care-management'].map(
        (key): SampleSeat => ({ sector: 'care', organisation: key }),
      ),
      ...['commissioners', 'assembly'].map((key): SampleSeat => ({ sector: 'resident', organisation: key })),
    ],
  },
  {
    key: 'dementia',
    parent: 'council',
    kind: 'working-group',
    name: '認知症施策推進ワーキンググループ',
    purpose: '認知症施策の確認、認知症ケアパスの理解・作成、権利擁護の推進',
    ...common,
    seats: oneEach([
      'doctors',
      'dentists',
      'pharmacists',
      'hospital',
      'commissioners',
      'community-halls',
      'care-management',
      'care-providers',
      'welfare-council',
      'families',
      'lawyers',
      'scriveners',
      'administrative',
      'social-workers',
      'police',
    ]),
  },
  {
    key: 'community',
    parent: 'council',
    kind: 'working-group',
    name: '地域づくり推進ワーキンググループ',
    purpose: '課題の整理、居場所づくり、協議体の設置、生活支援コーディネーターの選任等',
    ...common,
    seats: oneEach([
      'doctors',
      'dentists',
      'commissioners',
      'community-halls',
      'sports',
      'culture',
      'seniors',
      'care-management',
      'salons',
      'care-providers',
      'welfare-council',
      'volunteers',
    ]),
  },
];

export const otsukiCouncils: SampleCouncils = { organisations, people: [], bodies, meetings: [] };
