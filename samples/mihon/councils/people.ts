import type { SamplePerson } from '../../sample-councils.ts';

type Row = readonly [
  key: string,
  name: string,
  kana: string,
  jobTitle: string,
  organisation: string,
  channel: SamplePerson['channel'],
  account?: NonNullable<SamplePerson['account']>,
];

/** Nobody lives under these names. */
// biome-ignore format: a table, one person a line
const rows: readonly Row[] = [
  ['doctor-1', '見本 一郎', 'みほん いちろう', '会長', 'doctors', 'link', 'member'],
  ['doctor-2', '試野 みどり', 'ためしの みどり', '院長', 'clinic', 'link'],
  ['dentist', '仮野 学', 'かりの まなぶ', '会長', 'dentists', 'fax'],
  ['pharmacist', '架山 誠', 'かけやま まこと', '会長', 'pharmacists', 'link', 'head'],
  ['hospital-doctor', '例沢 正', 'れいざわ ただし', '病院長', 'hospital', 'paper'],
  ['hospital-liaison', '模井 かおる', 'もい かおる', '地域連携室 看護師長', 'hospital', 'link'],
  ['nurse-1', '例田 花子', 'れいだ はなこ', '所長', 'nursing', 'link'],
  ['nurse-2', '仮山 次郎', 'かりやま じろう', '管理者', 'nursing', 'link'],
  ['rehabilitation', '試川 恵', 'ためしがわ めぐみ', '理学療法士', 'hospital', 'link'],
  ['care-manager', '架川 健', 'かけがわ けん', '主任介護支援専門員', 'care-managers', 'link'],
  ['nursing-home', '模井 さくら', 'もい さくら', '施設長', 'nursing-home', 'paper'],
  ['health-facility', '例山 文子', 'れいやま ふみこ', '支援相談員', 'health-facility', 'paper'],
  ['day-care', '仮沢 勇', 'かりさわ いさむ', '管理者', 'day-care', 'fax'],
  ['home-help', '試田 和子', 'ためしだ かずこ', 'サービス提供責任者', 'home-help', 'link'],
  ['commissioner', '見本山 清', 'みほんやま きよし', '会長', 'commissioners', 'paper'],
  ['councillor', '例川 進', 'れいかわ すすむ', '議員', 'assembly', 'paper', 'council'],
  ['welfare', '仮本 明', 'かりもと あきら', '事務局長', 'welfare-council', 'link'],
  ['coordinator', '例本 つなぐ', 'れいもと つなぐ', '生活支援コーディネーター', 'welfare-council', 'link'],
  ['family', '試本 京子', 'ためしもと きょうこ', '世話人', 'families', 'paper'],
  ['seniors', '架本 三郎', 'かけもと さぶろう', '会長', 'seniors', 'paper'],
  ['lawyer', '模川 律', 'もがわ りつ', '弁護士', 'lawyers', 'link'],
  ['police', '例野 守', 'れいの まもる', '生活安全課', 'police', 'paper'],
];

export const people: readonly SamplePerson[] = rows.map(
  ([key, name, kana, jobTitle, organisation, channel, account]) => ({
    key,
    name,
    kana,
    jobTitle,
    organisation,
    channel,
    ...(account ? { account } : {}),
  }),
);
