import type { Sector } from '#directory/domain/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { byRosterOrder } from '../../domain/bodies/roster-order.ts';
import { coversDay, lastDayOf, type TermWarning, termWarning } from '../../domain/bodies/terms.ts';
import type { Office } from '../../domain/body.ts';
import { councilsPolicy } from '../../policy.ts';
import { allBodies, type NamedTerm, type Seat, seatsOfBody, termsOfSeats } from '../../store/bodies.ts';
import type { Body, Meeting } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';

/** One line of a roster: what everybody of the workspace may see. No address, no number. */
export interface RosterLine {
  readonly seatId: string;
  readonly sector: Sector;
  readonly organisationName: string;
  readonly note: string;
  readonly voting: boolean;
  readonly jobTitle: string;
  /** null where nobody holds the seat. */
  readonly name: string | null;
  readonly office: Office | null;
  readonly appointedOn: IsoDate | null;
  readonly lastDay: IsoDate | null;
}

/** A term that is over, or is still to come, seen from a day. */
export interface OtherTerm {
  readonly term: NamedTerm;
  readonly seat: Seat;
  readonly organisationName: string;
}

export type RosterWarning =
  | { readonly kind: 'no-chair' }
  | { readonly kind: 'two-chairs'; readonly names: readonly string[] }
  /** One person in two seats of this body counts twice. */
  | { readonly kind: 'two-seats'; readonly name: string }
  | {
      readonly kind: 'seat';
      readonly seatId: string;
      readonly label: SeatLabel;
      readonly warning: TermWarning<NamedTerm>;
    };

export interface SeatLabel {
  readonly sector: Sector;
  readonly organisationName: string;
  readonly note: string;
}

export interface LoadedBody {
  readonly body: Body;
  readonly parent: Body | null;
  readonly children: readonly Body[];
  readonly on: IsoDate;
  readonly roster: readonly RosterLine[];
  /** Terms that do not cover the day, the latest first. */
  readonly otherTerms: readonly OtherTerm[];
  /** The newest first; cancelled ones too. */
  readonly meetings: readonly Meeting[];
  /** Whether the reader holds a seat today, and so reads what is 委員限り. */
  readonly holdsSeat: boolean;
  /** For those who keep the books. */
  readonly warnings: readonly RosterWarning[];
}

/** A body as it is, its roster on a day, its meetings. undefined when there is none in this workspace. */
export async function loadBody(
  tx: Tx,
  actor: Actor,
  input: { readonly bodyId: string; readonly on: IsoDate; readonly today: IsoDate },
): Promise<LoadedBody | undefined> {
  const { workspaceId } = actor;
  const bodies = await allBodies(tx, workspaceId);
  const body = bodies.find((each) => each.bodyId === input.bodyId);
  if (!body) return undefined;
  const seating = await seatingOn(tx, workspaceId, body.bodyId, input.on);
  const seats = await seatsOfBody(tx, workspaceId, body.bodyId);
  const terms = await termsOfSeats(
    tx,
    workspaceId,
    seats.map((seat) => seat.seatId),
  );
  const names = await organisationNamesOf(tx, workspaceId, seats);
  const seatOf = new Map(seats.map((seat) => [seat.seatId, seat]));
  const labelOf = (seat: Seat): SeatLabel => ({
    sector: seat.sector,
    organisationName: (seat.organisationId && names.get(seat.organisationId)) || '',
    note: seat.note,
  });
  const meetings = await tx
    .selectFrom('councils.meeting')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('bodyId', '=', body.bodyId)
    .orderBy('heldOn', 'desc')
    .orderBy('number', 'desc')
    .orderBy('meetingId')
    .execute();
  const roster = seating.map(
    (seat): RosterLine => ({
      seatId: seat.seatId,
      sector: seat.sector,
      organisationName: seat.organisationName,
      note: seat.note,
      voting: seat.voting,
      jobTitle: seat.person?.jobTitle ?? '',
      name: seat.person?.name ?? null,
      office: seat.term?.office ?? null,
      appointedOn: seat.term?.appointedOn ?? null,
      lastDay: lastDayIn(terms, seat.term?.termId),
    }),
  );
  return {
    body,
    parent: bodies.find((each) => each.bodyId === body.parentId) ?? null,
    children: bodies.filter((each) => each.parentId === body.bodyId),
    on: input.on,
    roster,
    otherTerms: terms
      .filter((term) => !coversDay(term, input.on))
      .flatMap((term): OtherTerm[] => {
        const seat = seatOf.get(term.seatId);
        return seat ? [{ term, seat, organisationName: labelOf(seat).organisationName }] : [];
      })
      .toReversed(),
    meetings,
    holdsSeat: await holdsSeatToday(tx, actor, body.bodyId, input, seating),
    warnings: councilsPolicy['councils.keep'](actor) && body.endedOn === null ? warnings() : [],
  };

  function warnings(): readonly RosterWarning[] {
    const held = roster.filter((line) => line.name !== null);
    const chairs = held.filter((line) => line.office === 'chair').map((line) => line.name ?? '');
    const people = seating.flatMap((seat) => (seat.person ? [seat.person] : []));
    const twice = people.filter((person, at) => people.findIndex((each) => each.personId === person.personId) < at);
    const bySeat = Map.groupBy(terms, (term) => term.seatId);
    return [
      ...(held.length > 0 && chairs.length === 0 ? [{ kind: 'no-chair' } as const] : []),
      ...(chairs.length > 1 ? [{ kind: 'two-chairs', names: chairs } as const] : []),
      ...twice.map(({ name }) => ({ kind: 'two-seats', name }) as const),
      ...seats
        .filter((seat) => seat.endedOn === null)
        .toSorted(byRosterOrder)
        .flatMap((seat): RosterWarning[] => {
          const warning = termWarning(bySeat.get(seat.seatId) ?? [], input.today);
          return warning ? [{ kind: 'seat', seatId: seat.seatId, label: labelOf(seat), warning }] : [];
        }),
    ];
  }
}

async function holdsSeatToday(
  tx: Tx,
  { workspaceId, accountId }: Actor,
  bodyId: string,
  { on, today }: { readonly on: IsoDate; readonly today: IsoDate },
  onDay: Awaited<ReturnType<typeof seatingOn>>,
): Promise<boolean> {
  if (accountId === null) return false;
  const seats = on === today ? onDay : await seatingOn(tx, workspaceId, bodyId, today);
  return seats.some(({ person }) => person?.accountId === accountId);
}

function lastDayIn(terms: readonly NamedTerm[], termId: string | undefined): IsoDate | null {
  const term = terms.find((each) => each.termId === termId);
  return term ? lastDayOf(term) : null;
}

/** Names of the seats' organisations, of those that have ended too. */
export async function organisationNamesOf(
  tx: Tx,
  workspaceId: string,
  records: readonly { readonly organisationId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(records.flatMap(({ organisationId }) => (organisationId ? [organisationId] : [])))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('directory.organisation')
    .select(['organisationId', 'name'])
    .where('workspaceId', '=', workspaceId)
    .where('organisationId', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.organisationId, row.name]));
}
