import type { Doer } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SettledSettings } from '../domain/mail/settle-settings.ts';
import './tables.ts';

/** false where somebody else has saved since `version` was shown (0: nobody had saved any). */
export async function insertOrUpdateSettings(
  tx: Tx,
  doer: Doer,
  settings: SettledSettings,
  { version, at }: { readonly version: number; readonly at: Date },
): Promise<boolean> {
  const row = {
    ...settings,
    remindBefore: [...settings.remindBefore],
    remindAfter: [...settings.remindAfter],
    version: version + 1,
    byName: doer.name,
    enteredBy: doer.auditName,
    enteredAt: at,
  };
  if (version === 0) {
    const made = await tx
      .insertInto('feedback.settings')
      .values({ workspaceId: doer.workspaceId, ...row })
      .onConflict((conflict) => conflict.column('workspaceId').doNothing())
      .executeTakeFirst();
    return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const changed = await tx
    .updateTable('feedback.settings')
    .set(row)
    .where('workspaceId', '=', doer.workspaceId)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
