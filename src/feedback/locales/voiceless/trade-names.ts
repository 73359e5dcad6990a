import type { Language } from '#kernel/language.ts';
import type { Trade } from '../../domain/voiceless/trades.ts';

/** What a trade is called: 「通所介護：団体なし」. */
export const tradeNames: Readonly<Record<Language, Readonly<Record<Trade, string>>>> = {
  ja: {
    hospital: '病院',
    clinic: '診療所',
    'dental-clinic': '歯科診療所',
    pharmacy: '薬局',
    'visiting-nursing': '訪問看護',
    'care-management': '居宅介護支援',
    'home-help': '訪問介護',
    'day-care': '通所介護',
    'community-facility': '地域密着型サービス',
    'nursing-home': '特別養護老人ホーム',
    'health-facility': '介護老人保健施設',
  },
  en: {
    hospital: 'Hospitals',
    clinic: 'Clinics',
    'dental-clinic': 'Dental clinics',
    pharmacy: 'Pharmacies',
    'visiting-nursing': 'Visiting nursing',
    'care-management': 'Care management',
    'home-help': 'Home help',
    'day-care': 'Day care',
    'community-facility': 'Community-based services',
    'nursing-home': 'Nursing homes',
    'health-facility': 'Health facilities for the elderly',
  },
};
