import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';
import type { Seat } from './bodies.ts';
import type { Meeting } from './meetings.ts';

/** Every seat of the workspace that is there on the day. */
export const seatsInForce = (tx: Tx, workspaceId: string, day: IsoDate): Promise<readonly Seat[]> =>
  tx
    .selectFrom('councils.seat')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where((eb) => eb.or([eb('since', 'is', null), eb('since', '<=', day)]))
    .where((eb) => eb.or([eb('endedOn', 'is', null), eb('endedOn', '>=', day)]))
    .orderBy('position')
    .orderBy('seatId')
    .execute();

/** Meetings that are neither signed nor cancelled, the earliest first: what is ahead, and what still waits for something. */
export const openMeetings = (tx: Tx, workspaceId: string): Promise<readonly Meeting[]> =>
  tx
    .selectFrom('councils.meeting')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('cancelledOn', 'is', null)
    .where('state', '!=', 'signed')
    .orderBy('heldOn')
    .orderBy('startsAt')
    .orderBy('meetingId')
    .execute();

/** The last meeting of each body before the day; cancelled ones do not count. */
export const lastMeetings = (tx: Tx, workspaceId: string, day: IsoDate): Promise<readonly Meeting[]> =>
  tx
    .selectFrom('councils.meeting')
    .distinctOn('bodyId')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('cancelledOn', 'is', null)
    .where('heldOn', '<', day)
    .orderBy('bodyId')
    .orderBy('heldOn', 'desc')
    .orderBy('number', 'desc')
    .execute();

/** The seats that an account's person holds or will hold, with the days. */
export const termsOfAccount = (tx: Tx, workspaceId: string, accountId: string) =>
  tx
    .selectFrom('councils.person as p')
    .innerJoin('councils.term as t', (join) =>
      join.onRef('t.workspaceId', '=', 'p.workspaceId').onRef('t.personId', '=', 'p.personId'),
    )
    .innerJoin('councils.seat as s', (join) =>
      join.onRef('s.workspaceId', '=', 't.workspaceId').onRef('s.seatId', '=', 't.seatId'),
    )
    .select(['s.bodyId', 't.appointedOn', 't.endsOn', 't.endedOn'])
    .where('p.workspaceId', '=', workspaceId)
    .where('p.accountId', '=', accountId)
    .execute();
