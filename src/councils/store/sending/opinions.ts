import type { Insertable, Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import '../tables.ts';
import type { OpinionReadingTable, WrittenOpinionTable } from '../tables/attending.ts';

/** A written opinion or a vote, and whether it was read out. */
export interface Opinion extends Readonly<Selectable<WrittenOpinionTable>> {
  readonly readBy: string | null;
  readonly readAt: Date | null;
}

const select = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('councils.writtenOpinion as o')
    .leftJoin('councils.opinionReading as r', (join) =>
      join.onRef('r.workspaceId', '=', 'o.workspaceId').onRef('r.opinionId', '=', 'o.opinionId'),
    )
    .where('o.workspaceId', '=', workspaceId)
    .selectAll('o')
    .select(['r.byName as readBy', 'r.enteredAt as readAt']);

/** Every opinion of a meeting in the order in which they came, the superseded too. */
export const opinionsOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly Opinion[]> =>
  select(tx, workspaceId).where('o.meetingId', '=', meetingId).orderBy('o.enteredAt').orderBy('o.opinionId').execute();

export const findOpinion = (tx: Tx, workspaceId: string, opinionId: string): Promise<Opinion | undefined> =>
  select(tx, workspaceId).where('o.opinionId', '=', opinionId).executeTakeFirst();

/** Those that no later one of the same attendee to the same item has taken the place of. */
export function latestOpinions<T extends Pick<Opinion, 'opinionId' | 'supersedes'>>(
  opinions: readonly T[],
): readonly T[] {
  const superseded = new Set(opinions.map(({ supersedes }) => supersedes));
  return opinions.filter(({ opinionId }) => !superseded.has(opinionId));
}

export const insertOpinion = async (tx: Tx, row: Insertable<WrittenOpinionTable>): Promise<void> => {
  await tx.insertInto('councils.writtenOpinion').values(row).execute();
};

/** False when it was read out before. */
export async function insertOpinionReading(tx: Tx, row: Insertable<OpinionReadingTable>): Promise<boolean> {
  const done = await tx
    .insertInto('councils.opinionReading')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) === 1;
}
