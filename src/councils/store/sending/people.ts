import type { Tx } from '#platform/db/database.ts';
import '../tables.ts';

/** Everybody of the books by name, to choose from. */
export const peopleByName = (
  tx: Tx,
  workspaceId: string,
): Promise<readonly { readonly personId: string; readonly name: string }[]> =>
  tx
    .selectFrom('councils.person')
    .select(['personId', 'name'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('nameKana')
    .orderBy('name')
    .orderBy('personId')
    .execute();
