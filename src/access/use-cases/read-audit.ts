import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { AuditHead, AuditRow } from '../domain/audit-chain.ts';
import { accessPolicy } from '../policy.ts';
import '../store/tables.ts';

export interface AuditFilter {
  readonly action?: string;
  /** One id; events name several records with spaces between. */
  readonly record?: string;
  /** From this instant on, before that one. */
  readonly from?: Date;
  readonly until?: Date;
  /** Up to this link of the chain. */
  readonly upTo?: number;
}

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  readonly total: number;
}

/**
 * Newest first. With a record and days it answers who saw, or did something to, that record: for the report on a leak
 * (requirements S27).
 */
export async function listAudit(
  tx: Tx,
  actor: Actor,
  filter: AuditFilter,
  part: { readonly page: number; readonly size: number },
): Promise<AuditPage> {
  if (!accessPolicy['audit.read'](actor)) return { rows: [], total: 0 };
  const matching = filtered(tx, actor.workspaceId, filter);
  const total = await countMatching(tx, actor.workspaceId, filter);
  const rows = await matching
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(part.size)
    .offset((part.page - 1) * part.size)
    .execute();
  return { rows, total };
}

/** The whole trail is as long as its head says; only a part of it has to be counted. */
async function countMatching(tx: Tx, workspaceId: string, filter: AuditFilter): Promise<number> {
  if (Object.values(filter).every((value) => value === undefined)) return (await auditHead(tx, workspaceId))?.seq ?? 0;
  const { total } = await filtered(tx, workspaceId, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** The last link: what is printed, exported, and written to each backup. Null before the first event. */
export async function auditHead(tx: Tx, workspaceId: string): Promise<AuditHead | null> {
  const head = await tx
    .selectFrom('access.audit_head')
    .select(['seq', 'hash'])
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
  return head && head.seq > 0 ? head : null;
}

/** The actions that occur, for the filter. */
export async function auditActions(tx: Tx, actor: Actor): Promise<readonly string[]> {
  if (!accessPolicy['audit.read'](actor)) return [];
  const { workspaceId } = actor;
  // From one name to the next through the index: the number of events does not matter, only that of names.
  const names = await sql<{ action: string }>`
    WITH RECURSIVE names AS (
      SELECT min(action) AS action FROM access.audit_event WHERE workspace_id = ${workspaceId}
      UNION ALL
      SELECT (SELECT min(e.action) FROM access.audit_event e WHERE e.workspace_id = ${workspaceId} AND e.action > n.action)
      FROM names n WHERE n.action IS NOT NULL
    )
    SELECT action FROM names WHERE action IS NOT NULL ORDER BY action`.execute(tx);
  return names.rows.map((row) => row.action);
}

const PAGE = 5_000;

/** All events in the order of the chain, a page at a time. */
export async function* auditRows(tx: Tx, workspaceId: string, filter: AuditFilter = {}): AsyncGenerator<AuditRow> {
  let after: number | null = null;
  for (;;) {
    const start = filtered(tx, workspaceId, filter);
    const next: typeof start = after === null ? start : start.where('seq', '>', after);
    const rows: AuditRow[] = await next.selectAll().orderBy('seq').limit(PAGE).execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.seq;
  }
}

function filtered(tx: Tx, workspaceId: string, filter: AuditFilter) {
  let query = tx.selectFrom('access.audit_event').where('workspaceId', '=', workspaceId);
  if (filter.action) query = query.where('action', '=', filter.action.replaceAll('\u0000', ''));
  if (filter.from) query = query.where('at', '>=', filter.from);
  if (filter.until) query = query.where('at', '<', filter.until);
  if (filter.upTo !== undefined) query = query.where('seq', '<=', filter.upTo);
  if (filter.record)
    query = query.where(
      sql<boolean>`string_to_array(record, ' ') @> ARRAY[${filter.record.replaceAll('\u0000', '')}]::text[]`,
    );
  return query;
}
