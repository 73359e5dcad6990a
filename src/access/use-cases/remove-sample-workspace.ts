import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { readWorkspace } from './find-workspace.ts';

/**
 * Removes a sample workspace as a whole: everything that refers to it goes by ON DELETE CASCADE, its accounts, sessions
 * and links too. The row policy refuses the same for a real workspace. In the workspace's transaction.
 */
export async function removeSampleWorkspace(
  tx: Tx,
  workspaceId: string,
): Promise<Result<null, { readonly kind: 'not-a-sample' }>> {
  const workspace = await readWorkspace(tx, workspaceId);
  if (!workspace?.sample) return err({ kind: 'not-a-sample' });
  const seats = await tx
    .deleteFrom('access.account_workspace')
    .where('workspaceId', '=', workspaceId)
    .returning('accountId')
    .execute();
  for (const { accountId } of seats) {
    await tx
      .deleteFrom('access.account')
      .where('accountId', '=', accountId)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('access.account_workspace as other')
              .select('other.accountId')
              .where('other.accountId', '=', accountId),
          ),
        ),
      )
      .execute();
  }
  await tx.deleteFrom('access.one_time_link').where('workspaceId', '=', workspaceId).execute();
  await tx.deleteFrom('access.workspace_key').where('workspaceId', '=', workspaceId).execute();
  await tx.deleteFrom('access.workspace').where('workspaceId', '=', workspaceId).execute();
  return ok(null);
}
