import { listMembers, type Member } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { nfkc } from '#kernel/nfkc.ts';
import type { Tx } from '#platform/db/database.ts';
import { lastDayOf } from '../../domain/bodies/terms.ts';
import type { Office } from '../../domain/body.ts';
import { councilsPolicy } from '../../policy.ts';
import { allPeople, findPerson, type Person } from '../../store/bodies.ts';
import { organisationNamesOf } from './load-body.ts';
import { memberRoles } from './save-person.ts';

/** One seat that a person holds, held, or will hold. */
export interface HeldSeat {
  readonly personId: string;
  readonly seatId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly office: Office;
  readonly appointedOn: IsoDate;
  readonly lastDay: IsoDate;
}

export interface ListedPerson {
  readonly person: Person;
  readonly organisationName: string;
  /** The seats of terms that have not ended on the day. */
  readonly seats: readonly HeldSeat[];
}

/** Everybody in the books whose name, reading or organisation holds the text. For the secretariat only. */
export async function listPeople(
  tx: Tx,
  actor: Actor,
  asked: { readonly text: string; readonly today: IsoDate },
): Promise<readonly ListedPerson[]> {
  if (!councilsPolicy['councils.keep'](actor)) return [];
  const people = await allPeople(tx, actor.workspaceId);
  const names = await organisationNamesOf(tx, actor.workspaceId, people);
  const held = Map.groupBy(await heldSeats(tx, actor.workspaceId, null), (seat) => seat.personId);
  const folded = (text: string) => nfkc(text).toLowerCase().replace(/\s/gu, '');
  const wanted = folded(asked.text);
  return people
    .map((person) => ({
      person,
      organisationName: (person.organisationId && names.get(person.organisationId)) || '',
      seats: (held.get(person.personId) ?? []).filter((seat) => seat.lastDay >= asked.today),
    }))
    .filter(({ person, organisationName }) =>
      [person.name, person.nameKana, organisationName].some((text) => folded(text).includes(wanted)),
    );
}

export interface LoadedPerson {
  readonly person: Person;
  /** Every seat ever held, the latest first. */
  readonly seats: readonly HeldSeat[];
}

/** One person with every seat ever held; undefined for those who do not keep the books. */
export async function loadPerson(tx: Tx, actor: Actor, personId: string): Promise<LoadedPerson | undefined> {
  if (!councilsPolicy['councils.keep'](actor)) return undefined;
  const person = await findPerson(tx, actor.workspaceId, personId);
  return person && { person, seats: (await heldSeats(tx, actor.workspaceId, personId)).toReversed() };
}

/** Accounts that may be a person's: of members, heads and council members who have not left. */
export async function linkableAccounts(tx: Tx, actor: Actor): Promise<readonly Member[]> {
  const members = await listMembers(tx, actor);
  return members.filter((member) => member.endedAt === null && memberRoles.includes(member.role));
}

async function heldSeats(tx: Tx, workspaceId: string, personId: string | null): Promise<readonly HeldSeat[]> {
  let query = tx
    .selectFrom('councils.term as t')
    .innerJoin('councils.seat as s', (join) =>
      join.onRef('s.workspaceId', '=', 't.workspaceId').onRef('s.seatId', '=', 't.seatId'),
    )
    .innerJoin('councils.body as b', (join) =>
      join.onRef('b.workspaceId', '=', 's.workspaceId').onRef('b.bodyId', '=', 's.bodyId'),
    )
    .select(['t.personId', 't.seatId', 't.office', 't.appointedOn', 't.endsOn', 't.endedOn', 's.bodyId'])
    .select('b.name as bodyName')
    .where('t.workspaceId', '=', workspaceId)
    .orderBy('t.appointedOn')
    .orderBy('t.termId');
  if (personId !== null) query = query.where('t.personId', '=', personId);
  const rows = await query.execute();
  // A term that was taken back before it began was never held.
  return rows
    .map(({ endsOn, endedOn, ...row }) => ({ ...row, lastDay: lastDayOf({ ...row, endsOn, endedOn }) }))
    .filter((seat) => seat.lastDay >= seat.appointedOn);
}
