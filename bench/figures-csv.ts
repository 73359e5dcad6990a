const HEAD = '指標,地域,時点,種別,値,単位,出典,発行者,発行日,注記';
const indicators = [
  ['総人口', '人'],
  ['65歳以上人口', '人'],
  ['在宅一人暮らし高齢者', '人'],
  ['要支援認定者数', '人'],
] as const;
const PLACES = 250;
const MONTHS = 100;

/** 100,000 rows as an office would hand them over: four indicators, 250 districts, the first days of 100 months. */
export function figuresCsv(): Uint8Array {
  const lines = [HEAD];
  for (const [name, unit] of indicators) {
    for (let place = 1; place <= PLACES; place += 1) {
      for (let month = 0; month < MONTHS; month += 1) {
        const year = 2016 + Math.floor(month / 12);
        const asOf = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
        const value = 1_000 + ((place * 7_919 + month * 104_729) % 9_000);
        lines.push(`${name},みほん市第${place}地区,${asOf},実績,${value},${unit},みほん市月報,みほん市,2025-04-01,`);
      }
    }
  }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

export const ROWS = indicators.length * PLACES * MONTHS;
