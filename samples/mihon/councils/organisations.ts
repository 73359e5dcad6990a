import type { OrganisationKind, Sector } from '#directory/domain/index.ts';
import type { SampleOrganisation } from '../../sample-councils.ts';

/** Numbers with 0X0 ring nowhere, and the postal codes are nobody's. */
const reach = (index: number) => ({
  postalCode: `000-${String(index).padStart(4, '0')}`,
  address: `みほん市見本町${index}番地（架空）`,
  telephone: `0X0-0000-${String(1000 + index)}`,
  fax: `0X0-0000-${String(2000 + index)}`,
  email: `dantai${index}@example.jp`,
});

type Row = readonly [
  key: string,
  name: string,
  kind: OrganisationKind,
  sector: Sector,
  headTitle: string,
  headName: string,
  contactName?: string,
  /** 例会: week (5 = last), weekday (0 Sunday), time. */
  meets?: readonly [week: number, weekday: number, at: string],
];

/** All invented. */
// biome-ignore format: a table, one organisation a line
const rows: readonly Row[] = [
  ['doctors', 'みほん市医師会', 'medical-association', 'medical', '会長', '見本 一郎', '事務局 例田', [2, 2, '19:30']],
  ['dentists', 'みほん市歯科医師会', 'dental-association', 'medical', '会長', '仮野 学', '事務局 試川', [3, 3, '19:30']],
  ['pharmacists', 'みほん市薬剤師会', 'pharmacist-association', 'medical', '会長', '架山 誠', '事務局 模田', [4, 2, '20:00']],
  ['hospital', 'みほん市立病院', 'hospital', 'medical', '病院長', '例沢 正', '地域連携室 模井'],
  ['clinic', 'みほん在宅クリニック', 'clinic', 'medical', '院長', '試野 みどり'],
  ['nursing', 'みほん訪問看護ステーション連絡会', 'liaison-group', 'medical', '代表', '例田 花子', '', [1, 5, '18:00']],
  ['care-managers', 'みほん市居宅介護支援事業所連絡会', 'liaison-group', 'care', '会長', '架川 健', '', [5, 3, '15:00']],
  ['nursing-home', '特別養護老人ホーム みほん苑', 'nursing-home', 'care', '施設長', '模井 さくら'],
  ['health-facility', '介護老人保健施設 みほんの里', 'health-facility', 'care', '施設長', '例山 文子'],
  ['day-care', 'デイサービスみほん', 'day-care', 'care', '管理者', '仮沢 勇'],
  ['home-help', 'ヘルパーステーションみほん', 'home-help', 'care', '管理者', '試田 和子'],
  ['commissioners', 'みほん市民生委員児童委員協議会', 'welfare-commissioners', 'resident', '会長', '見本山 清', '', [1, 2, '10:00']],
  ['assembly', 'みほん市議会', 'assembly', 'resident', '議長', '例川 進'],
  ['welfare-council', 'みほん市社会福祉協議会', 'welfare-council', 'care', '会長', '仮本 明'],
  ['families', '認知症の人と家族の会 みほん', 'residents-group', 'resident', '世話人', '試本 京子', '', [3, 6, '13:30']],
  ['seniors', 'みほん市老人クラブ連合会', 'residents-group', 'resident', '会長', '架本 三郎'],
  ['lawyers', 'みほん法律相談センター', 'legal', 'other', '所長', '模川 律'],
  ['police', 'みほん警察署', 'police', 'other', '生活安全課長', '例野 守'],
  ['support-centre', 'みほん市地域包括支援センター', 'support-centre', 'administration', '所長', '見野 夏子'],
  ['care-section', 'みほん市長寿支援課', 'municipal-office', 'administration', '課長', '仮田 秋男'],
];

export const organisations: readonly SampleOrganisation[] = rows.map(
  ([key, name, kind, sector, headTitle, headName, contactName = '', meets], index) => ({
    key,
    name,
    kind,
    sector,
    headTitle,
    headName,
    contactName,
    ...(meets ? { meets: { week: meets[0], weekday: meets[1], at: meets[2] } } : {}),
    ...reach(index + 1),
  }),
);
