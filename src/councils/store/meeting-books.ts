import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { MeetingState } from '../domain/meeting.ts';
import type { Meeting } from './meetings.ts';
import './tables.ts';
import type { AgendaItemTable, MeetingTable } from './tables/meetings.ts';

/** The states in which a meeting is over. */
export const heldStates: readonly MeetingState[] = ['held', 'checking', 'signed'];

/** All meetings of a body, cancelled ones too, oldest first. */
export const meetingsOf = (tx: Tx, workspaceId: string, bodyId: string): Promise<readonly Meeting[]> =>
  tx
    .selectFrom('councils.meeting')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('bodyId', '=', bodyId)
    .orderBy('heldOn')
    .orderBy('startsAt')
    .orderBy('number')
    .orderBy('meetingId')
    .execute();

export async function insertMeeting(tx: Tx, row: Insertable<MeetingTable>): Promise<void> {
  await tx.insertInto('councils.meeting').values(row).execute();
}

/** Writes where the version is still the one that was seen; false where somebody was faster. */
export async function updateMeeting(
  tx: Tx,
  key: { readonly workspaceId: string; readonly meetingId: string; readonly version: number },
  change: Updateable<MeetingTable>,
): Promise<boolean> {
  const done = await tx
    .updateTable('councils.meeting')
    .set({ ...change, version: key.version + 1 })
    .where('workspaceId', '=', key.workspaceId)
    .where('meetingId', '=', key.meetingId)
    .where('version', '=', key.version)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** The steps of a meeting, oldest first. */
export const eventsOf = (tx: Tx, workspaceId: string, meetingId: string) =>
  tx
    .selectFrom('councils.meetingEvent')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('eventId')
    .execute();

export async function insertItems(tx: Tx, rows: readonly Insertable<AgendaItemTable>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('councils.agendaItem')
      .values([...rows])
      .execute();
}

/** As updateMeeting, for an item. */
export async function updateItem(
  tx: Tx,
  key: { readonly workspaceId: string; readonly itemId: string; readonly version: number },
  change: Updateable<AgendaItemTable>,
): Promise<boolean> {
  const done = await tx
    .updateTable('councils.agendaItem')
    .set({ ...change, version: key.version + 1 })
    .where('workspaceId', '=', key.workspaceId)
    .where('itemId', '=', key.itemId)
    .where('version', '=', key.version)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export const findItem = (tx: Tx, workspaceId: string, itemId: string) =>
  tx
    .selectFrom('councils.agendaItem')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('itemId', '=', itemId)
    .executeTakeFirst();

/** Marks an item as carried, unless somebody gave it a result a moment ago. */
export async function carryItem(
  tx: Tx,
  key: { readonly workspaceId: string; readonly itemId: string },
  change: Updateable<AgendaItemTable>,
): Promise<void> {
  await tx
    .updateTable('councils.agendaItem')
    .set({ ...change, outcome: 'carried', version: sql<number>`version + 1` })
    .where('workspaceId', '=', key.workspaceId)
    .where('itemId', '=', key.itemId)
    .where('outcome', 'is', null)
    .execute();
}

/** Puts items in this order. The version stays: whoever edits a text is not disturbed by its moving. */
export async function orderItems(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<void> {
  for (const [index, itemId] of itemIds.entries()) {
    await tx
      .updateTable('councils.agendaItem')
      .set({ position: index + 1 })
      .where('workspaceId', '=', workspaceId)
      .where('itemId', '=', itemId)
      .where('position', '!=', index + 1)
      .execute();
  }
}
