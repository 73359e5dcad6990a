import { listOrganisations, saveOrganisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { type ReadTableRefusal, readTable } from '#platform/tabular/read-table.ts';
import { changesNothing, planRoster, type RosterPlan, type RosterStep } from '../../domain/bodies/plan-roster.ts';
import { ROSTER_ROWS, type RosterFinding, readRosterTable } from '../../domain/bodies/roster-file.ts';
import { councilsPolicy } from '../../policy.ts';
import { allPeople, lockBody, lockPeople, seatsOfBody, termsOfSeats } from '../../store/bodies.ts';
import { addSeat } from './add-seat.ts';
import { appoint } from './appoint.ts';
import { organisationNamesOf } from './load-body.ts';
import { savePerson } from './save-person.ts';

export type ImportRosterRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'body-ended'; readonly endedOn: IsoDate }
  | { readonly kind: 'unreadable'; readonly refusal: ReadTableRefusal }
  /** Nothing was written; everything that is wrong, by row. */
  | { readonly kind: 'refused'; readonly findings: readonly RosterFinding[] };

export interface ImportedRoster {
  readonly plan: RosterPlan;
  readonly seats: number;
  readonly people: number;
  readonly changedPeople: number;
  readonly appointed: number;
  readonly nothingNew: boolean;
}

/** 名簿を取り込む: all rows or none; the same file again changes nothing. `dryRun` says what would happen. */
export async function importRoster(
  tx: Tx,
  actor: Actor,
  input: {
    readonly bodyId: string;
    readonly file: Uint8Array | string;
    readonly dryRun: boolean;
    readonly clock: Clock;
  },
): Promise<Result<ImportedRoster, ImportRosterRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const body = await lockBody(tx, actor.workspaceId, input.bodyId);
  if (!body) return err({ kind: 'not-found' });
  if (body.endedOn !== null) return err({ kind: 'body-ended', endedOn: body.endedOn });
  const table = await readTable(input.file, { bytes: 1024 * 1024, rows: ROSTER_ROWS + 1, columns: 64 });
  if (!table.ok) return err({ kind: 'unreadable', refusal: table.error });
  const rows = readRosterTable(table.value, body.termMonths);
  if (!rows.ok) return err({ kind: 'refused', findings: rows.error });
  const books = await loadBooks(tx, actor, body.bodyId);
  const { plan, findings } = planRoster(rows.value, books);
  if (findings.length > 0) return err({ kind: 'refused', findings });
  const done: ImportedRoster = {
    plan,
    seats: plan.steps.filter((step) => step.seatId === null).length,
    people: plan.steps.filter((step) => step.row.holder && step.personId === null).length,
    changedPeople: plan.steps.filter((step) => Object.keys(step.personChanges).length > 0).length,
    appointed: plan.steps.filter((step) => step.appoints).length,
    nothingNew: changesNothing(plan),
  };
  if (!input.dryRun) await carryOut(tx, actor, { plan, bodyId: body.bodyId, clock: input.clock });
  return ok(done);
}

async function loadBooks(tx: Tx, actor: Actor, bodyId: string) {
  const { workspaceId } = actor;
  const seats = (await seatsOfBody(tx, workspaceId, bodyId)).filter((seat) => seat.endedOn === null);
  const people = await allPeople(tx, workspaceId);
  const names = await organisationNamesOf(tx, workspaceId, [...seats, ...people]);
  const nameOf = (organisationId: string | null) => (organisationId && names.get(organisationId)) || '';
  const terms = await termsOfSeats(
    tx,
    workspaceId,
    seats.map((seat) => seat.seatId),
  );
  return {
    seats: seats.map((seat) => ({
      seatId: seat.seatId,
      sector: seat.sector,
      since: seat.since,
      organisationName: nameOf(seat.organisationId),
      terms: terms.filter((term) => term.seatId === seat.seatId),
    })),
    people: people.map((person) => ({ ...person, organisationName: nameOf(person.organisationId) })),
    organisations: (await listOrganisations(tx, actor)).map((organisation) => organisation.name),
  };
}

interface Carried {
  readonly plan: RosterPlan;
  readonly bodyId: string;
  readonly clock: Clock;
}

async function carryOut(tx: Tx, actor: Actor, { plan, bodyId, clock }: Carried): Promise<void> {
  // People before seats, as whoever enters one person and appoints them does: nobody waits for the other in a ring.
  await lockPeople(tx, actor.workspaceId);
  for (const { name, sector } of plan.newOrganisations) {
    sure(await saveOrganisation(tx, actor, { organisationId: null, name, kind: 'other', sector, clock }));
  }
  const organisations = new Map((await listOrganisations(tx, actor)).map((each) => [each.name, each.organisationId]));
  const entered = new Map<string, string>();
  for (const step of plan.steps) {
    const { sector, organisation, holder } = step.row;
    const organisationId = organisations.get(organisation) ?? null;
    const seatId = step.seatId ?? sure(await addSeat(tx, actor, { bodyId, sector, organisationId, clock })).seatId;
    if (!holder) continue;
    // The same person in two rows of the file (two seats) is entered once.
    const key = JSON.stringify([holder.name, organisation]);
    const personId = entered.get(key) ?? (await personOf(tx, actor, step, organisationId, clock));
    entered.set(key, personId);
    const { appointedOn, endsOn, howNamed, office } = holder;
    if (step.appoints) {
      sure(await appoint(tx, actor, { seatId, personId, appointedOn, endsOn, howNamed, office, clock }));
    }
  }
}

async function personOf(
  tx: Tx,
  actor: Actor,
  step: RosterStep,
  organisationId: string | null,
  clock: Clock,
): Promise<string> {
  const { holder } = step.row;
  if (!holder) throw new Error('a row without a person has nobody to enter');
  if (step.personId === null) {
    return sure(await savePerson(tx, actor, { ...holder, personId: null, organisationId, clock })).personId;
  }
  if (Object.keys(step.personChanges).length > 0) {
    const stored = (await allPeople(tx, actor.workspaceId)).find((person) => person.personId === step.personId);
    if (stored) sure(await savePerson(tx, actor, { ...stored, ...step.personChanges, clock }));
  }
  return step.personId;
}

/** The plan has asked everything before: a refusal here is a bug, and undoes the whole. */
function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`a planned roster was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
