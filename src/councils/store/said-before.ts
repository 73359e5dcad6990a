import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { KeyRemarkKind } from '../domain/key-remark.ts';
import type { Meeting } from './meetings.ts';
import './tables.ts';

/** The last meeting of a body before a day that was held and closed. */
export const lastHeldMeeting = (
  tx: Tx,
  workspaceId: string,
  bodyId: string,
  before: IsoDate,
): Promise<Meeting | undefined> =>
  tx
    .selectFrom('councils.meeting')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('bodyId', '=', bodyId)
    .where('heldOn', '<', before)
    .where('cancelledOn', 'is', null)
    .where('state', 'in', ['held', 'checking', 'signed'])
    .orderBy('heldOn', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst();

export interface Said {
  readonly seatId: string;
  /** null for a remark that nobody marked. */
  readonly kind: KeyRemarkKind | null;
  readonly text: string;
}

/** Above 事務局限り: what may lie on a table where a member reads it. */
const shownToMembers = ['public', 'members'] as const;

/**
 * What was said from each seat in a meeting: its key remarks, then the recorder's remarks that none of them was made from. Nothing that
 * only the secretariat may read, and nothing under an item of that kind.
 */
export async function saidInMeeting(tx: Tx, workspaceId: string, meetingId: string): Promise<readonly Said[]> {
  const key = await tx
    .selectFrom('councils.keyRemark as k')
    .leftJoin('councils.agendaItem as i', (join) =>
      join.onRef('i.workspaceId', '=', 'k.workspaceId').onRef('i.itemId', '=', 'k.itemId'),
    )
    .select(['k.seatId', 'k.kind', 'k.text', 'k.remarkId'])
    .where('k.workspaceId', '=', workspaceId)
    .where('k.meetingId', '=', meetingId)
    .where('k.visibility', 'in', shownToMembers)
    .where((eb) => eb.or([eb('i.visibility', 'is', null), eb('i.visibility', 'in', shownToMembers)]))
    .orderBy('k.enteredAt')
    .orderBy('k.keyRemarkId')
    .execute();
  const remarks = await tx
    .selectFrom('councils.remark as r')
    .leftJoin('councils.agendaItem as i', (join) =>
      join.onRef('i.workspaceId', '=', 'r.workspaceId').onRef('i.itemId', '=', 'r.itemId'),
    )
    .select(['r.seatId', 'r.remarkId', 'r.text'])
    .where('r.workspaceId', '=', workspaceId)
    .where('r.meetingId', '=', meetingId)
    .where('r.removed', '=', false)
    .where((eb) => eb.or([eb('i.visibility', 'is', null), eb('i.visibility', 'in', shownToMembers)]))
    .orderBy('r.position')
    .orderBy('r.remarkId')
    .execute();
  const marked = new Set(key.map(({ remarkId }) => remarkId));
  return [
    ...key.flatMap(({ seatId, kind, text }) => (seatId === null ? [] : [{ seatId, kind, text }])),
    ...remarks.flatMap(({ seatId, remarkId, text }) =>
      seatId === null || marked.has(remarkId) ? [] : [{ seatId, kind: null, text }],
    ),
  ];
}

export interface Entrusted {
  readonly organisationId: string;
  /** What is to be asked there, or the words themselves. */
  readonly text: string;
  readonly bodyName: string;
  readonly number: number;
}

/** 団体に持ち帰り: key remarks that wait for these organisations, the oldest first. */
export async function entrustedTo(
  tx: Tx,
  workspaceId: string,
  organisationIds: readonly string[],
): Promise<readonly Entrusted[]> {
  if (organisationIds.length === 0) return [];
  const rows = await tx
    .selectFrom('councils.keyRemark as k')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'k.workspaceId').onRef('m.meetingId', '=', 'k.meetingId'),
    )
    .innerJoin('councils.body as b', (join) =>
      join.onRef('b.workspaceId', '=', 'm.workspaceId').onRef('b.bodyId', '=', 'm.bodyId'),
    )
    .leftJoin('councils.agendaItem as i', (join) =>
      join.onRef('i.workspaceId', '=', 'k.workspaceId').onRef('i.itemId', '=', 'k.itemId'),
    )
    .select(['k.endingId', 'k.endingNote', 'k.text', 'b.name as bodyName', 'm.number'])
    .where('k.workspaceId', '=', workspaceId)
    .where('k.ending', '=', 'organisation')
    .where('k.relayedPath', '=', '')
    .where('k.endingId', 'in', [...organisationIds])
    .where('k.visibility', 'in', shownToMembers)
    .where((eb) => eb.or([eb('i.visibility', 'is', null), eb('i.visibility', 'in', shownToMembers)]))
    .orderBy('m.heldOn')
    .orderBy('k.enteredAt')
    .orderBy('k.keyRemarkId')
    .execute();
  return rows.flatMap(({ endingId, endingNote, text, ...row }) =>
    endingId === null ? [] : [{ organisationId: endingId, text: endingNote || text, ...row }],
  );
}
