import type { SampleBody, SampleSeat } from '../../sample-councils.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';

const secretariat = 'みほん市地域包括支援センター・長寿支援課';
const common = {
  secretariat,
  appointingAuthority: 'みほん市長 見本 太郎',
  documentPrefix: 'みほ長第',
  openToPublic: true,
} as const;

type Holding = readonly [person: string, office?: 'chair' | 'vice-chair'];

interface Term {
  readonly from: string;
  readonly to: string;
}

/** Everybody was named at once, by their organisation and for its sector, and once more when the first term was over. */
function seats(holdings: readonly Holding[], terms: readonly Term[]): SampleSeat[] {
  return holdings.map(([person, office]) => {
    const { organisation } = people.find(({ key }) => key === person)!;
    const { sector } = organisations.find(({ key }) => key === organisation)!;
    const holders = terms.map(({ from, to }, index) => ({
      person,
      ...(office ? { office } : {}),
      appointedOn: from,
      endsOn: to,
      howNamed: index === 0 ? '団体の推薦' : '団体の推薦（再任）',
    }));
    return { sector, organisation, holders };
  });
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
          ['doctor-1', 'chair'],
          ['dentist'],
          ['pharmacist'],
          ['hospital-doctor'],
          ['care-manager'],
          ['nursing-home'],
          ['commissioner'],
          ['welfare'],
          ['councillor'],
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
          ['doctor-1'],
          ['doctor-2', 'chair'],
          ['dentist'],
          ['pharmacist'],
          ['hospital-doctor'],
          ['hospital-liaison'],
          ['rehabilitation'],
          ['nurse-1'],
          ['nurse-2'],
          ['care-manager', 'vice-chair'],
          ['nursing-home'],
          ['health-facility'],
          ['day-care'],
          ['home-help'],
          ['commissioner'],
          ['councillor'],
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
          ['doctor-1', 'chair'],
          ['nurse-1'],
          ['care-manager'],
          ['welfare'],
          ['commissioner'],
          ['family'],
          ['lawyer'],
          ['police'],
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
        ...seats([['welfare', 'chair'], ['day-care'], ['commissioner'], ['seniors'], ['family']], term),
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
      seats: seats([['coordinator', 'chair'], ['commissioner'], ['seniors'], ['home-help']], term),
    },
  ];
}
