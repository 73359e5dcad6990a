import type { Language } from '#kernel/language.ts';
import type { Indicator } from '../domain/figure.ts';

/** English names of the standard catalogue; a municipality's own indicators keep their Japanese name. */
const english: Readonly<Record<string, { readonly name: string; readonly unit: string }>> = {
  'total-population': { name: 'Total population', unit: 'people' },
  'population-65-plus': { name: 'Population aged 65 and over', unit: 'people' },
  'aging-rate': { name: 'Share aged 65 and over', unit: '%' },
  'older-people-living-alone': { name: 'Older people living alone at home', unit: 'people' },
  'certified-persons': { name: 'People certified for care or support', unit: 'people' },
  'certified-support': { name: 'Certified: support levels', unit: 'people' },
  'certified-care': { name: 'Certified: care levels', unit: 'people' },
  'certification-rate': { name: 'Certification rate', unit: '%' },
  'standard-premium': { name: 'Standard premium, first category (monthly)', unit: 'yen' },
  'support-centres': { name: 'Community support centres', unit: 'centres' },
  'facility-residential-users': { name: 'Users of facility and residential services', unit: 'people' },
  'home-service-users': { name: 'Users of home-based services', unit: 'people' },
  'service-non-users': { name: 'Certified, using no service', unit: 'people' },
  'institutional-share': { name: 'Share using facility or residential services', unit: '%' },
  'wish-home-general': { name: 'Wish to go on living at home (not certified)', unit: '%' },
  'wish-home-certified': { name: 'Wish to go on living at home (certified)', unit: '%' },
  'capacity-facility-residential': { name: 'Places in facility and residential services', unit: 'people' },
  'facility-capacity': { name: 'Places in one facility', unit: 'people' },
};

export function indicatorName(indicator: Pick<Indicator, 'key' | 'name'>, language: Language): string {
  return language === 'ja' ? indicator.name : (english[indicator.key]?.name ?? indicator.name);
}

const englishUnits: Readonly<Record<string, string>> = { 人: 'people', 円: 'yen', 箇所: 'places', 床: 'beds' };

export function indicatorUnit(indicator: Pick<Indicator, 'key' | 'unit'>, language: Language): string {
  if (language === 'ja') return indicator.unit;
  return english[indicator.key]?.unit ?? englishUnits[indicator.unit] ?? indicator.unit;
}

/** For the test that every standard indicator has an English name. */
export const englishIndicatorKeys: readonly string[] = Object.keys(english);
