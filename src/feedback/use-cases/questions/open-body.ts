import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import '#councils/index.ts';

export interface AskingBody {
  readonly bodyId: string;
  readonly name: string;
}

/** A body that may ask: it exists and has not ended. */
export async function openBody(tx: Tx, workspaceId: string, bodyId: string): Promise<AskingBody | undefined> {
  if (!isUuid(bodyId)) return undefined;
  return (await openBodies(tx, workspaceId)).find((body) => body.bodyId === bodyId);
}

/** Bodies that may ask, in their order. */
export const openBodies = (tx: Tx, workspaceId: string): Promise<readonly AskingBody[]> =>
  tx
    .selectFrom('councils.body')
    .select(['bodyId', 'name'])
    .where('workspaceId', '=', workspaceId)
    .where('endedOn', 'is', null)
    .orderBy('position')
    .orderBy('name')
    .orderBy('bodyId')
    .execute();
