import type { Tx } from '#platform/db/database.ts';
import type { AssumptionKey } from './tables.ts';

/** 仮定: a range in percent, with the words it rests on. */
export interface Assumption {
  readonly key: AssumptionKey;
  readonly version: number;
  readonly low: string;
  readonly high: string;
  readonly source: string;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** The assumptions in force: of each key the latest version. */
export async function selectAssumptions(tx: Tx, workspaceId: string): Promise<ReadonlyMap<AssumptionKey, Assumption>> {
  const rows = await tx
    .selectFrom('evidence.assumption')
    .select(['key', 'version', 'low', 'high', 'source', 'byName', 'enteredAt'])
    .distinctOn('key')
    .where('workspaceId', '=', workspaceId)
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

export async function insertAssumption(
  tx: Tx,
  row: {
    readonly workspaceId: string;
    readonly key: AssumptionKey;
    readonly version: number;
    readonly low: string;
    readonly high: string;
    readonly source: string;
    readonly byName: string;
    readonly enteredBy: string;
    readonly enteredAt: Date;
  },
): Promise<void> {
  await tx.insertInto('evidence.assumption').values(row).execute();
}
