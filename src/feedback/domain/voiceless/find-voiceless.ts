import { type OrganisationKind, type Sector, sectors } from '#directory/domain/index.ts';
import { speaksFor, type Trade, tradeOf, trades } from './trades.ts';

/** An organisation as far as it matters here. */
export interface KnownOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly ended: boolean;
}

/** A seat of a running body, with whoever holds it today. */
export interface AskedSeat {
  readonly seatId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly sector: Sector;
  /** What the roster says where there is no organisation. */
  readonly note: string;
  /** '' where nobody holds it. */
  readonly holderName: string;
  readonly organisation: KnownOrganisation | null;
  /** Where its holder works, as the book of people has it. */
  readonly workplace: KnownOrganisation | null;
}

/** Why nobody can be asked through this seat: no organisation, one that is a single office, or one that has ended. */
export type SilentReason = 'none' | 'office' | 'ended';

export interface SilentSeat extends AskedSeat {
  readonly reason: SilentReason;
}

/** A trade of which nobody can be asked, or seats of which nobody knows the trade. */
export interface SilentTrade {
  /** The trade's name, or 'other:' with the seats' 区分 and note: as an address carries it. */
  readonly key: string;
  readonly trade: Trade | null;
  /** What the roster says of seats without a trade; '' where it says nothing. */
  readonly note: string;
  readonly sector: Sector;
  readonly seats: readonly SilentSeat[];
}

export interface VoicelessFindings {
  /** 団体のない分野. */
  readonly voiceless: readonly SilentTrade[];
  /** The trade has an organisation; the seat is tied to none, or to one that has ended. */
  readonly untied: readonly (SilentSeat & { readonly trade: Trade; readonly speakers: readonly KnownOrganisation[] })[];
  /** Every trade with those who speak for it, whether it has a seat or not. */
  readonly speakers: ReadonlyMap<Trade, readonly KnownOrganisation[]>;
}

/**
 * Which seats lead to no organisation that could take a question to its 例会. 行政 seats answer for their own office and are left out; so are 議会,
 * 警察 and the like, which decide for themselves.
 * `notYet`: organisations that are still being founded, and so speak for nobody yet.
 * Example: one seat of デイサービスみほん (day-care), and no 通所介護の連絡会 → voiceless: day-care with that seat.
 */
export function findVoiceless(asked: {
  readonly seats: readonly AskedSeat[];
  readonly organisations: readonly KnownOrganisation[];
  readonly notYet: ReadonlySet<string>;
}): VoicelessFindings {
  const ready = asked.organisations.filter(({ ended, organisationId }) => !ended && !asked.notYet.has(organisationId));
  const speakers = new Map(trades.map((trade) => [trade, ready.filter((one) => speaksFor(trade, one))]));
  const groups = new Map<string, SilentTrade & { readonly seats: SilentSeat[] }>();
  const untied: VoicelessFindings['untied'][number][] = [];
  for (const seat of asked.seats) {
    const reason = silentReason(seat);
    if (reason === null) continue;
    const trade = tradeOfSeat(seat);
    const speaking = trade === null ? [] : speakers.get(trade)!;
    if (trade !== null && speaking.length > 0) {
      // An office whose trade has its 連絡会 is spoken for.
      if (reason !== 'office') untied.push({ ...seat, reason, trade, speakers: speaking });
      continue;
    }
    const note = trade === null ? seat.note || (seat.organisation?.name ?? '') : '';
    const key = trade ?? `other:${seat.sector}:${note}`;
    const group = groups.get(key) ?? { key, trade, note, sector: seat.sector, seats: [] };
    group.seats.push({ ...seat, reason });
    groups.set(key, group);
  }
  return { voiceless: [...groups.values()].toSorted(inOrder), untied, speakers };
}

/** Why nobody can be asked through this seat by itself; null for the seat of an organisation, and for those that answer for themselves. */
export function silentReason({ sector, organisation }: AskedSeat): SilentReason | null {
  if (organisation === null) return sector === 'administration' ? null : 'none';
  if (organisation.ended) return 'ended';
  return tradeOf(organisation.kind) === null ? null : 'office';
}

/** By the seat's organisation, else by where its holder works. */
function tradeOfSeat({ organisation, workplace }: AskedSeat): Trade | null {
  return (organisation && tradeOf(organisation.kind)) ?? (workplace && tradeOf(workplace.kind)) ?? null;
}

/** 区分, then the trades as they are declared, those without a trade last. */
const inOrder = (a: SilentTrade, b: SilentTrade): number =>
  sectors.indexOf(a.sector) - sectors.indexOf(b.sector) || place(a) - place(b) || (a.note < b.note ? -1 : 1);
const place = ({ trade }: SilentTrade): number => (trade === null ? trades.length : trades.indexOf(trade));
