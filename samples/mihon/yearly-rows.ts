import { percent, type Row } from './csv-row.ts';
import { firstYearOf, goalYears, planPeriod } from './plan-period.ts';
import { fiscalYearOf, lastFullMonth, type Month } from './story.ts';

/** What is reported once a year or once a plan period. */
export function yearlyRows(months: readonly Month[], now: string): Row[] {
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

/** The shared goal: the year before the plan period as it was, and its last year as the plan expects it. */
export function goalRows(months: readonly Month[], now: string): Row[] {
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
