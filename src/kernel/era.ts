/** 元号. 根拠: 元号法, 昭和54年政令第1号（元号を改める政令）ほか. Each era runs to the day before the next one begins. */
export interface Era {
  readonly name: '明治' | '大正' | '昭和' | '平成' | '令和';
  readonly letter: 'M' | 'T' | 'S' | 'H' | 'R';
  readonly roman: string;
  /** First day, ISO. The day of the change itself belongs to the new era, as in ICU (大正15年12月25日 is 昭和元年12月25日). */
  readonly from: string;
  /** Last day, ISO; null while the era lasts. */
  readonly until: string | null;
}

export const eras: readonly Era[] = [
  { name: '明治', letter: 'M', roman: 'Meiji', from: '1868-10-23', until: '1912-07-29' },
  { name: '大正', letter: 'T', roman: 'Taisho', from: '1912-07-30', until: '1926-12-24' },
  { name: '昭和', letter: 'S', roman: 'Showa', from: '1926-12-25', until: '1989-01-07' },
  { name: '平成', letter: 'H', roman: 'Heisei', from: '1989-01-08', until: '2019-04-30' },
  { name: '令和', letter: 'R', roman: 'Reiwa', from: '2019-05-01', until: null },
];

/** 平成, 平, H, h → 平成. Null when the word names no era. */
export function eraNamed(word: string): Era | null {
  const upper = word.toUpperCase();
  return eras.find((era) => era.name === word || era.name.startsWith(word) || era.letter === upper) ?? null;
}

/** The era and the year in it: '2016-04-01' → 平成 28. Days before 明治 are a bug of the caller. */
export function eraAt(isoDate: string): { readonly era: Era; readonly year: number } {
  const era = eras.findLast(({ from }) => from <= isoDate);
  if (!era) throw new RangeError(`no era for ${isoDate}`);
  return { era, year: Number(isoDate.slice(0, 4)) - firstYear(era) + 1 };
}

/** Gregorian year of 平成28年 = 2016. The month and day are not looked at. */
export const gregorianYear = (era: Era, eraYear: number): number => firstYear(era) + eraYear - 1;

/** 1 is written 元. */
export const eraYearText = (year: number): string => (year === 1 ? '元' : String(year));

const firstYear = (era: Era): number => Number(era.from.slice(0, 4));
