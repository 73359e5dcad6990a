import { percent, publishedOn, type Row } from './csv-row.ts';
import { lastFullMonth, MISSING, type Month, monthText, SECOND_CATEGORY } from './story.ts';

/** Population and certification of one month. */
export function monthlyRows(month: Month, index: number, now: string): Row[] {
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

/** The newest March that is at least three months old: its split counts only 第1号被保険者. */
export function puzzlingMarch(now: string): string {
  const settled = lastFullMonth(now) - 3;
  return monthText(settled - ((settled - 2 + 12) % 12));
}
