import {
  fiscalYearOf,
  lastFullMonth,
  MISSING,
  MONTHS,
  type Month,
  monthText,
  OPENING,
  SECOND_CATEGORY,
  tenYears,
} from './story.ts';

const HEADER = '指標,地域,時点,種別,値,単位,出典,発行者,発行日,頁・URL,利用条件,注記';
const TOWN = 'みほん市';
const PUBLISHER = 'みほん市長寿支援課（架空）';
const LICENCE = '架空の見本データ（自由に利用できます）';

const facilities = [
  { place: 'みほん苑', kind: '特別養護老人ホーム', places: 80 },
  { place: 'みほん桜荘', kind: '特別養護老人ホーム', places: 50 },
  { place: 'みほんの里', kind: '介護老人保健施設', places: 100 },
  { place: 'みほんの家', kind: '認知症対応型グループホーム', places: 18 },
  { place: 'ケアハウスみほん', kind: '軽費老人ホーム（ケアハウス）', places: 20 },
] as const;
const newcomer = { place: 'みほんの丘', kind: '特別養護老人ホーム（地域密着型）', places: 29 };

interface Row {
  readonly indicator: string;
  readonly place?: string;
  readonly asOf: string;
  readonly kind?: '実績' | '推計';
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly publishedOn: string;
  readonly locator: string;
  readonly note?: string;
}

