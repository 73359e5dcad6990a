import type { Tx } from '#platform/db/database.ts';
import type { AuditEvent } from '#platform/http/gate.ts';
import { nextAuditRow } from './domain/audit-chain.ts';
import './store/tables.ts';

/**
 * Appends one event to the workspace's chain, in the caller's transaction: if it fails, the errand fails (R21).
 * The head's row lock is held until the transaction ends, so call this last.
 */
export async function appendAudit(tx: Tx, event: AuditEvent): Promise<void> {
  const head = await tx
    .selectFrom('access.audit_head')
    .select(['seq', 'hash'])
    .where('workspaceId', '=', event.workspaceId)
    .forUpdate()
    .executeTakeFirst();
  // createWorkspace writes the head together with the workspace; a chain without one has been tampered with.
  if (!head) throw new Error('audit chain has no head');
  const row = nextAuditRow(head.seq === 0 ? null : head, {
    workspaceId: event.workspaceId,
    at: event.at,
    actor: event.actor,
    action: event.action,
    record: event.record,
    outcome: event.outcome,
  });
  await tx.insertInto('access.audit_event').values(row).execute();
  await tx
    .updateTable('access.audit_head')
    .set({ seq: row.seq, hash: row.hash })
    .where('workspaceId', '=', event.workspaceId)
    .execute();
}
