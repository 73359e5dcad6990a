import type { Tx } from '#platform/db/database.ts';
import type { SingleDate } from '../domain/regular-meetings.ts';
import type { Entered } from './organisations.ts';
import './tables.ts';

/** Single dates of the organisations, by organisation; of all of them where no ids are given. */
export async function selectSingleDates(
  tx: Tx,
  workspaceId: string,
  organisationIds: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly SingleDate[]>> {
  const found = new Map<string, SingleDate[]>();
  if (organisationIds?.length === 0) return found;
  let query = tx
    .selectFrom('directory.regularMeeting')
    .select(['organisationId', 'heldOn', 'heldAt', 'cancelled', 'note'])
    .where('workspaceId', '=', workspaceId);
  if (organisationIds) query = query.where('organisationId', 'in', organisationIds);
  for (const { organisationId, ...single } of await query.orderBy('heldOn').execute()) {
    const list = found.get(organisationId) ?? [];
    list.push(single);
    found.set(organisationId, list);
  }
  return found;
}

/** One entry a day: what is said of a day again replaces what was said before. */
export async function putSingleDate(
  tx: Tx,
  key: { readonly workspaceId: string; readonly organisationId: string },
  single: SingleDate,
  entered: Entered,
): Promise<void> {
  await tx
    .insertInto('directory.regularMeeting')
    .values({ ...key, ...single, ...entered })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'organisationId', 'heldOn']).doUpdateSet({
        heldAt: single.heldAt,
        cancelled: single.cancelled,
        note: single.note,
        ...entered,
      }),
    )
    .execute();
}

/** False when there was nothing of that day. */
export async function deleteSingleDate(
  tx: Tx,
  key: { readonly workspaceId: string; readonly organisationId: string; readonly heldOn: string },
): Promise<boolean> {
  const removed = await tx
    .deleteFrom('directory.regularMeeting')
    .where('workspaceId', '=', key.workspaceId)
    .where('organisationId', '=', key.organisationId)
    .where('heldOn', '=', key.heldOn)
    .returning('heldOn')
    .executeTakeFirst();
  return removed !== undefined;
}
