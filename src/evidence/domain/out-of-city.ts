import { type Exact, exact, minus, over, roundDown, roundTo, roundUp, times, whole } from '#kernel/exact.ts';
import type { DecimalText, Figure } from './figure.ts';

/** 仮定: a range in percent, with the words it rests on ('' when none were given). */
export interface StatedRange {
  readonly low: DecimalText;
  readonly high: DecimalText;
  readonly source?: string;
}

export interface OutOfCityInput {
  /** 施設・居住系サービス利用者数 (人): the city's own insured, wherever they live. */
  readonly users: Figure;
  /** 施設・居住系サービスの定員 (人) inside the city. */
  readonly places: Figure;
  /** 入居率, percent of the places. */
  readonly occupancy: StatedRange;
  /** 市外から来ている人の割合, percent of the taken places. */
  readonly outsidersShare: StatedRange;
}

export interface OutOfCityEstimate {
  /** 人: users − places, i.e. every place taken and by the city's own insured. */
  readonly floor: number;
  /** 人, rounded outward: low down, high up. */
  readonly low: number;
  readonly high: number;
  readonly terms: {
    readonly users: Figure;
    readonly places: Figure;
    readonly occupancy: StatedRange;
    readonly outsidersShare: StatedRange;
    /** In-city places taken by the city's own insured (人, one digit). */
    readonly ownInside: { readonly low: DecimalText; readonly high: DecimalText };
  };
  readonly flags: {
    /** More in-city places than users: the floor came out below 0 and is given as 0. */
    readonly floorBelowZero: boolean;
    /** The same for the low end of the range. */
    readonly lowBelowZero: boolean;
    /** Users and places are of different times; the page says so. */
    readonly differentTimes: boolean;
  };
  /** What the reckoning cannot see, worded in the locale. */
  readonly limits: readonly OutOfCityLimit[];
}

/**
 * - 'housing-not-counted': 住宅型有料老人ホーム and サービス付き高齢者向け住宅 (unless 特定施設) give no facility benefit, so
 *   their residents are not among the users.
 * - 'domicile-exception': 住所地特例 (介護保険法13条): who moves into a facility elsewhere stays insured at home, and is
 *   counted; who came from elsewhere into a city facility under it is not.
 */
export type OutOfCityLimit = 'housing-not-counted' | 'domicile-exception';

/**
 * 市外の施設で暮らす人の見込み: users − places × occupancy × (1 − outsiders' share).
 *
 * Whole people, rounded outward (a range may be too wide by one, never too narrow); below 0 is given as 0 and flagged.
 * Source of the reckoning: 大月市's deck, 「単純に計算しても100名以上の人が市外、県外の施設に入所している」.
 * Example: 382 users and 280 places give a floor of 102; at 95–100 % and 0–10 % the range is 102 to 143.
 */
export function estimateOutOfCity(input: OutOfCityInput): OutOfCityEstimate {
  const { users, places, occupancy, outsidersShare } = input;
  const living = exact(users.value);
  const most = ownInside(places, occupancy.high, outsidersShare.low);
  const least = ownInside(places, occupancy.low, outsidersShare.high);
  const floor = Number(roundDown(minus(living, exact(places.value)), 0));
  const low = Number(roundDown(minus(living, most), 0));
  const high = Number(roundUp(minus(living, least), 0));
  return {
    floor: Math.max(0, floor),
    low: Math.max(0, low),
    high: Math.max(0, high),
    terms: {
      users,
      places,
      occupancy,
      outsidersShare,
      ownInside: { low: roundTo(least, 1), high: roundTo(most, 1) },
    },
    flags: { floorBelowZero: floor < 0, lowBelowZero: low < 0, differentTimes: users.asOf !== places.asOf },
    limits: ['housing-not-counted', 'domicile-exception'],
  };
}

const hundred = whole(100);

function ownInside(places: Figure, occupancy: DecimalText, outsiders: DecimalText): Exact {
  const taken = times(exact(places.value), over(exact(occupancy), hundred));
  return times(taken, over(minus(hundred, exact(outsiders)), hundred));
}