/** Percent to one decimal, half away from zero, in whole numbers so that no float decides the last digit. */
function percent(part: number, whole: number): string {
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** 計画期間: 第N期 begins in FY 2000 + 3(N − 1). 根拠: 介護保険法117条（3年を一期とする） */
const planPeriod = (fiscalYear: number): number => Math.floor((fiscalYear - 2000) / 3) + 1;
const firstYearOf = (period: number): number => 2000 + 3 * (period - 1);

/** The fiscal years between which みほん市 set its shared goal: the year before the plan period and the period's last. */
export function goalYears(now: string): { readonly baseline: number; readonly target: number } {
  const start = firstYearOf(planPeriod(fiscalYearOf(lastFullMonth(now))));
  return { baseline: start - 1, target: start + 2 };
}

/** The CSV that an officer of みほん市 would import on the day `now` (ISO date or instant). */
export function mihonCsv(now: string): string {
  const months = tenYears(now);
  const rows = [...months.flatMap((month, index) => monthlyRows(month, index, now)), ...yearlyRows(months, now)];
  return [HEADER, ...[...rows, ...capacityRows(now), ...goalRows(months, now)].map(csvLine), ''].join('\r\n');
}

function monthlyRows(month: Month, index: number, now: string): Row[] {
  const common = { asOf: month.month, publishedOn: publishedOn(month.month) };
  const people = { ...common, source: 'みほん市の人口（住民基本台帳、架空）', locator: '月末人口の表' };
  const care = { ...common, source: 'みほん市介護保険月次集計（架空）', locator: '第1表' };
  const split =
    month.month === puzzlingMarch(now)
      ? { ...common, source: 'みほん市介護保険年度末集計 第1号被保険者分（架空）', locator: '第2表' }
      : care;
  const unsplit = split === care ? 0 : SECOND_CATEGORY;
  const counted = (value: string) =>
    index === MISSING ? { value: '…', note: '介護保険システムの入替えのため集計できず（欠測）' } : { value };
  return [
    { indicator: '総人口', value: `${month.population}`, unit: '人', ...people },
    { indicator: '65歳以上人口', value: `${month.older}`, unit: '人', ...people },
    { indicator: '高齢化率', value: percent(month.older, month.population), unit: '%', ...people },
    { indicator: '要介護（要支援）認定者数', unit: '人', ...care, ...counted(`${month.certified}`) },
    { indicator: '要支援認定者数', unit: '人', ...split, ...counted(`${month.support}`) },
    {
      indicator: '要介護認定者数',
      unit: '人',
      ...split,
      ...counted(`${month.certified - month.support - unsplit}`),
    },
    { indicator: '要介護認定率', unit: '%', ...care, ...counted(percent(month.certified, month.older)) },
    { indicator: '施設・居住系サービス利用者数', unit: '人', ...care, ...counted(`${month.facility}`) },
    { indicator: '在宅サービス利用者数', unit: '人', ...care, ...counted(`${month.home}`) },
    { indicator: '介護サービス未利用者数', unit: '人', ...care, ...counted(`${month.unused}`) },
    {
      indicator: '施設・居住系サービス利用者の割合',
      unit: '%',
      ...care,
      ...counted(percent(month.facility, month.certified)),
    },
  ];
}

function yearlyRows(months: readonly Month[], now: string): Row[] {
  const reported = fullYears(now).flatMap((year, index) => {
    const march = marchOf(months, year);
    const survey = { source: 'みほん市高齢者ニーズ調査（架空）', locator: '問12', publishedOn: `${year + 1}-03-25` };
    const yearly = { source: 'みほん市の高齢者福祉（架空）', locator: '概要の表', publishedOn: `${year + 1}-04-01` };
    const period = planPeriod(year);
    const asOf = `FY${year}`;
    const rows: Row[] = [
      {
        indicator: '在宅一人暮らし高齢者',
        asOf,
        value: `${Math.round(march.older * 0.112 + index * 11)}`,
        unit: '人',
        ...yearly,
      },
      { indicator: '地域包括支援センター', asOf, value: '2', unit: '箇所', note: '直営1、委託1', ...yearly },
    ];
    if (firstYearOf(period + 1) - 1 === year) {
      const wishes = 748 + 7 * (period - 6);
      rows.push(
        {
          indicator: '自宅で暮らし続けたい割合（一般高齢者）',
          asOf,
          value: tenths(wishes),
          unit: '%',
          ...survey,
        },
        {
          indicator: '自宅で暮らし続けたい割合（要支援・要介護認定者）',
          asOf,
          value: tenths(wishes - 19),
          unit: '%',
          ...survey,
        },
      );
    }
    return rows;
  });
  return [...reported, ...premiumRows(now)];
}

function premiumRows(now: string): Row[] {
  const last = planPeriod(fiscalYearOf(lastFullMonth(now)));
  return [last - 3, last - 2, last - 1, last].map((period) => ({
    indicator: '第1号保険料基準額（月額）',
    asOf: `FY${firstYearOf(period)}`,
    value: `${4_800 + 100 * Math.round(3.6 * (period - 6))}`,
    unit: '円',
    source: `みほん市第${period}期介護保険事業計画（架空）`,
    locator: '第5章',
    publishedOn: `${firstYearOf(period)}-03-31`,
  }));
}

/** Every April, and the month of the newest users, so that users and places can be compared at one date. */
function capacityRows(now: string): Row[] {
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

function goalRows(months: readonly Month[], now: string): Row[] {
  const { baseline, target } = goalYears(now);
  const from = marchOf(months, baseline);
  const certified = from.certified + 31;
  // The plan asks for nine tenths of a point less than the baseline's share.
  const facility = Math.round(certified * (from.facility / from.certified - 0.009));
  const unused = Math.round((certified * from.unused) / from.certified);
  const source = `みほん市第${planPeriod(target)}期介護保険事業計画（架空）`;
  const common = { source, locator: '第3章 連携の数値目標', publishedOn: `${baseline + 1}-03-31` };
  return [
    ...sharedRows(from, { asOf: `FY${baseline}`, kind: '実績' as const, ...common }),
    ...sharedRows(
      { certified, facility, unused, home: certified - facility - unused },
      { asOf: `FY${target}`, kind: '推計' as const, ...common },
    ),
  ];
}

function sharedRows(
  people: Pick<Month, 'certified' | 'facility' | 'home' | 'unused'>,
  common: Pick<Row, 'asOf' | 'kind' | 'source' | 'locator' | 'publishedOn'>,
): Row[] {
  return [
    { indicator: '要介護（要支援）認定者数', value: `${people.certified}`, unit: '人', ...common },
    { indicator: '施設・居住系サービス利用者数', value: `${people.facility}`, unit: '人', ...common },
    { indicator: '在宅サービス利用者数', value: `${people.home}`, unit: '人', ...common },
    { indicator: '介護サービス未利用者数', value: `${people.unused}`, unit: '人', ...common },
    {
      indicator: '施設・居住系サービス利用者の割合',
      value: percent(people.facility, people.certified),
      unit: '%',
      ...common,
    },
  ];
}

/** The newest March that is at least three months old: its split counts only 第1号被保険者. */
export function puzzlingMarch(now: string): string {
  const settled = lastFullMonth(now) - 3;
  return monthText(settled - ((settled - 2 + 12) % 12));
}

/** Fiscal years of which the ten years hold every month up to March. */
function fullYears(now: string): number[] {
  const last = lastFullMonth(now);
  const newest = fiscalYearOf(last + 1) - 1;
  return Array.from({ length: 9 }, (_, index) => newest - 8 + index);
}

function marchOf(months: readonly Month[], fiscalYear: number): Month {
  const march = months.find(({ month }) => month === `${fiscalYear + 1}-03`);
  if (!march) throw new Error(`みほん市 has no March in FY${fiscalYear}`);
  return march;
}

const tenths = (value: number): string => `${Math.floor(value / 10)}.${value % 10}`;

/** The first day of the following month: no figure is published after the day it is loaded. */
function publishedOn(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${monthText(year! * 12 + number!)}-01`;
}

function csvLine(row: Row): string {
  return [
    row.indicator,
    row.place ?? TOWN,
    row.asOf,
    row.kind ?? '実績',
    row.value,
    row.unit,
    row.source,
    PUBLISHER,
    row.publishedOn,
    row.locator,
    LICENCE,
    row.note ?? '',
  ].join(',');
}
