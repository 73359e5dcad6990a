import { randomUUID } from 'node:crypto';
import type { Updateable } from 'kysely';
import type { Sector } from '#directory/domain/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FoundingEventKind, FoundingStep, StepEntry } from '../domain/founding.ts';
import './tables.ts';
import type { FoundingTable } from './tables/foundings.ts';

/** 連絡会の設立, as it is kept. */
export interface Founding {
  readonly foundingId: string;
  readonly trade: string;
  readonly sector: Sector;
  readonly plannedName: string;
  readonly note: string;
  readonly organisationId: string | null;
  /** '' while there is none. */
  readonly organisationName: string;
  readonly givenUpOn: IsoDate | null;
  readonly giveUpReason: string;
  readonly version: number;
  readonly byName: string;
  readonly enteredAt: Date;
  readonly seatIds: readonly string[];
  /** Oldest first. */
  readonly entries: readonly StepEntry[];
}

/** All of a workspace, the newest last; or those named. Three queries. */
export async function foundings(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[] | null,
): Promise<readonly Founding[]> {
  if (ids?.length === 0) return [];
  let query = withOrganisation(tx, workspaceId);
  if (ids) query = query.where('f.foundingId', 'in', [...ids]);
  return withParts(tx, workspaceId, await query.orderBy('f.enteredAt').orderBy('f.foundingId').execute());
}

/** One founding, its row held until the end where something is to be decided about it. */
export async function findFounding(
  tx: Tx,
  workspaceId: string,
  foundingId: string,
  lock: 'read' | 'lock' = 'read',
): Promise<Founding | undefined> {
  const query = withOrganisation(tx, workspaceId).where('f.foundingId', '=', foundingId);
  const rows = await (lock === 'lock' ? query.forUpdate('f') : query).execute();
  return (await withParts(tx, workspaceId, rows))[0];
}

const withOrganisation = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('feedback.founding as f')
    .leftJoin('directory.organisation as o', (join) =>
      join.onRef('o.workspaceId', '=', 'f.workspaceId').onRef('o.organisationId', '=', 'f.organisationId'),
    )
    .selectAll('f')
    .select('o.name as organisationName')
    .where('f.workspaceId', '=', workspaceId);

type Row = Awaited<ReturnType<ReturnType<typeof withOrganisation>['execute']>>[number];

async function withParts(tx: Tx, workspaceId: string, rows: readonly Row[]): Promise<readonly Founding[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ foundingId }) => foundingId);
  const seats = await tx
    .selectFrom('feedback.foundingSeat')
    .select(['foundingId', 'seatId'])
    .where('workspaceId', '=', workspaceId)
    .where('foundingId', 'in', ids)
    .orderBy('seatId')
    .execute();
  const entries = await tx
    .selectFrom('feedback.foundingStep')
    .select(['foundingId', 'entryId', 'step', 'doneOn', 'note', 'byName', 'enteredAt'])
    .where('workspaceId', '=', workspaceId)
    .where('foundingId', 'in', ids)
    .orderBy('enteredAt')
    .orderBy('entryId')
    .execute();
  return rows.map(({ workspaceId: _, enteredBy: __, organisationName, ...row }) => ({
    ...row,
    organisationName: organisationName ?? '',
    seatIds: seats.filter(({ foundingId }) => foundingId === row.foundingId).map(({ seatId }) => seatId),
    entries: entries.filter(({ foundingId }) => foundingId === row.foundingId),
  }));
}

export async function insertFounding(
  tx: Tx,
  actor: Actor,
  row: { readonly foundingId: string; readonly trade: string; readonly sector: Sector } & {
    readonly plannedName: string;
    readonly note: string;
  },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('feedback.founding')
    .values({ ...row, workspaceId: actor.workspaceId, organisationId: null, givenUpOn: null, ...entered(actor, at) })
    .execute();
}

/** The row is locked by the caller, and its version compared. */
export async function updateFounding(
  tx: Tx,
  actor: Actor,
  founding: Pick<Founding, 'foundingId' | 'version'>,
  change: Updateable<FoundingTable>,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('feedback.founding')
    .set({ ...change, ...entered(actor, at), version: founding.version + 1 })
    .where('workspaceId', '=', actor.workspaceId)
    .where('foundingId', '=', founding.foundingId)
    .execute();
}

/** The seats it is for, in place of those there were. */
export async function putSeats(
  tx: Tx,
  workspaceId: string,
  foundingId: string,
  seatIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('feedback.foundingSeat')
    .where('workspaceId', '=', workspaceId)
    .where('foundingId', '=', foundingId)
    .execute();
  if (seatIds.length === 0) return;
  await tx
    .insertInto('feedback.foundingSeat')
    .values(seatIds.map((seatId) => ({ workspaceId, foundingId, seatId })))
    .execute();
}

export async function insertStep(
  tx: Tx,
  actor: Actor,
  entry: {
    readonly foundingId: string;
    readonly step: FoundingStep;
    readonly doneOn: IsoDate | null;
    readonly note: string;
  },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('feedback.foundingStep')
    .values({ ...entry, workspaceId: actor.workspaceId, entryId: randomUUID(), ...entered(actor, at) })
    .execute();
}

export interface FoundingEvent {
  readonly eventId: string;
  readonly kind: FoundingEventKind;
  readonly note: string;
  readonly byName: string;
  readonly enteredAt: Date;
}

export async function noteOnFounding(
  tx: Tx,
  actor: Actor,
  event: { readonly foundingId: string; readonly kind: FoundingEventKind; readonly note: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('feedback.foundingEvent')
    .values({ ...event, workspaceId: actor.workspaceId, eventId: randomUUID(), ...entered(actor, at) })
    .execute();
}

export const foundingEvents = (tx: Tx, workspaceId: string, foundingId: string): Promise<readonly FoundingEvent[]> =>
  tx
    .selectFrom('feedback.foundingEvent')
    .select(['eventId', 'kind', 'note', 'byName', 'enteredAt'])
    .where('workspaceId', '=', workspaceId)
    .where('foundingId', '=', foundingId)
    .orderBy('enteredAt')
    .orderBy('eventId')
    .execute();

const entered = (actor: Actor, at: Date) => ({ byName: actor.name, enteredBy: actor.auditName, enteredAt: at });
