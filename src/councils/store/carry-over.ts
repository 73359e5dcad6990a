import type { Tx } from '#platform/db/database.ts';
import './tables.ts';

/** Every item of a body that stands on an agenda, in the order of the meetings; cancelled ones too. */
export const itemsOfBody = (tx: Tx, workspaceId: string, bodyId: string) =>
  tx
    .selectFrom('councils.agendaItem as i')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'i.workspaceId').onRef('m.meetingId', '=', 'i.meetingId'),
    )
    .selectAll('i')
    .where('i.workspaceId', '=', workspaceId)
    .where('m.bodyId', '=', bodyId)
    .where('i.removed', '=', false)
    .orderBy('m.heldOn')
    .orderBy('m.startsAt')
    .orderBy('m.number')
    .orderBy('i.position')
    .orderBy('i.itemId')
    .execute();

/** 要点発言 of a body that have not ended; one that an organisation took home waits likewise, until a question was raised from it. */
export const openKeyRemarks = (tx: Tx, workspaceId: string, bodyId: string) =>
  tx
    .selectFrom('councils.keyRemark as k')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'k.workspaceId').onRef('m.meetingId', '=', 'k.meetingId'),
    )
    .leftJoin('directory.organisation as o', (join) =>
      join.onRef('o.workspaceId', '=', 'k.workspaceId').onRef('o.organisationId', '=', 'k.endingId'),
    )
    .leftJoin('councils.agendaItem as i', (join) =>
      join.onRef('i.workspaceId', '=', 'k.workspaceId').onRef('i.itemId', '=', 'k.itemId'),
    )
    .select([
      'i.visibility as itemVisibility',
      'k.keyRemarkId',
      'k.meetingId',
      'k.kind',
      'k.text',
      'k.speakerName',
      'k.seatId',
      'k.visibility',
      'k.ending',
      'k.endingNote',
      'o.name as organisationName',
      'm.heldOn',
      'm.number',
    ])
    .where('k.workspaceId', '=', workspaceId)
    .where('m.bodyId', '=', bodyId)
    .where('m.cancelledOn', 'is', null)
    .where((eb) => eb.or([eb('k.ending', 'is', null), eb('k.ending', '=', 'organisation')]))
    .where('k.relayedPath', '=', '')
    .orderBy('m.heldOn')
    .orderBy('k.enteredAt')
    .orderBy('k.keyRemarkId')
    .execute();

/** Materials in force of these meetings; what is 事務局限り is for nobody else to read. */
export const materialsForMembers = async (tx: Tx, workspaceId: string, meetingIds: readonly string[]) =>
  meetingIds.length === 0
    ? []
    : tx
        .selectFrom('councils.material as a')
        .leftJoin('councils.agendaItem as i', (join) =>
          join.onRef('i.workspaceId', '=', 'a.workspaceId').onRef('i.itemId', '=', 'a.itemId'),
        )
        .select(['a.materialId', 'a.meetingId', 'a.number', 'a.title', 'a.visibility', 'a.presenterSeatId'])
        .select('i.visibility as itemVisibility')
        .where('a.workspaceId', '=', workspaceId)
        .where('a.meetingId', 'in', [...meetingIds])
        .where('a.withdrawnOn', 'is', null)
        .where('a.visibility', '!=', 'secretariat')
        .where((eb) => eb.or([eb('i.visibility', 'is', null), eb('i.visibility', '!=', 'secretariat')]))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('councils.material as newer')
                .select('newer.materialId')
                .whereRef('newer.workspaceId', '=', 'a.workspaceId')
                .whereRef('newer.supersedes', '=', 'a.materialId'),
            ),
          ),
        )
        .orderBy('a.number')
        .orderBy('a.materialId')
        .execute();

/** Who was asked to these meetings as a member, and who came. */
export const membersAt = async (tx: Tx, workspaceId: string, meetingIds: readonly string[]) =>
  meetingIds.length === 0
    ? []
    : tx
        .selectFrom('councils.attendee')
        .select(['meetingId', 'seatId', 'personId', 'presence'])
        .where('workspaceId', '=', workspaceId)
        .where('meetingId', 'in', [...meetingIds])
        .where('role', '=', 'member')
        .where('removed', '=', false)
        .execute();

export const readingMarksOf = async (tx: Tx, workspaceId: string, materialIds: readonly string[]) =>
  materialIds.length === 0
    ? []
    : tx
        .selectFrom('councils.readingMark')
        .select(['materialId', 'personId'])
        .where('workspaceId', '=', workspaceId)
        .where('materialId', 'in', [...materialIds])
        .execute();

/** What this body let go, with reason and name. */
export const droppedOf = (tx: Tx, workspaceId: string, bodyId: string) =>
  tx
    .selectFrom('councils.droppedCarryOver')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('bodyId', '=', bodyId)
    .orderBy('enteredAt', 'desc')
    .execute();

/** False where it was let go before. */
export async function insertDropped(
  tx: Tx,
  row: {
    readonly workspaceId: string;
    readonly bodyId: string;
    readonly sourceKind: string;
    readonly sourceId: string;
    readonly title: string;
    readonly reason: string;
    readonly byName: string;
    readonly enteredBy: string;
    readonly enteredAt: Date;
  },
): Promise<boolean> {
  const done = await tx
    .insertInto('councils.droppedCarryOver')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
