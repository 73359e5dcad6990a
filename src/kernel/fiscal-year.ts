import type { IsoDate } from './calendar.ts';
import { eraAt, eraYearText } from './era.ts';
import type { Language } from './language.ts';

/** 年度: 1 April to 31 March, named after the year it begins in. 根拠: 地方自治法208条. 平成28年度 = 2016. */
export type FiscalYear = number;

/** '2017-03-31' → 2016, '2017-04-01' → 2017. */
export const fiscalYearOf = (date: IsoDate): FiscalYear =>
  Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < 4 ? 1 : 0);

export const firstDayOfFiscalYear = (year: FiscalYear): IsoDate => `${year}-04-01`;
export const lastDayOfFiscalYear = (year: FiscalYear): IsoDate => `${year + 1}-03-31`;

/** 2014 → 平成26年度. A year that two eras share takes the newer name: 2019 → 令和元年度. */
export function eraFiscalYear(year: FiscalYear): string {
  const named = eraAt(`${year}-12-31`);
  return `${named.era.name}${eraYearText(named.year)}年度`;
}

/** Both eras: 平成26年度（FY2014）; in English FY2014 (Heisei 26). */
export function fiscalYearLabel(year: FiscalYear, language: Language = 'ja'): string {
  if (language === 'ja') return `${eraFiscalYear(year)}（FY${year}）`;
  const named = eraAt(`${year}-12-31`);
  return `FY${year} (${named.era.roman} ${named.year})`;
}
