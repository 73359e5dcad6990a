/**
 * みほん市 does not exist. Its ten years are invented here, month by month, counted back from the month before the day
 * it is loaded, so that a trial always shows a town of today. Pure: the same day gives the same town.
 */
export const MONTHS = 120;
/** Month in which the 29-bed facility みほんの丘 opened: people who waited at home moved in. */
export const OPENING = 66;
/** 欠測: the month in which the care-insurance system was replaced and nothing could be counted. */
export const MISSING = 40;
/** People of 第2号被保険者 who are in the total of one March and not in its split: the contradiction to explain. */
export const SECOND_CATEGORY = 14;

export interface Month {
  /** '2026-10' */
  readonly month: string;
  readonly population: number;
  readonly older: number;
  readonly certified: number;
  readonly support: number;
  readonly facility: number;
  readonly home: number;
  readonly unused: number;
}

/** mulberry32: 32 bits of state are plenty for making a town look alive. Yields numbers in [0, 1). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Months since year 0 of the last full month before `now` (ISO). */
export function lastFullMonth(now: string): number {
  const [year, month] = now.split('-').map(Number);
  return year! * 12 + (month! - 1) - 1;
}

export function monthText(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** 年度 in which the month lies. */
export function fiscalYearOf(months: number): number {
  return Math.floor((months - 3) / 12);
}

/** The ten years, oldest first; the last entry is the last full month before `now`. */
export function tenYears(now: string): readonly Month[] {
  const roll = dice(0x4d49484f);
  const wobble = (size: number) => Math.round((roll() * 2 - 1) * size);
  const last = lastFullMonth(now);
  return Array.from({ length: MONTHS }, (_, index) => {
    const t = index / (MONTHS - 1);
    const months = last - (MONTHS - 1) + index;
    // Young people leave in March, some come back in April.
    const spring = months % 12 === 2 ? -60 : months % 12 === 3 ? -25 : 0;
    const population = Math.round(27_250 - 2_250 * t) + spring + wobble(12);
    const fromPeak = t < 0.6 ? (0.6 - t) / 0.6 : (t - 0.6) / 0.9;
    const older = Math.round(9_085 - 330 * fromPeak ** 2) + wobble(4);
    const certified = Math.round(1_262 + 90 * t) + wobble(5);
    const support = Math.round(certified * (0.175 + 0.02 * t)) + wobble(2);
    const opened = index >= OPENING ? 15 : 0;
    const facility = Math.round(certified * (0.2955 - 0.036 * t)) + opened + wobble(2);
    const unused = Math.round(certified * (0.13 - 0.008 * t)) + wobble(3);
    return {
      month: monthText(months),
      population,
      older,
      certified,
      support,
      facility,
      home: certified - facility - unused,
      unused,
    };
  });
}
