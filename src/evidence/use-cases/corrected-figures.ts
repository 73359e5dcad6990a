import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { AsOf } from '#kernel/as-of.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DecimalText } from '../domain/figure.ts';
import { evidencePolicy } from '../policy.ts';
import '../store/tables.ts';

/** A figure that was superseded, and what stands in its place today. */
export interface CorrectedFigure {
  readonly figureId: string;
  readonly indicator: string;
  readonly place: string;
  readonly asOf: AsOf;
  readonly value: DecimalText;
  /** The figure that nothing supersedes, at the end of the chain. */
  readonly nowId: string;
  readonly nowValue: DecimalText;
  readonly nowEnteredAt: Date;
}

/** Those of the given figures that have been superseded since: for papers that carry them. One query. */
export async function correctedFigures(
  tx: Tx,
  actor: Actor,
  figureIds: readonly string[],
): Promise<readonly CorrectedFigure[]> {
  if (!evidencePolicy['figure.read'](actor) || figureIds.length === 0) return [];
  const ids = sql`any(${[...figureIds]}::uuid[])`;
  const { rows } = await sql<CorrectedFigure>`
    WITH RECURSIVE chain AS (
      SELECT f.supersedes AS figure_id, f.figure_id AS now_id, f.value AS now_value, f.entered_at AS now_entered_at
      FROM evidence.figure f WHERE f.workspace_id = ${actor.workspaceId}::uuid AND f.supersedes = ${ids}
      UNION ALL
      SELECT chain.figure_id, f.figure_id, f.value, f.entered_at
      FROM evidence.figure f JOIN chain ON f.supersedes = chain.now_id WHERE f.workspace_id = ${actor.workspaceId}::uuid
    )
    SELECT chain.figure_id, old.indicator_key AS indicator, old.place, old.as_of, old.value,
           chain.now_id, chain.now_value, chain.now_entered_at
    FROM chain
    JOIN evidence.figure old ON old.workspace_id = ${actor.workspaceId}::uuid AND old.figure_id = chain.figure_id
    WHERE NOT EXISTS (
      SELECT 1 FROM evidence.figure newer
      WHERE newer.workspace_id = ${actor.workspaceId}::uuid AND newer.supersedes = chain.now_id)
    ORDER BY old.indicator_key, old.place, old.as_of_day, chain.figure_id`.execute(tx);
  return rows;
}
