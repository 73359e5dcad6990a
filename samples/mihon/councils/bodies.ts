import type { SampleBody, SampleSeat } from '../../sample-councils.ts';
import { people } from './people.ts';

const secretariat = 'みほん市地域包括支援センター・長寿支援課';
const common = {
  secretariat,
  appointingAuthority: 'みほん市長 見本 太郎',
  documentPrefix: 'みほ長第',
  openToPublic: true,
} as const;

interface Holding {
  readonly person: string;
  readonly sector: SampleSeat['sector'];
  readonly office?: 'chair' | 'vice-chair';
}

interface Term {
  readonly from: string;
  readonly to: string;
}

/** Everybody was named at once, by their organisation, and once more when the first term was over. */
function seats(holdings: readonly Holding[], terms: readonly Term[]): SampleSeat[] {
  return holdings.map(({ person, sector, office }) => ({
    sector,
    organisation: people.find(({ key }) => key === person)!.organisation,
    holders: terms.map(({ from, to }, index) => ({
      person,
      ...(office ? { office } : {}),
      appointedOn: from,
      endsOn: to,
      howNamed: index === 0 ? '団体の推薦' : '団体の推薦（再任）',
    })),
  }));
}

/**
 * `start`: 1 April of the year in which the running terms began; they last two years. In the last months before they end, `today`,
 * everybody has been named again.
 */
export function bodies(start: string, today: string): readonly SampleBody[] {
  const year = Number(start.slice(0, 4));
  const term = [
    { from: `${year - 2}-04-01`, to: `${year}-03-31` },
    { from: start, to: `${year + 2}-03-31` },
    ...(today >= `${year + 1}-11-01` ? [{ from: `${year + 2}-04-01`, to: `${year + 4}-03-31` }] : []),
  ];
  const founded = `${year - 2}-04-01`;
  return [
    {
      key: 'council',
      parent: null,
      kind: 'council',
      name: 'みほん市地域包括ケア推進会議',
      purpose: '3つのワーキンググループの検討を束ね、みほん市の地域包括ケアの方針を決める。',
      legalGround: 'みほん市地域包括ケア推進会議設置要綱（架空）',
      convener: '議長 見本 一郎',
      foundedOn: founded,
      ...common,
      seats: seats(
        [
          { person: 'doctor-1', sector: 'medical', office: 'chair' },
          { person: 'dentist', sector: 'medical' },
          { person: 'pharmacist', sector: 'medical' },
          { person: 'hospital-doctor', sector: 'medical' },
          { person: 'care-manager', sector: 'care' },
          { person: 'nursing-home', sector: 'care' },
          { person: 'commissioner', sector: 'resident' },
          { person: 'welfare', sector: 'care' },
          { person: 'councillor', sector: 'resident' },
        ],
        term,
      ),
    },
    {
      key: 'medical-care',
      parent: 'council',
      kind: 'working-group',
      name: '医療介護連携推進ワーキンググループ',
      purpose: '現状の確認と課題の整理、連携の目標の設定、事例の検討、医療と介護の連携ルールづくり',
      legalGround: 'みほん市在宅医療・介護連携推進事業実施要綱（架空）、介護保険法115条の45第2項第4号',
      convener: '座長 試野 みどり',
      foundedOn: founded,
      ...common,
      seats: seats(
        [
          { person: 'doctor-1', sector: 'medical' },
          { person: 'doctor-2', sector: 'medical', office: 'chair' },
          { person: 'dentist', sector: 'medical' },
          { person: 'pharmacist', sector: 'medical' },
          { person: 'hospital-doctor', sector: 'medical' },
          { person: 'hospital-liaison', sector: 'medical' },
          { person: 'rehabilitation', sector: 'medical' },
          { person: 'nurse-1', sector: 'medical' },
          { person: 'nurse-2', sector: 'medical' },
          { person: 'care-manager', sector: 'care', office: 'vice-chair' },
          { person: 'nursing-home', sector: 'care' },
          { person: 'health-facility', sector: 'care' },
          { person: 'day-care', sector: 'care' },
          { person: 'home-help', sector: 'care' },
          { person: 'commissioner', sector: 'resident' },
          { person: 'councillor', sector: 'resident' },
        ],
        term,
      ),
    },
    {
      key: 'dementia',
      parent: 'council',
      kind: 'working-group',
      name: '認知症施策推進ワーキンググループ',
      purpose: '認知症ケアパスの作成と普及、権利擁護の推進',
      legalGround: 'みほん市認知症施策推進要綱（架空）',
      convener: '座長 見本 一郎',
      foundedOn: founded,
      ...common,
      seats: seats(
        [
          { person: 'doctor-1', sector: 'medical', office: 'chair' },
          { person: 'nurse-1', sector: 'medical' },
          { person: 'care-manager', sector: 'care' },
          { person: 'welfare', sector: 'care' },
          { person: 'commissioner', sector: 'resident' },
          { person: 'family', sector: 'resident' },
          { person: 'lawyer', sector: 'other' },
          { person: 'police', sector: 'other' },
        ],
        term,
      ),
    },
    {
      key: 'community',
      parent: 'council',
      kind: 'working-group',
      name: '地域づくり推進ワーキンググループ',
      purpose: '居場所づくり、協議体の設置、生活支援コーディネーターの選任',
      legalGround: 'みほん市生活支援体制整備事業実施要綱（架空）',
      convener: '座長 仮本 明',
      foundedOn: founded,
      ...common,
      seats: [
        ...seats(
          [
            { person: 'welfare', sector: 'care', office: 'chair' },
            { person: 'day-care', sector: 'care' },
            { person: 'commissioner', sector: 'resident' },
            { person: 'seniors', sector: 'resident' },
            { person: 'family', sector: 'resident' },
          ],
          term,
        ),
        { sector: 'resident', organisation: null, note: '公募の委員（募集中）' },
      ],
    },
    {
      key: 'consultative',
      parent: 'community',
      kind: 'consultative-body',
      name: 'みほん市生活支援体制整備協議体（第1層）',
      purpose: '地域の支え合いを広げる。生活支援コーディネーターの活動を支える。',
      legalGround: '介護保険法115条の45第2項第5号（生活支援体制整備事業）',
      convener: '生活支援コーディネーター 例本 つなぐ',
      foundedOn: founded,
      ...common,
      seats: seats(
        [
          { person: 'coordinator', sector: 'care', office: 'chair' },
          { person: 'commissioner', sector: 'resident' },
          { person: 'seniors', sector: 'resident' },
          { person: 'home-help', sector: 'care' },
        ],
        term,
      ),
    },
  ];
}
