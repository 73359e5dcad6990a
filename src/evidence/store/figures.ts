import type { Selectable } from 'kysely';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Tables } from '#platform/db/tables.ts';
import type { Figure, Source } from '../domain/figure.ts';
import type { FigureTable, SourceTable } from './tables.ts';

/** Current: nothing supersedes it. A hash anti-join over the partial index figure_supersedes. */
export const isCurrent = (eb: ExpressionBuilder<Tables & { f: FigureTable }, 'f'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('evidence.figure as newer')
        .select(sql`1`.as('one'))
        .whereRef('newer.workspaceId', '=', 'f.workspaceId')
        .whereRef('newer.supersedes', '=', 'f.figureId'),
    ),
  );

export interface FigureScope {
  readonly indicators?: readonly string[];
  readonly place?: string;
}

/** The current figures, by indicator, place and time; two queries however many there are. */
export async function selectCurrentFigures(tx: Tx, workspaceId: string, scope: FigureScope): Promise<Figure[]> {
  let query = tx
    .selectFrom('evidence.figure as f')
    .selectAll('f')
    .where('f.workspaceId', '=', workspaceId)
    .where((eb) => isCurrent(eb))
    .orderBy('f.indicatorKey')
    .orderBy('f.place')
    .orderBy('f.asOfDay')
    .orderBy('f.asOf')
    .orderBy('f.kind')
    .orderBy('f.figureId');
  if (scope.indicators) query = query.where('f.indicatorKey', '=', sql<string>`any(${[...scope.indicators]}::text[])`);
  if (scope.place !== undefined) query = query.where('f.place', '=', scope.place);
  return withSources(tx, workspaceId, await query.execute());
}

async function selectFigures(tx: Tx, workspaceId: string, figureIds: readonly string[]): Promise<Figure[]> {
  if (figureIds.length === 0) return [];
  const rows = await tx
    .selectFrom('evidence.figure')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('figureId', '=', sql<string>`any(${[...figureIds]}::uuid[])`)
    .execute();
  return withSources(tx, workspaceId, rows);
}

export async function selectFigure(tx: Tx, workspaceId: string, figureId: string): Promise<Figure | null> {
  const [figure] = await selectFigures(tx, workspaceId, [figureId]);
  return figure ?? null;
}

/** The figure with all that it superseded and all that superseded it, newest first. */
export async function selectHistory(tx: Tx, workspaceId: string, figureId: string): Promise<Figure[]> {
  const { rows } = await sql<{ figureId: string; step: number }>`
    WITH RECURSIVE older AS (
      SELECT f.figure_id, f.supersedes, 0 AS step FROM evidence.figure f
      WHERE f.workspace_id = ${workspaceId}::uuid AND f.figure_id = ${figureId}::uuid
      UNION ALL
      SELECT f.figure_id, f.supersedes, older.step - 1 FROM evidence.figure f
      JOIN older ON f.figure_id = older.supersedes WHERE f.workspace_id = ${workspaceId}::uuid
    ), newer AS (
      SELECT f.figure_id, 1 AS step FROM evidence.figure f
      WHERE f.workspace_id = ${workspaceId}::uuid AND f.supersedes = ${figureId}::uuid
      UNION ALL
      SELECT f.figure_id, newer.step + 1 FROM evidence.figure f
      JOIN newer ON f.supersedes = newer.figure_id WHERE f.workspace_id = ${workspaceId}::uuid
    )
    SELECT figure_id, step FROM older UNION ALL SELECT figure_id, step FROM newer`.execute(tx);
  const step = new Map(rows.map((row) => [row.figureId, row.step]));
  const figures = await selectFigures(tx, workspaceId, [...step.keys()]);
  return figures.toSorted((a, b) => (step.get(b.id) ?? 0) - (step.get(a.id) ?? 0));
}

/** Which figure supersedes this one, if any. */
export async function selectSuccessor(tx: Tx, workspaceId: string, figureId: string): Promise<Figure | null> {
  const row = await tx
    .selectFrom('evidence.figure')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('supersedes', '=', figureId)
    .executeTakeFirst();
  if (!row) return null;
  const [figure] = await withSources(tx, workspaceId, [row]);
  return figure ?? null;
}

/** Puts the sources to their figures: each source is read and built once, however many figures name it. */
export async function withSources(
  tx: Tx,
  workspaceId: string,
  rows: readonly Selectable<FigureTable>[],
): Promise<Figure[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map((row) => row.sourceId))];
  const sources = await tx
    .selectFrom('evidence.source')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('sourceId', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  const byId = new Map(sources.map((row) => [row.sourceId, toSource(row)]));
  return rows.map((row) => toFigure(row, byId.get(row.sourceId)!));
}

const toSource = (row: Selectable<SourceTable>): Source => ({
  id: row.sourceId,
  title: row.title,
  publisher: row.publisher,
  publishedOn: row.publishedOn,
  locator: row.locator,
  licence: row.licence,
});

const toFigure = (row: Selectable<FigureTable>, source: Source): Figure => ({
  id: row.figureId,
  indicator: row.indicatorKey,
  place: row.place,
  asOf: row.asOf,
  kind: row.kind,
  value: row.value,
  source,
  note: row.note,
  enteredBy: row.enteredBy,
  enteredAt: row.enteredAt.toISOString(),
  supersedes: row.supersedes,
});
