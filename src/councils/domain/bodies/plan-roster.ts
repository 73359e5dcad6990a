import type { Sector } from '#directory/domain/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Channel } from '../body.ts';
import { nameKey } from './name-key.ts';
import type { RosterFinding, RosterHolder, RosterRow } from './roster-file.ts';
import { rosterHeadings } from './roster-words.ts';
import { lastDayOf, overlapping, type TermSpan } from './terms.ts';

export interface KnownSeat {
  readonly seatId: string;
  readonly sector: Sector;
  readonly organisationName: string;
  /** Nobody can be appointed before it. */
  readonly since: IsoDate | null;
  readonly terms: readonly (TermSpan & { readonly personId: string; readonly personName: string })[];
}

export interface KnownPerson {
  readonly personId: string;
  readonly name: string;
  readonly organisationName: string;
  readonly nameKana: string;
  readonly jobTitle: string;
  readonly postalCode: string;
  readonly address: string;
  readonly telephone: string;
  readonly fax: string;
  readonly email: string;
  readonly channel: Channel;
}

/** What one row of the file brings about. */
export interface RosterStep {
  readonly row: RosterRow;
  /** null: a seat is added. */
  readonly seatId: string | null;
  /** null: a person is entered, where the row has one. */
  readonly personId: string | null;
  /** What the file says of a known person and the books do not. */
  readonly personChanges: Partial<RosterHolder>;
  /** False where the term is in the books already, or nobody is named. */
  readonly appoints: boolean;
}

export interface RosterPlan {
  readonly steps: readonly RosterStep[];
  /** Organisations that are not in the books yet, with the 区分 of their first row. */
  readonly newOrganisations: readonly { readonly name: string; readonly sector: Sector }[];
}

/** True where the file brings nothing new: the same file again. */
export const changesNothing = (plan: RosterPlan): boolean =>
  plan.newOrganisations.length === 0 &&
  plan.steps.every((step) => step.seatId !== null && !step.appoints && Object.keys(step.personChanges).length === 0);

/**
 * Lays a roster file beside the books. A row takes the seat of its 区分 and 団体 whose term it repeats; else one that its person
 * held before; else one that is free in its term. Seats are added only where the file has more of a kind than the books.
 */
export function planRoster(
  rows: readonly RosterRow[],
  books: {
    readonly seats: readonly KnownSeat[];
    readonly people: readonly KnownPerson[];
    readonly organisations: readonly string[];
  },
): { readonly plan: RosterPlan; readonly findings: readonly RosterFinding[] } {
  const findings: RosterFinding[] = [];
  const people = new Map<RosterRow, KnownPerson | null>();
  for (const row of rows) {
    const known = row.holder ? knownPerson(row, row.holder, books.people) : null;
    if (known === 'ambiguous') {
      findings.push(onName(row, { kind: 'ambiguous', count: namesakes(row.holder?.name ?? '', books.people).length }));
    } else people.set(row, known);
  }
  const seats = new Map<RosterRow, string | null>();
  for (const [key, group] of Map.groupBy(rows, keyOf)) {
    const own = books.seats.filter((seat) => keyOf({ ...seat, organisation: seat.organisationName }) === key);
    seatGroup(group, own, people, seats, findings);
  }
  for (const row of rows) {
    const since = books.seats.find((seat) => seat.seatId === seats.get(row))?.since ?? null;
    if (row.holder && since !== null && row.holder.appointedOn < since) {
      const problem = { field: 'appointedOn', kind: 'before-seat', day: since } as const;
      findings.push({ row: row.row, column: null, heading: rosterHeadings.appointedOn, problem });
    }
  }
  const steps = rows.map((row): RosterStep => {
    const person = people.get(row) ?? null;
    const seatId = seats.get(row) ?? null;
    const seat = books.seats.find((each) => each.seatId === seatId);
    return {
      row,
      seatId,
      personId: person?.personId ?? null,
      personChanges: row.holder && person ? changesOf(row.holder, person) : {},
      appoints: row.holder !== null && !(seat && repeats(row, seat, person)),
    };
  });
  const known = new Set(books.organisations);
  const added = rows.filter((row) => row.organisation !== '' && !known.has(row.organisation));
  const newOrganisations = [...Map.groupBy(added, (row) => row.organisation)].map(([name, [first]]) => ({
    name,
    sector: first?.sector ?? ('other' as const),
  }));
  return { plan: { steps, newOrganisations }, findings };
}

