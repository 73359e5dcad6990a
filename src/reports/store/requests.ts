import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { PaperRequestTable, RequestState } from './tables.ts';

export type PaperRequest = Selectable<PaperRequestTable>;

/** False when a request with this id is there already: the same button pressed twice. */
export async function insertRequest(tx: Tx, request: PaperRequest): Promise<boolean> {
  const inserted = await tx
    .insertInto('reports.paperRequest')
    .values(request)
    .onConflict((conflict) => conflict.columns(['workspaceId', 'requestId']).doNothing())
    .returning('requestId')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function selectRequest(tx: Tx, workspaceId: string, requestId: string): Promise<PaperRequest | null> {
  const row = await tx
    .selectFrom('reports.paperRequest')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('requestId', '=', requestId)
    .executeTakeFirst();
  return row ?? null;
}

/** Requests that are not done, newest first. */
export const selectOpenRequests = (tx: Tx, workspaceId: string, limit: number): Promise<PaperRequest[]> =>
  tx
    .selectFrom('reports.paperRequest')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('state', 'in', ['queued', 'working', 'failed'])
    .orderBy('requestedAt', 'desc')
    .limit(limit)
    .execute();

export async function moveRequest(
  tx: Tx,
  workspaceId: string,
  requestId: string,
  to: { readonly state: RequestState; readonly stepsDone: number; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('reports.paperRequest')
    .set({ state: to.state, stepsDone: to.stepsDone, changedAt: to.at })
    .where('workspaceId', '=', workspaceId)
    .where('requestId', '=', requestId)
    .execute();
}
