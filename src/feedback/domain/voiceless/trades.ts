import type { OrganisationKind, Sector } from '#directory/domain/index.ts';

/**
 * 分野: the kinds of organisation that are a single office. One office cannot answer for the others of its trade; a question to the trade needs
 * somebody who asks them all.
 */
export const trades = [
  'hospital',
  'clinic',
  'dental-clinic',
  'pharmacy',
  'visiting-nursing',
  'care-management',
  'home-help',
  'day-care',
  'community-facility',
  'nursing-home',
  'health-facility',
] as const satisfies readonly OrganisationKind[];
export type Trade = (typeof trades)[number];

/** Why somebody speaks for a trade, or why nobody does; worded in locales/voiceless. */
export interface SpeakersOfTrade {
  readonly sector: Sector;
  /** 職能団体: whatever its name is, it speaks for the trade, since the offices or their people are its members. */
  readonly associations: readonly OrganisationKind[];
  /** 連絡会: those kept as 'liaison-group' whose name has one of these words. */
  readonly named: readonly string[];
  /** A 連絡会 of all 介護サービス事業者, as 大月市 founded one, speaks for it too. */
  readonly allCareGroups: boolean;
}

/**
 * Who speaks for a trade. 医師会 for clinics and hospitals, 歯科医師会, 薬剤師会: their members lead these offices. 看護協会 is one of nurses, who lead
 * the 訪問看護ステーション. Care offices have no such association; for them there are 連絡会, known by their names, since the directory keeps
 * no trade for a 連絡会. 根拠: 大月市 資料「専門団体がないところは、連絡会、協議会等の結成を検討」「介護サービス事業者連絡会結成」
 */
export const speakersOfTrade: Readonly<Record<Trade, SpeakersOfTrade>> = {
  hospital: medical(['medical-association'], ['病院']),
  clinic: medical(['medical-association'], ['診療所', '開業医']),
  'dental-clinic': medical(['dental-association'], ['歯科']),
  pharmacy: medical(['pharmacist-association'], ['薬局', '薬剤師']),
  'visiting-nursing': medical(['nursing-association'], ['訪問看護']),
  'care-management': care(['居宅介護支援', '介護支援専門員', 'ケアマネ']),
  'home-help': care(['訪問介護', 'ヘルパー', 'ホームヘルプ']),
  'day-care': care(['通所介護', '通所系', '通所サービス', 'デイサービス']),
  'community-facility': care(['地域密着', '小規模多機能', 'グループホーム', '認知症対応']),
  'nursing-home': care(['特別養護', '特養', '老人福祉施設', '介護施設', '介護保険施設']),
  'health-facility': care(['老人保健施設', '老健', '介護施設', '介護保険施設']),
};

function medical(associations: readonly OrganisationKind[], named: readonly string[]): SpeakersOfTrade {
  return { sector: 'medical', associations, named, allCareGroups: false };
}

function care(named: readonly string[]): SpeakersOfTrade {
  return { sector: 'care', associations: [], named, allCareGroups: true };
}

/** 介護サービス事業者連絡会, 介護保険事業者協議会 …, but not 通所介護事業所連絡会, which is of one trade. */
const ofAllCare = /(?<!通所|訪問|居宅|密着型)介護(?:保険)?(?:サービス)?(?:事業|提供)/u;

export const tradeOf = (kind: OrganisationKind): Trade | null => trades.find((trade) => trade === kind) ?? null;

/**
 * Whether an organisation of this kind and name speaks for a trade.
 * Example: 'liaison-group', 'みほん訪問看護ステーション連絡会' for 'visiting-nursing' → true; for 'day-care' → false.
 */
export function speaksFor(
  trade: Trade,
  organisation: { readonly kind: OrganisationKind; readonly name: string },
): boolean {
  const { associations, named, allCareGroups } = speakersOfTrade[trade];
  if (associations.includes(organisation.kind)) return true;
  if (organisation.kind !== 'liaison-group') return false;
  const name = organisation.name.normalize('NFKC').replaceAll(/\s/gu, '');
  return named.some((word) => name.includes(word)) || (allCareGroups && ofAllCare.test(name));
}
