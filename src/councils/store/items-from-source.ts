import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';

/** A place on an agenda that something found from elsewhere: an answer that came back, somebody's silence. */
export interface ItemFromSource {
  readonly itemId: string;
  readonly kind: string;
  readonly meetingId: string;
  readonly meetingNumber: number;
  readonly heldOn: IsoDate;
}

/** Where one source stands on agendas, the earliest meeting first; taken off and cancelled ones left out. */
export const itemsFromSource = (
  tx: Tx,
  workspaceId: string,
  source: { readonly kinds: readonly string[]; readonly id: string },
): Promise<readonly ItemFromSource[]> =>
  tx
    .selectFrom('councils.agendaItem as i')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'i.workspaceId').onRef('m.meetingId', '=', 'i.meetingId'),
    )
    .select(['i.itemId', 'i.sourceKind as kind', 'm.meetingId', 'm.number as meetingNumber', 'm.heldOn'])
    .where('i.workspaceId', '=', workspaceId)
    .where('i.sourceKind', 'in', [...source.kinds])
    .where('i.sourceId', '=', source.id)
    .where('i.removed', '=', false)
    .where('m.cancelledOn', 'is', null)
    .orderBy('m.heldOn')
    .orderBy('i.itemId')
    .execute();
