import type { Tx } from '#platform/db/database.ts';
import './tables.ts';
import type { Visibility } from '../domain/meeting.ts';
import { stricter } from '../domain/viewpoint.ts';

/**
 * How public the actions of meetings are: no more than the item they were agreed under (or, under none, the meeting), or the key remark that ended in them. Those
 * that are 公開, or come from elsewhere, are left out. Two queries.
 */
export async function closedActions(
  tx: Tx,
  workspaceId: string,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, Visibility>> {
  const found = new Map<string, Visibility>();
  if (actionIds.length === 0) return found;
  const agreed = await tx
    .selectFrom('councils.agreedAction as a')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'a.workspaceId').onRef('m.meetingId', '=', 'a.meetingId'),
    )
    .leftJoin('councils.agendaItem as i', (join) =>
      join.onRef('i.workspaceId', '=', 'a.workspaceId').onRef('i.itemId', '=', 'a.itemId'),
    )
    .select(['a.actionId', 'i.visibility', 'i.removed', 'm.openness'])
    .where('a.workspaceId', '=', workspaceId)
    .where('a.actionId', 'in', actionIds)
    .execute();
  const remarked = await tx
    .selectFrom('councils.keyRemark as k')
    .leftJoin('councils.agendaItem as i', (join) =>
      join.onRef('i.workspaceId', '=', 'k.workspaceId').onRef('i.itemId', '=', 'k.itemId'),
    )
    .select(['k.endingId as actionId', 'k.visibility', 'i.visibility as itemVisibility'])
    .where('k.workspaceId', '=', workspaceId)
    .where('k.ending', '=', 'action')
    .where('k.endingId', 'in', actionIds)
    .execute();
  const note = (actionId: string | null, visibility: Visibility) => {
    if (actionId !== null && visibility !== 'public') {
      found.set(actionId, stricter(found.get(actionId) ?? 'public', visibility));
    }
  };
  // What stands under an item that was taken off the agenda is 委員限り at most, as in domain/viewpoint.ts.
  // What stands under no item is public when the meeting is open, as in the minutes.
  for (const { actionId, visibility, removed, openness } of agreed) {
    if (visibility === null) note(actionId, openness === 'open' ? 'public' : 'members');
    else note(actionId, removed ? stricter(visibility, 'members') : visibility);
  }
  for (const row of remarked) note(row.actionId, stricter(row.visibility, row.itemVisibility ?? 'public'));
  return found;
}
