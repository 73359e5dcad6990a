import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Source } from '../domain/figure.ts';
import './tables.ts';

export type SourceContent = Omit<Source, 'id'>;

/** Two sources are the same source when all five fields are the same. */
export const sourceHash = (source: SourceContent): string =>
  createHash('sha256')
    .update(JSON.stringify([source.title, source.publisher, source.publishedOn, source.locator, source.licence]))
    .digest('hex');

/** Ids of the sources this workspace already knows, by content hash. */
export async function selectSourceIds(
  tx: Tx,
  workspaceId: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await tx
    .selectFrom('evidence.source')
    .select(['contentHash', 'sourceId'])
    .where('workspaceId', '=', workspaceId)
    .where('contentHash', '=', sql<string>`any(${[...hashes]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.contentHash, row.sourceId]));
}

export async function insertSources(
  tx: Tx,
  entry: { readonly workspaceId: string; readonly enteredBy: string; readonly enteredAt: Date },
  sources: readonly { readonly sourceId: string; readonly hash: string; readonly content: SourceContent }[],
): Promise<void> {
  if (sources.length === 0) return;
  const column = <T>(pick: (source: (typeof sources)[number]) => T): T[] => sources.map(pick);
  await sql`
    INSERT INTO evidence.source (workspace_id, source_id, content_hash, title, publisher, published_on, locator,
      licence, entered_by, entered_at)
    SELECT ${entry.workspaceId}::uuid, s.source_id, s.content_hash, s.title, s.publisher, s.published_on, s.locator,
      s.licence, ${entry.enteredBy}::text, ${entry.enteredAt}::timestamptz
    FROM unnest(
      ${column((s) => s.sourceId)}::uuid[], ${column((s) => s.hash)}::text[], ${column((s) => s.content.title)}::text[],
      ${column((s) => s.content.publisher)}::text[], ${column((s) => s.content.publishedOn)}::date[],
      ${column((s) => s.content.locator)}::text[], ${column((s) => s.content.licence)}::text[]
    ) AS s (source_id, content_hash, title, publisher, published_on, locator, licence)`.execute(tx);
}