const keyOf = (row: { readonly sector: Sector; readonly organisation: string }): string =>
  JSON.stringify([row.sector, row.organisation]);

const onName = (row: RosterRow, problem: RosterFinding['problem']): RosterFinding => ({
  row: row.row,
  column: null,
  heading: rosterHeadings.name,
  problem,
});

const namesakes = (name: string, people: readonly KnownPerson[]) =>
  people.filter((person) => nameKey(person.name) === nameKey(name));

/** Of the same name and organisation; or of the name, where the books know no organisation. Else a namesake, entered anew. */
function knownPerson(
  row: RosterRow,
  holder: RosterHolder,
  people: readonly KnownPerson[],
): KnownPerson | null | 'ambiguous' {
  const same = namesakes(holder.name, people);
  const here = same.filter((person) => person.organisationName === row.organisation);
  const found = here.length > 0 ? here : same.filter((person) => person.organisationName === '');
  return found.length > 1 ? 'ambiguous' : (found[0] ?? null);
}

function repeats(row: RosterRow, seat: KnownSeat, person: KnownPerson | null): boolean {
  const { holder } = row;
  return seat.terms.some(
    (term) =>
      person !== null &&
      term.personId === person.personId &&
      holder?.appointedOn === term.appointedOn &&
      holder.endsOn === term.endsOn,
  );
}

function seatGroup(
  rows: readonly RosterRow[],
  own: readonly KnownSeat[],
  people: ReadonlyMap<RosterRow, KnownPerson | null>,
  taken: Map<RosterRow, string | null>,
  findings: RosterFinding[],
): void {
  const free = new Set(own);
  const give = (row: RosterRow, seat: KnownSeat | undefined): boolean => {
    if (!seat) return false;
    free.delete(seat);
    taken.set(row, seat.seatId);
    return true;
  };
  const person = (row: RosterRow) => people.get(row) ?? null;
  const fits = (row: RosterRow, seat: KnownSeat) => !row.holder || held(row.holder, seat) === null;
  const waiting = (choose: (row: RosterRow, seat: KnownSeat) => boolean) => {
    for (const row of rows)
      if (!taken.has(row))
        give(
          row,
          [...free].find((seat) => choose(row, seat)),
        );
  };
  waiting((row, seat) => repeats(row, seat, person(row)));
  waiting((row, seat) => fits(row, seat) && seat.terms.some((term) => term.personId === person(row)?.personId));
  waiting((row, seat) => row.holder !== null && fits(row, seat));
  waiting((row) => row.holder === null);
  let added = Math.max(0, rows.length - own.length);
  for (const row of rows.filter((each) => !taken.has(each))) {
    const [seat] = free;
    const term = row.holder && seat ? held(row.holder, seat) : null;
    if (added > 0) {
      added -= 1;
      taken.set(row, null);
    } else if (term) {
      const { personName, appointedOn } = term;
      findings.push(onName(row, { kind: 'overlap', personName, appointedOn, lastDay: lastDayOf(term) }));
    }
  }
}

const held = (holder: RosterHolder, seat: KnownSeat) =>
  overlapping(seat.terms, { appointedOn: holder.appointedOn, endsOn: holder.endsOn, endedOn: null });

const kept = ['nameKana', 'jobTitle', 'postalCode', 'address', 'telephone', 'fax', 'email', 'channel'] as const;

/** An empty cell says nothing: what the books know stays. */
const changesOf = (holder: RosterHolder, person: KnownPerson): Partial<RosterHolder> =>
  Object.fromEntries(
    kept
      .filter((field) => holder[field] !== '' && holder[field] !== person[field])
      .map((field) => [field, holder[field]]),
  );
