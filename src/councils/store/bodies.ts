import { type Selectable, sql } from 'kysely';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';
import type { Body } from './meetings.ts';
import type { PersonTable, SeatTable, TermTable } from './tables/bodies.ts';

export type Seat = Readonly<Selectable<SeatTable>>;
export type Person = Readonly<Selectable<PersonTable>>;
export type Term = Readonly<Selectable<TermTable>>;
/** A term with the name of whoever holds it. */
export type NamedTerm = Term & { readonly personName: string };

/**
 * One at a time for what concerns all bodies of a workspace (names, the tree): two who hang two bodies below each other at once
 * would make a ring that neither sees. Held until the transaction ends.
 */
export async function lockBodies(tx: Tx, workspaceId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`councils.body ${workspaceId}`}, 0))`.execute(tx);
}

/** Likewise for people: names and accounts. */
export async function lockPeople(tx: Tx, workspaceId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`councils.person ${workspaceId}`}, 0))`.execute(tx);
}

/** Every body, ended ones too. */
export const allBodies = (tx: Tx, workspaceId: string): Promise<readonly Body[]> =>
  tx
    .selectFrom('councils.body')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .orderBy('position')
    .orderBy('bodyId')
    .execute();

/** A body, its row held until the end of the transaction. */
export async function lockBody(tx: Tx, workspaceId: string, bodyId: string): Promise<Body | undefined> {
  if (!isUuid(bodyId)) return undefined;
  return tx
    .selectFrom('councils.body')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('bodyId', '=', bodyId)
    .forUpdate()
    .executeTakeFirst();
}

/** A seat; with 'lock' its row is held until the end: whoever gives it to somebody comes one after the other. */
export async function findSeat(
  tx: Tx,
  workspaceId: string,
  seatId: string,
  lock: 'read' | 'lock' = 'read',
): Promise<Seat | undefined> {
  if (!isUuid(seatId)) return undefined;
  const query = tx
    .selectFrom('councils.seat')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('seatId', '=', seatId);
  return (lock === 'lock' ? query.forUpdate() : query).executeTakeFirst();
}

/** All seats of a body, ended ones too, by position. */
export const seatsOfBody = (tx: Tx, workspaceId: string, bodyId: string): Promise<readonly Seat[]> =>
  tx
    .selectFrom('councils.seat')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('bodyId', '=', bodyId)
    .orderBy('position')
    .orderBy('seatId')
    .execute();

/** Every term of these seats, oldest first, with the holder's name. */
export async function termsOfSeats(
  tx: Tx,
  workspaceId: string,
  seatIds: readonly string[],
): Promise<readonly NamedTerm[]> {
  if (seatIds.length === 0) return [];
  return tx
    .selectFrom('councils.term as t')
    .innerJoin('councils.person as p', (join) =>
      join.onRef('p.workspaceId', '=', 't.workspaceId').onRef('p.personId', '=', 't.personId'),
    )
    .selectAll('t')
    .select('p.name as personName')
    .where('t.workspaceId', '=', workspaceId)
    .where('t.seatId', 'in', [...seatIds])
    .orderBy('t.appointedOn')
    .orderBy('t.termId')
    .execute();
}

export async function findTerm(
  tx: Tx,
  workspaceId: string,
  termId: string,
  lock: 'read' | 'lock' = 'read',
): Promise<Term | undefined> {
  if (!isUuid(termId)) return undefined;
  const query = tx
    .selectFrom('councils.term')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('termId', '=', termId);
  return (lock === 'lock' ? query.forUpdate() : query).executeTakeFirst();
}

export async function findPerson(tx: Tx, workspaceId: string, personId: string): Promise<Person | undefined> {
  if (!isUuid(personId)) return undefined;
  return tx
    .selectFrom('councils.person')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', personId)
    .executeTakeFirst();
}

/** Everybody in the books, by reading, then name. */
export const allPeople = (tx: Tx, workspaceId: string): Promise<readonly Person[]> =>
  tx
    .selectFrom('councils.person')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .orderBy(sql`coalesce(nullif(name_kana, ''), name) COLLATE "C"`)
    .orderBy('personId')
    .execute();

/** Whether a body's organisation is there; ended ones count, since a seat may outlive a change of name. */
export async function organisationExists(tx: Tx, workspaceId: string, organisationId: string): Promise<boolean> {
  if (!isUuid(organisationId)) return false;
  const row = await tx
    .selectFrom('directory.organisation')
    .select('organisationId')
    .where('workspaceId', '=', workspaceId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  return row !== undefined;
}
