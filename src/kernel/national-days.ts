import { type IsoDate, isoDate } from './calendar.ts';
import type { EquinoxDays } from './equinox-days.ts';
import { weekdayOf } from './weekday.ts';

/** A row of 国民の祝日に関する法律2条, or of a law beside it: from when to when it holds, and on which day of a year it falls. */
export interface NationalDay {
  readonly name: string;
  /** First and last year in which this row holds. */
  readonly from: number;
  readonly to?: number;
  readonly day: (year: number, equinox: EquinoxDays) => IsoDate;
  /** 根拠. */
  readonly basis: string;
}

const on = (month: number, day: number) => (year: number) => isoDate(year, month, day);

/** ハッピーマンデー: the nth Monday of a month. */
const monday = (month: number, n: number) => (year: number) => {
  const first = weekdayOf(isoDate(year, month, 1));
  return isoDate(year, month, 1 + ((8 - first) % 7) + (n - 1) * 7);
};

const law = '国民の祝日に関する法律（昭和23年法律第178号）第2条';
const changed = (by: string) => `${law}（${by}による改正）`;
const happyMonday = changed('平成10年法律第141号');
const moreMondays = changed('平成13年法律第59号');
const greenery = changed('平成17年法律第43号');
const mountain = changed('平成26年法律第43号');
const sports = changed('平成30年法律第57号');
const emperor = changed('平成29年法律第63号附則第10条');
const olympics2020 =
  '平成三十二年東京オリンピック競技大会・東京パラリンピック競技大会特別措置法（平成27年法律第33号）第32条';
const olympics2021 =
  '令和三年東京オリンピック競技大会・東京パラリンピック競技大会特別措置法（平成27年法律第33号、令和2年法律第68号による改正後）';
const accession = '天皇の即位の日及び即位礼正殿の儀の行われる日を休日とする法律（平成30年法律第99号）';

/** 国民の祝日 since 2000, in the order of the law. A year has at most one row of each name. */
export const nationalDays: readonly NationalDay[] = [
  { name: '元日', from: 2000, day: on(1, 1), basis: law },
  { name: '成人の日', from: 2000, day: monday(1, 2), basis: happyMonday },
  {
    name: '建国記念の日',
    from: 2000,
    day: on(2, 11),
    basis: `${law}、建国記念の日となる日を定める政令（昭和41年政令第376号）`,
  },
  { name: '天皇誕生日', from: 2020, day: on(2, 23), basis: emperor },
  { name: '春分の日', from: 2000, day: (year, { spring }) => isoDate(year, 3, spring), basis: law },
  { name: 'みどりの日', from: 2000, to: 2006, day: on(4, 29), basis: changed('平成元年法律第5号') },
  { name: '昭和の日', from: 2007, day: on(4, 29), basis: greenery },
  { name: '天皇の即位の日', from: 2019, to: 2019, day: on(5, 1), basis: accession },
  { name: '憲法記念日', from: 2000, day: on(5, 3), basis: law },
  { name: 'みどりの日', from: 2007, day: on(5, 4), basis: greenery },
  { name: 'こどもの日', from: 2000, day: on(5, 5), basis: law },
  { name: '海の日', from: 2000, to: 2002, day: on(7, 20), basis: changed('平成7年法律第22号') },
  { name: '海の日', from: 2003, to: 2019, day: monday(7, 3), basis: moreMondays },
  { name: '海の日', from: 2020, to: 2020, day: on(7, 23), basis: olympics2020 },
  { name: '海の日', from: 2021, to: 2021, day: on(7, 22), basis: olympics2021 },
  { name: '海の日', from: 2022, day: monday(7, 3), basis: moreMondays },
  { name: '山の日', from: 2016, to: 2019, day: on(8, 11), basis: mountain },
  { name: '山の日', from: 2020, to: 2020, day: on(8, 10), basis: olympics2020 },
  { name: '山の日', from: 2021, to: 2021, day: on(8, 8), basis: olympics2021 },
  { name: '山の日', from: 2022, day: on(8, 11), basis: mountain },
  { name: '敬老の日', from: 2000, to: 2002, day: on(9, 15), basis: law },
  { name: '敬老の日', from: 2003, day: monday(9, 3), basis: moreMondays },
  { name: '秋分の日', from: 2000, day: (year, { autumn }) => isoDate(year, 9, autumn), basis: law },
  { name: '体育の日', from: 2000, to: 2019, day: monday(10, 2), basis: happyMonday },
  { name: 'スポーツの日', from: 2020, to: 2020, day: on(7, 24), basis: olympics2020 },
  { name: 'スポーツの日', from: 2021, to: 2021, day: on(7, 23), basis: olympics2021 },
  { name: 'スポーツの日', from: 2022, day: monday(10, 2), basis: sports },
  { name: '即位礼正殿の儀の行われる日', from: 2019, to: 2019, day: on(10, 22), basis: accession },
  { name: '文化の日', from: 2000, day: on(11, 3), basis: law },
  { name: '勤労感謝の日', from: 2000, day: on(11, 23), basis: law },
  { name: '天皇誕生日', from: 2000, to: 2018, day: on(12, 23), basis: changed('平成元年法律第5号') },
];
