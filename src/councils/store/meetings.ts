import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Doer } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';
import type { BodyTable } from './tables/bodies.ts';
import type { AgendaItemTable, MeetingTable } from './tables/meetings.ts';

export type Body = Readonly<Selectable<BodyTable>>;
export type Meeting = Readonly<Selectable<MeetingTable>>;
export type AgendaItem = Readonly<Selectable<AgendaItemTable>>;

export interface MeetingOfBody {
  readonly meeting: Meeting;
  readonly body: Body;
}

/** A meeting with its body; undefined when there is none in this workspace. `lock` holds the meeting's row until the end. */
export async function findMeeting(
  tx: Tx,
  workspaceId: string,
  meetingId: string,
  lock: 'read' | 'lock' = 'read',
): Promise<MeetingOfBody | undefined> {
  const query = tx
    .selectFrom('councils.meeting')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId);
  const meeting = await (lock === 'lock' ? query.forUpdate() : query).executeTakeFirst();
  const body = meeting && (await findBody(tx, workspaceId, meeting.bodyId));
  return meeting && body && { meeting, body };
}

export const findBody = (tx: Tx, workspaceId: string, bodyId: string): Promise<Body | undefined> =>
  tx
    .selectFrom('councils.body')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('bodyId', '=', bodyId)
    .executeTakeFirst();

/** The items on a meeting's agenda, in order; those taken off before the meeting are left out. */
export const agendaItems = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly AgendaItem[]> =>
  tx
    .selectFrom('councils.agendaItem')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .where('removed', '=', false)
    .orderBy('position')
    .orderBy('itemId')
    .execute();

/** A step of the meeting, written down for good: 'noticed', 'opened', 'closed', 'checking', 'signed', 'cancelled', 'changed' … */
export async function noteMeetingEvent(
  tx: Tx,
  actor: Doer,
  event: { readonly meetingId: string; readonly kind: string; readonly note?: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('councils.meetingEvent')
    .values({
      workspaceId: actor.workspaceId,
      eventId: randomUUID(),
      meetingId: event.meetingId,
      position: ({ selectFrom }) =>
        selectFrom('councils.meetingEvent as before')
          .where('before.workspaceId', '=', actor.workspaceId)
          .where('before.meetingId', '=', event.meetingId)
          .select(({ fn, lit }) => sql<number>`${fn.coalesce(fn.max('before.position'), lit(0))} + 1`.as('next')),
      kind: event.kind,
      note: event.note ?? '',
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: event.at,
    })
    .execute();
}
