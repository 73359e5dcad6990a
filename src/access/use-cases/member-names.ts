import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import '../store/tables.ts';

/** What a page shows for the audit names of this workspace's people: who entered a figure, who explained it. */
export async function memberNames(tx: Tx, actor: Actor): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('access.membership')
    .select(['accountId', 'displayName'])
    .where('workspaceId', '=', actor.workspaceId)
    .execute();
  return new Map(rows.map((row) => [row.accountId, row.displayName]));
}
