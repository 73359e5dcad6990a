import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { RecordedRemark } from '../domain/transcripts/participation.ts';
import type { Meeting } from './meetings.ts';
import './tables.ts';

/** A meeting's remarks in order; those hidden left out. */
export const remarksOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly RecordedRemark[]> =>
  tx
    .selectFrom('councils.remark')
    .select(['seatId', 'speakerName', 'text'])
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .where('removed', '=', false)
    .orderBy('position')
    .orderBy('remarkId')
    .execute();

/** The last meetings of a body held before a day of which a transcript or remarks say who spoke; the latest first. */
export const lastHeardMeetings = (
  tx: Tx,
  workspaceId: string,
  bodyId: string,
  before: IsoDate,
  count: number,
): Promise<readonly Meeting[]> =>
  tx
    .selectFrom('councils.meeting as m')
    .selectAll()
    .where('m.workspaceId', '=', workspaceId)
    .where('m.bodyId', '=', bodyId)
    .where('m.heldOn', '<', before)
    .where('m.state', 'in', ['held', 'checking', 'signed'])
    .where('m.cancelledOn', 'is', null)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('councils.transcript as t')
            .select('t.transcriptId')
            .whereRef('t.workspaceId', '=', 'm.workspaceId')
            .whereRef('t.meetingId', '=', 'm.meetingId')
            .where('t.supersededAt', 'is', null),
        ),
        exists(
          selectFrom('councils.remark as r')
            .select('r.remarkId')
            .whereRef('r.workspaceId', '=', 'm.workspaceId')
            .whereRef('r.meetingId', '=', 'm.meetingId')
            .where('r.removed', '=', false),
        ),
      ]),
    )
    .orderBy('m.heldOn', 'desc')
    .orderBy('m.number', 'desc')
    .limit(count)
    .execute();
