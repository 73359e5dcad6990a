import type { Tx } from '#platform/db/database.ts';
import { defaultSettings, type FeedbackSettings } from '../domain/settings.ts';
import './tables.ts';

/** 照会の設定 of the workspace; the defaults where nobody has saved any. */
export async function readSettings(tx: Tx, workspaceId: string): Promise<FeedbackSettings> {
  const row = await tx
    .selectFrom('feedback.settings')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
  return row ?? defaultSettings;
}
