import type { Insertable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';
import type { StoredFileTable } from './tables/questions.ts';

export const insertFile = async (tx: Tx, row: Insertable<StoredFileTable>): Promise<void> => {
  await tx.insertInto('feedback.storedFile').values(row).execute();
};

export const readFile = (tx: Tx, workspaceId: string, fileId: string) =>
  tx
    .selectFrom('feedback.storedFile')
    .select(['name', 'mediaType', 'bytes'])
    .where('workspaceId', '=', workspaceId)
    .where('fileId', '=', fileId)
    .executeTakeFirst();
