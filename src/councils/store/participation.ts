import type { Sector } from '#directory/domain/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Office } from '../domain/body.ts';
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

/** The last meetings of a body before a day (or before a number on that day) that were held and of which a transcript or remarks say who spoke; the latest first. */
export const lastHeardMeetings = (
  tx: Tx,
  workspaceId: string,
  bodyId: string,
  before: { readonly heldOn: IsoDate; readonly number: number },
  count: number,
): Promise<readonly Meeting[]> =>
  tx
    .selectFrom('councils.meeting as m')
    .selectAll()
    .where('m.workspaceId', '=', workspaceId)
    .where('m.bodyId', '=', bodyId)
    .where(({ or, and, eb }) =>
      or([
        eb('m.heldOn', '<', before.heldOn),
        and([eb('m.heldOn', '=', before.heldOn), eb('m.number', '<', before.number)]),
      ]),
    )
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

/** A seat with one of its terms; once without any. */
export interface SeatHolding {
  readonly seatId: string;
  readonly sector: Sector;
  readonly since: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly person: { readonly personId: string; readonly name: string } | null;
  readonly term: { readonly office: Office; readonly from: IsoDate; readonly until: IsoDate } | null;
}

/** All seats a body has ever had, with all who held them, earlier terms first; for counting over years. */
export async function seatHoldings(tx: Tx, workspaceId: string, bodyId: string): Promise<readonly SeatHolding[]> {
  const rows = await tx
    .selectFrom('councils.seat as s')
    .leftJoin('councils.term as t', (join) =>
      join.onRef('t.workspaceId', '=', 's.workspaceId').onRef('t.seatId', '=', 's.seatId'),
    )
    .leftJoin('councils.person as p', (join) =>
      join.onRef('p.workspaceId', '=', 't.workspaceId').onRef('p.personId', '=', 't.personId'),
    )
    .where('s.workspaceId', '=', workspaceId)
    .where('s.bodyId', '=', bodyId)
    .select(['s.seatId', 's.sector', 's.since', 's.endedOn', 'p.personId', 'p.name'])
    .select(['t.appointedOn', 't.endsOn', 't.endedOn as termEndedOn', 't.office'])
    .orderBy('s.position')
    .orderBy('s.seatId')
    .orderBy('t.appointedOn')
    .execute();
  return rows.map(({ personId, name, appointedOn, endsOn, termEndedOn, office, ...seat }) => ({
    ...seat,
    person: personId === null ? null : { personId, name: name! },
    term: appointedOn === null ? null : { office: office!, from: appointedOn, until: termEndedOn ?? endsOn! },
  }));
}

/** A body's meetings that have a transcript in force. */
export const spokenMeetings = (
  tx: Tx,
  workspaceId: string,
  bodyId: string,
): Promise<readonly { readonly meetingId: string; readonly heldOn: IsoDate }[]> =>
  tx
    .selectFrom('councils.meeting as m')
    .select(['m.meetingId', 'm.heldOn'])
    .where('m.workspaceId', '=', workspaceId)
    .where('m.bodyId', '=', bodyId)
    .where('m.cancelledOn', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('councils.transcript as t')
          .select('t.transcriptId')
          .whereRef('t.workspaceId', '=', 'm.workspaceId')
          .whereRef('t.meetingId', '=', 'm.meetingId')
          .where('t.supersededAt', 'is', null),
      ),
    )
    .orderBy('m.heldOn')
    .orderBy('m.number')
    .execute();
