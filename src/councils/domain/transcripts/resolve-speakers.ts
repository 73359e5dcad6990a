import type { SeatOnDay } from '../seating.ts';
import { furtherKeys, officeOf, speakerKey, surnameKey } from './speaker-key.ts';

/** 事務局, 招聘者, 傍聴者: known, and without a seat. */
export const outsiders = ['secretariat', 'guest', 'observer'] as const;
export type Outsider = (typeof outsiders)[number];

/** What people said about a name once, for all meetings of a body. All null: left to the rules again. */
export interface RememberedSpeaker {
  readonly personId: string | null;
  readonly seatId: string | null;
  readonly outsider: Outsider | null;
}

/** Somebody asked to the meeting: for a seat, or as a guest. */
export interface AttendeeName {
  readonly seatId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly proxyName: string;
}

/** A seat of the day with its holder, as far as names are asked. */
export interface SpeakingSeat {
  readonly seatId: string;
  readonly person: Pick<NonNullable<SeatOnDay['person']>, 'personId' | 'name'> | null;
  readonly term: Pick<NonNullable<SeatOnDay['term']>, 'office'> | null;
}

export interface SpeakerContext {
  /** The seats on the meeting's day, in the roster's order. */
  readonly seats: readonly SpeakingSeat[];
  readonly attendees: readonly AttendeeName[];
  /** By speakerKey. */
  readonly memory: ReadonlyMap<string, RememberedSpeaker>;
}

export interface ResolvedSpeaker {
  readonly seatId: string | null;
  readonly outsider: Outsider | null;
  /** How the seat was found: remembered, the whole name, the only such surname, or the only holder of the office. */
  readonly by: 'memory' | 'name' | 'surname' | 'office' | null;
}

interface Candidate {
  readonly seatId: string | null;
  readonly personId: string | null;
  readonly name: string;
}

const unmapped: ResolvedSpeaker = { seatId: null, outsider: null, by: null };

/**
 * Whose seat a name in a transcript speaks for: what people confirmed, else the exact name of a holder, an attendee or a proxy, else a
 * surname that only one of them has (guests count, so that a guest of the same surname makes it unclear), else the office
 * alone (座長) where one person holds it, else the same name with a job, an office or an organisation beside it. Nothing else is guessed.
 */
export function speakerResolver(context: SpeakerContext): (name: string) => ResolvedSpeaker {
  const candidates: readonly Candidate[] = [
    ...context.seats.flatMap(({ seatId, person }) =>
      person ? [{ seatId, personId: person.personId, name: person.name }] : [],
    ),
    ...context.attendees.map(({ seatId, personId, name }) => ({ seatId, personId, name })),
    // A proxy speaks for the seat, and is no person of the books.
    ...context.attendees.flatMap(({ seatId, proxyName }) =>
      proxyName === '' ? [] : [{ seatId, personId: null, name: proxyName }],
    ),
  ];
  const byName = indexed(candidates, ({ name }) => speakerKey(name));
  const bySurname = indexed(candidates, ({ name }) => surnameKey(name));
  const known = new Map<string, ResolvedSpeaker>();
  const find = (key: string, name: string): ResolvedSpeaker => {
    const remembered = context.memory.get(key);
    if (remembered && (remembered.personId ?? remembered.seatId ?? remembered.outsider) !== null) {
      return { seatId: rememberedSeat(remembered, context), outsider: remembered.outsider, by: 'memory' };
    }
    const named = byName.get(key);
    if (named) return found(seatOf(named), 'name');
    const surnamed = bySurname.get(key);
    if (surnamed) return found(seatOf(surnamed), 'surname');
    const office = officeOf(key);
    const holders = office ? context.seats.filter(({ term }) => term?.office === office) : [];
    if (holders.length === 1) return found(holders[0]!.seatId, 'office');
    const { titled, whole } = furtherKeys(name);
    const byTitled = titled === null ? undefined : (byName.get(titled) ?? bySurname.get(titled));
    if (byTitled) return found(seatOf(byTitled), byName.has(titled!) ? 'name' : 'surname');
    const inWhole = whole.map((each) => byName.get(each)).find((each) => each !== undefined);
    return inWhole ? found(seatOf(inWhole), 'name') : unmapped;
  };
  return (name) => {
    const key = speakerKey(name);
    if (key === '') return unmapped;
    const before = known.get(name);
    if (before) return before;
    const resolved = find(key, name);
    known.set(name, resolved);
    return resolved;
  };
}

const found = (seatId: string | null, by: 'name' | 'surname' | 'office'): ResolvedSpeaker =>
  seatId === null ? unmapped : { seatId, outsider: null, by };

function indexed(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string | null,
): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    if (key === null || key === '') continue;
    const before = index.get(key);
    if (before) before.push(candidate);
    else index.set(key, [candidate]);
  }
  return index;
}

/** The one seat of all who bear the name; of one person with several seats the first; null where it is unclear. */
function seatOf(named: readonly Candidate[]): string | null {
  const seats = new Set(named.map(({ seatId }) => seatId));
  const people = new Set(named.map(({ personId }) => personId));
  const isOnePerson = people.size === 1 && !people.has(null);
  if (isOnePerson) return named.find(({ seatId }) => seatId !== null)?.seatId ?? null;
  return seats.size === 1 ? named[0]!.seatId : null;
}

/** A remembered person speaks for whatever seat they hold on the day; a remembered seat must be there on the day. */
function rememberedSeat({ personId, seatId }: RememberedSpeaker, context: SpeakerContext): string | null {
  if (seatId !== null) return context.seats.some((seat) => seat.seatId === seatId) ? seatId : null;
  if (personId === null) return null;
  const seated = context.seats.find(({ person }) => person?.personId === personId);
  return seated?.seatId ?? context.attendees.find((each) => each.personId === personId && each.seatId)?.seatId ?? null;
}
