import type { Insertable, Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ImportTable } from './tables.ts';

export type ImportRow = Selectable<ImportTable>;

export async function insertImport(tx: Tx, row: Insertable<ImportTable>): Promise<void> {
  await tx.insertInto('evidence.import').values(row).execute();
}

export async function selectImport(tx: Tx, workspaceId: string, importId: string): Promise<ImportRow | null> {
  const row = await tx
    .selectFrom('evidence.import')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('importId', '=', importId)
    .executeTakeFirst();
  return row ?? null;
}
