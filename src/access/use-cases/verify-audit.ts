import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import type { AuditHead } from '../domain/audit-chain.ts';
import { type ChainReport, chainWalk } from '../domain/verify-chain.ts';
import type { WorkspaceAddress } from './find-workspace.ts';
import { auditHead, auditRows } from './read-audit.ts';

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
    // One snapshot for rows and head: events that are being written now belong to the next verification.
    await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`.execute(tx);
    const walk = chainWalk();
    for await (const row of auditRows(tx, workspaceId)) walk.see(row, printed);
    return { workspace: key, ...walk.finish(await auditHead(tx, workspaceId), printed) };
  });
}
