import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';

/**
 * Says that something the picture is made of changes, and makes other writers of this workspace wait until this
 * transaction ends. Every errand that writes calls it before it reads what it decides upon.
 */
export async function raiseRevision(tx: Tx, workspaceId: string): Promise<void> {
  await tx
    .insertInto('evidence.revision')
    .values({ workspaceId, number: 1 })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet({ number: sql`evidence.revision.number + 1` }))
    .execute();
}

/** Differs whenever anything the picture is made of differs; one row by its primary key. */
export async function readRevision(tx: Tx, workspaceId: string): Promise<string> {
  const row = await tx
    .selectFrom('evidence.revision')
    .select('number')
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
  return String(row?.number ?? 0);
}
