import { type Sector, sectors } from '#directory/domain/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { type FiscalYear, fiscalYearOf } from '#kernel/fiscal-year.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Spoken } from '../../domain/transcripts/participation.ts';
import { speakerResolver } from '../../domain/transcripts/resolve-speakers.ts';
import { type SeatHolding, seatHoldings, spokenMeetings } from '../../store/participation.ts';
import { attendeeNames, rememberedSpeakers } from '../../store/speakers.ts';
import { totalsOfMeetings } from '../../store/transcripts.ts';

export interface YearOfParticipation {
  readonly fiscalYear: FiscalYear;
  /** Meetings with a transcript. */
  readonly meetings: number;
  readonly turns: number;
  readonly characters: number;
  readonly sectors: readonly (Spoken & { readonly sector: Sector })[];
  /** Those who speak for no seat, or whose seat nobody knows. */
  readonly others: Spoken;
}

interface Count {
  turns: number;
  characters: number;
}

/** How a body's sectors took part, by fiscal year, the latest first: of every meeting that has a transcript, by the seats of its day. */
export async function participationByYear(
  tx: Tx,
  workspaceId: string,
  { bodyId }: { readonly bodyId: string },
): Promise<readonly YearOfParticipation[]> {
  const meetings = await spokenMeetings(tx, workspaceId, bodyId);
  const ids = meetings.map(({ meetingId }) => meetingId);
  const totals = Map.groupBy(await totalsOfMeetings(tx, workspaceId, ids), ({ meetingId }) => meetingId);
  const attendees = Map.groupBy(await attendeeNames(tx, workspaceId, ids), ({ meetingId }) => meetingId);
  const memory = await rememberedSpeakers(tx, workspaceId, bodyId);
  const holdings = await seatHoldings(tx, workspaceId, bodyId);
  const years = new Map<FiscalYear, { meetings: number; counts: Map<Sector | null, Count> }>();
  for (const { meetingId, heldOn } of meetings) {
    const year = fiscalYearOf(heldOn);
    const ofYear = years.get(year) ?? { meetings: 0, counts: new Map() };
    years.set(year, ofYear);
    ofYear.meetings += 1;
    const seats = seatsOn(holdings, heldOn);
    const sectorOf = new Map(seats.map(({ seatId, sector }) => [seatId, sector]));
    const resolve = speakerResolver({ seats, attendees: attendees.get(meetingId) ?? [], memory });
    for (const { speaker, turns, characters } of totals.get(meetingId) ?? []) {
      const { seatId } = resolve(speaker);
      const sector = (seatId !== null && sectorOf.get(seatId)) || null;
      const count = ofYear.counts.get(sector) ?? { turns: 0, characters: 0 };
      count.turns += turns;
      count.characters += characters;
      ofYear.counts.set(sector, count);
    }
  }
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([fiscalYear, ofYear]) => ({ fiscalYear, meetings: ofYear.meetings, ...shares(ofYear.counts) }));
}

/** Each seat that was there on the day once, with whoever held it. */
function seatsOn(holdings: readonly SeatHolding[], day: IsoDate) {
  const seats = new Map<string, SeatHolding>();
  for (const holding of holdings) {
    if (!covers(holding.since, holding.endedOn, day)) continue;
    const isHeld = holding.term !== null && covers(holding.term.from, holding.term.until, day);
    if (isHeld) seats.set(holding.seatId, holding);
    else if (!seats.has(holding.seatId)) seats.set(holding.seatId, { ...holding, person: null, term: null });
  }
  return [...seats.values()];
}

const covers = (from: IsoDate | null, until: IsoDate | null, day: IsoDate): boolean =>
  (from === null || from <= day) && (until === null || until >= day);

function shares(counts: ReadonlyMap<Sector | null, Count>) {
  let [turns, characters] = [0, 0];
  for (const count of counts.values()) {
    turns += count.turns;
    characters += count.characters;
  }
  const spoken = (count: Count = { turns: 0, characters: 0 }): Spoken => ({
    ...count,
    share: characters === 0 ? 0 : count.characters / characters,
  });
  return {
    turns,
    characters,
    sectors: sectors.filter((each) => counts.has(each)).map((sector) => ({ sector, ...spoken(counts.get(sector)) })),
    others: spoken(counts.get(null)),
  };
}
