import type { Tx } from '#platform/db/database.ts';
import type { PaperKind } from '../domain/paper-format.ts';
import './tables.ts';

export interface Edition {
  readonly kind: PaperKind;
  readonly edition: number;
  readonly contentSha256: string;
  readonly checkCode: string;
  readonly title: string;
  readonly madeAt: Date;
}

const columns = ['kind', 'edition', 'contentSha256', 'checkCode', 'title', 'madeAt'] as const;

export async function latestEdition(tx: Tx, workspaceId: string, kind: PaperKind): Promise<Edition | null> {
  const row = await tx
    .selectFrom('reports.edition')
    .select(columns)
    .where('workspaceId', '=', workspaceId)
    .where('kind', '=', kind)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** False when another errand has taken the same number meanwhile; the caller looks again. */
export async function insertEdition(tx: Tx, workspaceId: string, edition: Edition, madeBy: string): Promise<boolean> {
  const inserted = await tx
    .insertInto('reports.edition')
    .values({ workspaceId, ...edition, madeBy })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'kind', 'edition']).doNothing())
    .returning('edition')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The newest edition with this code: one, but for a coincidence in 10^12. */
export async function editionWithCode(tx: Tx, workspaceId: string, checkCode: string): Promise<Edition | null> {
  const row = await tx
    .selectFrom('reports.edition')
    .select(columns)
    .where('workspaceId', '=', workspaceId)
    .where('checkCode', '=', checkCode)
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
