import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { FigureKind } from '../domain/figure.ts';
import './tables.ts';

export interface NewFigure {
  readonly figureId: string;
  readonly indicator: string;
  readonly place: string;
  readonly asOf: string;
  readonly asOfDay: string;
  readonly kind: FigureKind;
  readonly value: string;
  readonly sourceId: string;
  readonly note: string;
  readonly supersedes: string | null;
}

/** Rows a statement: large enough that the round trips do not count, small enough that a message stays near 1 MB. */
const CHUNK = 5_000;

/** Ten array parameters a statement, whatever the number of rows. */
export async function insertFigures(
  tx: Tx,
  entry: {
    readonly workspaceId: string;
    readonly enteredBy: string;
    readonly enteredAt: Date;
    readonly importId: string | null;
  },
  figures: readonly NewFigure[],
): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < figures.length; from += CHUNK) {
    const rows = figures.slice(from, from + CHUNK);
    const column = <T>(pick: (figure: NewFigure) => T): T[] => rows.map(pick);
    const sent = sql`
      INSERT INTO evidence.figure (workspace_id, figure_id, indicator_key, place, as_of, as_of_day, kind, value,
        source_id, note, entered_by, entered_at, import_id, supersedes)
      SELECT ${entry.workspaceId}::uuid, f.figure_id, f.indicator_key, f.place, f.as_of, f.as_of_day, f.kind, f.value,
        f.source_id, f.note, ${entry.enteredBy}::text, ${entry.enteredAt}::timestamptz, ${entry.importId}::uuid,
        f.supersedes
      FROM unnest(
        ${column((f) => f.figureId)}::uuid[], ${column((f) => f.indicator)}::text[], ${column((f) => f.place)}::text[],
        ${column((f) => f.asOf)}::text[], ${column((f) => f.asOfDay)}::date[], ${column((f) => f.kind)}::text[],
        ${column((f) => f.value)}::numeric[], ${column((f) => f.sourceId)}::uuid[],
        ${column((f) => f.note)}::text[], ${column((f) => f.supersedes)}::uuid[]
      ) AS f (figure_id, indicator_key, place, as_of, as_of_day, kind, value, source_id, note, supersedes)`.execute(tx);
    // The next rows are made ready while the server writes these. A failure is met by the await, one turn later.
    sent.catch(() => {});
    await before;
    before = sent;
  }
  await before;
}

/** What an importer compares with: the current figures of these sources, without their words. */
export async function selectComparables(
  tx: Tx,
  workspaceId: string,
  sourceIds: readonly string[],
): Promise<
  readonly {
    readonly figureId: string;
    readonly indicatorKey: string;
    readonly place: string;
    readonly asOf: string;
    readonly kind: FigureKind;
    readonly value: string;
    readonly sourceId: string;
  }[]
> {
  if (sourceIds.length === 0) return [];
  return tx
    .selectFrom('evidence.figure as f')
    .leftJoin('evidence.figure as newer', (join) =>
      join.onRef('newer.workspaceId', '=', 'f.workspaceId').onRef('newer.supersedes', '=', 'f.figureId'),
    )
    .select(['f.figureId', 'f.indicatorKey', 'f.place', 'f.asOf', 'f.kind', 'f.value', 'f.sourceId'])
    .where('f.workspaceId', '=', workspaceId)
    .where('f.sourceId', '=', sql<string>`any(${[...sourceIds]}::uuid[])`)
    .where('newer.figureId', 'is', null)
    .execute();
}
