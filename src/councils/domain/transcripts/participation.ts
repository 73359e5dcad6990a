import { type Sector, sectors } from '#directory/domain/index.ts';
import type { SeatOnDay } from '../seating.ts';
import { spokenCharacters } from './characters.ts';
import type { Outsider } from './resolve-speakers.ts';
import { speakerKey } from './speaker-key.ts';

/** What was said under one name: turns (話者の交代), and code points without white space. */
export interface SpokenTotal {
  readonly name: string;
  readonly turns: number;
  readonly characters: number;
}

/** Totals with the seat they belong to; null for those who speak for none. */
export interface SeatedTotal extends SpokenTotal {
  readonly seatId: string | null;
  readonly outsider: Outsider | null;
}

export interface Spoken {
  readonly turns: number;
  readonly characters: number;
  /** Characters ÷ all characters of the meeting, 0 to 1; with those who hold no seat the shares sum to 1. 0 where nothing was said. */
  readonly share: number;
}

export interface SeatParticipation extends Spoken {
  readonly seat: SeatOnDay;
}

export interface UnmappedParticipation extends Spoken {
  readonly name: string;
  readonly outsider: Outsider | null;
}

export interface SectorParticipation extends Spoken {
  readonly sector: Sector;
  readonly seats: number;
}

export interface Participation {
  readonly seats: readonly SeatParticipation[];
  readonly unmapped: readonly UnmappedParticipation[];
  readonly sectors: readonly SectorParticipation[];
  readonly turns: number;
  readonly characters: number;
}

/** Who spoke how much: every seat of the day, also with 0; names without a seat; and seats by sector (区分). */
export function participation(seats: readonly SeatOnDay[], totals: readonly SeatedTotal[]): Participation {
  const all = sum(totals);
  const spoken = ({ turns, characters }: Sum): Spoken => ({
    turns,
    characters,
    share: all.characters === 0 ? 0 : characters / all.characters,
  });
  const seatIds = new Set(seats.map(({ seatId }) => seatId));
  const bySeat = Map.groupBy(totals, ({ seatId }) => (seatId !== null && seatIds.has(seatId) ? seatId : null));
  const ofSeat = seats.map((seat) => ({ seat, ...spoken(sum(bySeat.get(seat.seatId) ?? [])) }));
  // Two writings of one name (見本さん, 見本委員) are one line.
  const byKey = Map.groupBy(bySeat.get(null) ?? [], ({ name }) => speakerKey(name));
  const unmapped = [...byKey.values()].map((same) => ({
    name: same[0]!.name,
    outsider: same[0]!.outsider,
    ...spoken(sum(same)),
  }));
  const bySector = Map.groupBy(ofSeat, ({ seat }) => seat.sector);
  return {
    seats: ofSeat,
    unmapped: unmapped.sort((a, b) => b.characters - a.characters),
    sectors: sectors
      .filter((sector) => bySector.has(sector))
      .map((sector) => ({ sector, seats: bySector.get(sector)!.length, ...spoken(sum(bySector.get(sector)!)) })),
    ...all,
  };
}

interface Sum {
  readonly turns: number;
  readonly characters: number;
}

function sum(totals: readonly Sum[]): Sum {
  let [turns, characters] = [0, 0];
  for (const total of totals) {
    turns += total.turns;
    characters += total.characters;
  }
  return { turns, characters };
}

/** A recorder's remark, in the order of the meeting. */
export interface RecordedRemark {
  readonly seatId: string | null;
  readonly speakerName: string;
  readonly text: string;
}

/** Where a meeting has no transcript, its recorders' remarks are counted: a turn is a run of remarks of one speaker. */
export function remarkTotals(remarks: readonly RecordedRemark[]): readonly SeatedTotal[] {
  const totals = new Map<string, { seatId: string | null; name: string; turns: number; characters: number }>();
  let before: string | null = null;
  for (const { seatId, speakerName, text } of remarks) {
    const who = seatId ?? `:${speakerKey(speakerName)}`;
    const total = totals.get(who) ?? { seatId, name: speakerName, turns: 0, characters: 0 };
    total.turns += who === before ? 0 : 1;
    total.characters += spokenCharacters(text);
    totals.set(who, total);
    before = who;
  }
  return [...totals.values()].map((total) => ({ ...total, outsider: null }));
}
