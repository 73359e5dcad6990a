import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Explanation } from '../domain/checks.ts';
import './tables.ts';

/** All explanations, oldest first: where two speak of the same finding, the later one is read last. */
export async function selectExplanations(tx: Tx, workspaceId: string): Promise<Explanation[]> {
  const rows = await tx
    .selectFrom('evidence.explanation')
    .select(['checkKey', 'fingerprint', 'reason', 'byName', 'enteredAt'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('enteredAt')
    .orderBy('explanationId')
    .execute();
  return rows.map((row) => ({
    check: row.checkKey,
    fingerprint: row.fingerprint,
    by: row.byName,
    on: dateInJapan(row.enteredAt),
    reason: row.reason,
  }));
}

export async function insertExplanation(
  tx: Tx,
  row: {
    readonly workspaceId: string;
    readonly explanationId: string;
    readonly checkKey: string;
    readonly fingerprint: string;
    readonly reason: string;
    readonly byName: string;
    readonly enteredBy: string;
    readonly enteredAt: Date;
  },
): Promise<void> {
  await tx.insertInto('evidence.explanation').values(row).execute();
}
