import type { Database, Tx } from '#platform/db/database.ts';
import type { AuditHead } from '../domain/audit-chain.ts';
import { type ChainReport, chainWalk } from '../domain/verify-chain.ts';
import type { WorkspaceAddress } from './find-workspace.ts';
import { auditRows } from './read-audit.ts';

export interface AuditReport extends ChainReport {
  /** The workspace's key. */
  readonly workspace: string;
}

/**
 * Recomputes a workspace's whole chain. `printed` is a head from paper or a backup's manifest: only such a one catches
 * somebody who cut the tail and set the database's own head back.
 */
export async function verifyAudit(
  database: Database,
  workspace: WorkspaceAddress,
  printed: AuditHead | null = null,
): Promise<AuditReport> {
  const { workspaceId, key } = workspace;
  return database.inWorkspace(workspaceId, async (tx) => {
    // Head and last event in one statement, thus of one moment; what is written from now on is for the next time.
    const { head, last } = await chainEnds(tx, workspaceId);
    const walk = chainWalk();
    for await (const row of auditRows(tx, workspaceId, { upTo: last })) walk.see(row, printed);
    return { workspace: key, ...walk.finish(head, printed) };
  });
}

async function chainEnds(tx: Tx, workspaceId: string): Promise<{ head: AuditHead | null; last: number }> {
  const { last, seq, hash } = await tx
    .selectNoFrom((eb) => [
      eb
        .selectFrom('access.audit_event')
        .select(({ fn }) => fn.max('seq').as('last'))
        .where('workspaceId', '=', workspaceId)
        .as('last'),
      eb.selectFrom('access.audit_head').select('seq').where('workspaceId', '=', workspaceId).as('seq'),
      eb.selectFrom('access.audit_head').select('hash').where('workspaceId', '=', workspaceId).as('hash'),
    ])
    .executeTakeFirstOrThrow();
  return { head: seq && hash ? { seq, hash } : null, last: last ?? 0 };
}
