import { publishedOn, type Row } from './csv-row.ts';
import { lastFullMonth, MONTHS, monthText, OPENING } from './story.ts';

const facilities = [
  { place: 'みほん苑', kind: '特別養護老人ホーム', places: 80 },
  { place: 'みほん桜荘', kind: '特別養護老人ホーム', places: 50 },
  { place: 'みほんの里', kind: '介護老人保健施設', places: 100 },
  { place: 'みほんの家', kind: '認知症対応型グループホーム', places: 18 },
  { place: 'ケアハウスみほん', kind: '軽費老人ホーム（ケアハウス）', places: 20 },
] as const;
const newcomer = { place: 'みほんの丘', kind: '特別養護老人ホーム（地域密着型）', places: 29 };

/** Every April, and the month of the newest users, so that users and places can be compared at one date. */
export function capacityRows(now: string): Row[] {
  const last = lastFullMonth(now);
  return Array.from({ length: MONTHS }, (_, index) => ({ index, months: last - (MONTHS - 1) + index }))
    .filter(({ months }) => months % 12 === 3 || months === last)
    .flatMap(({ index, months }) => {
      const open = index >= OPENING ? [...facilities, newcomer] : facilities;
      const common = {
        asOf: monthText(months),
        unit: '人',
        source: 'みほん市の施設一覧（架空）',
        locator: '一覧表',
        publishedOn: publishedOn(monthText(months)),
      };
      const total = open.reduce((sum, facility) => sum + facility.places, 0);
      return [
        { indicator: '施設・居住系サービスの定員', value: `${total}`, ...common },
        ...open.map(({ place, kind, places }) => ({
          indicator: '施設の定員',
          place,
          value: `${places}`,
          note: place === newcomer.place ? `${kind}。${monthText(last - (MONTHS - 1) + OPENING)}に開設` : kind,
          ...common,
        })),
      ];
    });
}
