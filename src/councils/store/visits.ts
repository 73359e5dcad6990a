import type { Selectable } from 'kysely';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';
import type { VisitTable } from './tables/attending.ts';

export type Visit = Readonly<Selectable<VisitTable>>;

/** A visit with the meeting it was made for. */
export interface VisitOfMeeting extends Visit {
  readonly number: number;
  readonly heldOn: IsoDate;
}

export const findVisit = (
  tx: Tx,
  workspaceId: string,
  visitId: string,
  lock: 'read' | 'lock' = 'read',
): Promise<Visit | undefined> => {
  const query = tx
    .selectFrom('councils.visit')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('visitId', '=', visitId);
  return (lock === 'lock' ? query.forUpdate() : query).executeTakeFirst();
};

/** All visits of a body's meetings, the latest first. */
export const visitsOfBody = (tx: Tx, workspaceId: string, bodyId: string): Promise<readonly VisitOfMeeting[]> =>
  tx
    .selectFrom('councils.visit as v')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'v.workspaceId').onRef('m.meetingId', '=', 'v.meetingId'),
    )
    .selectAll('v')
    .select(['m.number', 'm.heldOn'])
    .where('v.workspaceId', '=', workspaceId)
    .where('m.bodyId', '=', bodyId)
    .orderBy('v.visitedOn', 'desc')
    .orderBy('v.enteredAt', 'desc')
    .orderBy('v.visitId')
    .execute();
