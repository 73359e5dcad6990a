import { type Sector, sectors } from '#directory/domain/index.ts';

interface Placed {
  readonly seatId: string;
  readonly sector: Sector;
  readonly position: number;
}

/** 名簿の順: 区分 (医療, 介護, 住民代表, 行政, その他), in it the seats' own order. For `toSorted`. */
export const byRosterOrder = (a: Placed, b: Placed): number =>
  sectors.indexOf(a.sector) - sectors.indexOf(b.sector) ||
  a.position - b.position ||
  (a.seatId < b.seatId ? -1 : a.seatId > b.seatId ? 1 : 0);

export interface SectorCount {
  readonly sector: Sector;
  readonly seats: number;
}

/** Seats by sector, those with none left out: 医療 9・介護 5・住民代表 2. */
export const countBySector = (seats: readonly { readonly sector: Sector }[]): readonly SectorCount[] =>
  sectors
    .map((sector) => ({ sector, seats: seats.filter((seat) => seat.sector === sector).length }))
    .filter((count) => count.seats > 0);
