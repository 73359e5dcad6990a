import { type Selectable, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { PaperKind } from '../domain/paper-format.ts';
import type { PaperTable } from './tables.ts';

export type Paper = Selectable<PaperTable>;

export async function insertPaper(tx: Tx, paper: Paper, figureIds: readonly string[]): Promise<void> {
  await tx.insertInto('reports.paper').values(paper).execute();
  if (figureIds.length === 0) return;
  await sql`
    INSERT INTO reports.paper_figure (workspace_id, paper_id, figure_id)
    SELECT ${paper.workspaceId}::uuid, ${paper.paperId}::uuid, figure_id
    FROM unnest(${[...new Set(figureIds)]}::uuid[]) AS figure_id`.execute(tx);
}

export async function selectPaper(tx: Tx, workspaceId: string, paperId: string): Promise<Paper | null> {
  const row = await tx
    .selectFrom('reports.paper')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('paperId', '=', paperId)
    .executeTakeFirst();
  return row ?? null;
}

/** Newest first. */
export const selectPapers = (tx: Tx, workspaceId: string, limit: number, offset: number): Promise<Paper[]> =>
  tx
    .selectFrom('reports.paper')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .orderBy('madeAt', 'desc')
    .orderBy('paperId')
    .limit(limit)
    .offset(offset)
    .execute();

export async function countPapers(tx: Tx, workspaceId: string): Promise<number> {
  const row = await tx
    .selectFrom('reports.paper')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export const selectPapersOfEdition = (
  tx: Tx,
  workspaceId: string,
  kind: PaperKind,
  edition: number,
): Promise<Paper[]> =>
  tx
    .selectFrom('reports.paper')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('kind', '=', kind)
    .where('edition', '=', edition)
    .orderBy('madeAt', 'desc')
    .orderBy('paperId')
    .execute();

/** Every figure that some paper of these carries; of all papers when none are named. */
export async function figuresOn(tx: Tx, workspaceId: string, paperIds: readonly string[] | 'all'): Promise<string[]> {
  let query = tx.selectFrom('reports.paperFigure').select('figureId').distinct().where('workspaceId', '=', workspaceId);
  if (paperIds !== 'all') query = query.where('paperId', '=', sql<string>`any(${[...paperIds]}::uuid[])`);
  return (await query.execute()).map((row) => row.figureId);
}

/** Which papers carry any of these figures. */
export async function papersWith(
  tx: Tx,
  workspaceId: string,
  figureIds: readonly string[],
): Promise<{ readonly figureId: string; readonly paper: Paper }[]> {
  if (figureIds.length === 0) return [];
  const rows = await tx
    .selectFrom('reports.paperFigure as carried')
    .innerJoin('reports.paper as paper', (join) =>
      join.onRef('paper.workspaceId', '=', 'carried.workspaceId').onRef('paper.paperId', '=', 'carried.paperId'),
    )
    .selectAll('paper')
    .select('carried.figureId')
    .where('carried.workspaceId', '=', workspaceId)
    .where('carried.figureId', '=', sql<string>`any(${[...figureIds]}::uuid[])`)
    .orderBy('paper.madeAt', 'desc')
    .orderBy('paper.paperId')
    .orderBy('carried.figureId')
    .execute();
  return rows.map(({ figureId, ...paper }) => ({ figureId, paper }));
}
