import type { Tx } from '#platform/db/database.ts';
import { isWorkspaceKey } from '../domain/workspace-key.ts';
import '../store/tables.ts';

export interface WorkspaceAddress {
  readonly workspaceId: string;
  readonly key: string;
}

/** The id behind a key, in a transaction outside workspaces. */
export async function findWorkspace(tx: Tx, key: string): Promise<WorkspaceAddress | null> {
  if (!isWorkspaceKey(key)) return null;
  const row = await tx
    .selectFrom('access.workspace_key')
    .select(['workspaceId', 'key'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

/** All workspaces by key, for the machine's own commands (`audit verify`). */
export const listWorkspaces = (tx: Tx): Promise<WorkspaceAddress[]> =>
  tx.selectFrom('access.workspace_key').select(['workspaceId', 'key']).orderBy('key').execute();

/** Name and municipalities, in the workspace's own transaction. */
export async function readWorkspace(tx: Tx, workspaceId: string) {
  return tx
    .selectFrom('access.workspace')
    .select(['workspaceId', 'key', 'name', 'municipalityCodes', 'sample', 'createdAt'])
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
}
