import { fiscalYearOf, lastFullMonth } from './story.ts';

/** 計画期間: 第N期 begins in FY 2000 + 3(N − 1). 根拠: 介護保険法117条（3年を一期とする） */
export const planPeriod = (fiscalYear: number): number => Math.floor((fiscalYear - 2000) / 3) + 1;
export const firstYearOf = (period: number): number => 2000 + 3 * (period - 1);

/** The fiscal years between which みほん市 set its shared goal: the year before the plan period and the period's last. */
export function goalYears(now: string): { readonly baseline: number; readonly target: number } {
  const start = firstYearOf(planPeriod(fiscalYearOf(lastFullMonth(now))));
  return { baseline: start - 1, target: start + 2 };
}
