import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MeetingState } from '../../domain/meeting.ts';
import { councilsPolicy } from '../../policy.ts';
import '../../store/tables.ts';

export interface ListedMeeting {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly number: number;
  readonly heldOn: IsoDate;
  readonly state: MeetingState;
  /** Whether a transcript stands in its books. */
  readonly transcript: boolean;
}

/** Every meeting of the workspace, oldest first; those that were cancelled are left out. */
export async function listMeetings(tx: Tx, actor: Actor): Promise<readonly ListedMeeting[]> {
  if (!councilsPolicy['councils.read'](actor)) return [];
  const rows = await tx
    .selectFrom('councils.meeting as m')
    .innerJoin('councils.body as b', (join) =>
      join.onRef('b.workspaceId', '=', 'm.workspaceId').onRef('b.bodyId', '=', 'm.bodyId'),
    )
    .select(({ exists, selectFrom }) => [
      'm.meetingId',
      'm.bodyId',
      'b.name as bodyName',
      'm.number',
      'm.heldOn',
      'm.state',
      exists(
        selectFrom('councils.transcript as t')
          .select('t.transcriptId')
          .whereRef('t.workspaceId', '=', 'm.workspaceId')
          .whereRef('t.meetingId', '=', 'm.meetingId')
          .where('t.supersededAt', 'is', null),
      ).as('transcript'),
    ])
    .where('m.workspaceId', '=', actor.workspaceId)
    .where('m.cancelledOn', 'is', null)
    .orderBy('m.heldOn')
    .orderBy('m.startsAt')
    .orderBy('b.position')
    .orderBy('m.meetingId')
    .execute();
  return rows.map((row) => ({ ...row, transcript: Boolean(row.transcript) }));
}
