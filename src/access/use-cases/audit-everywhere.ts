import type { Database, Tx } from '#platform/db/database.ts';
import { appendAudit } from '../audit.ts';
import { workspacesOf } from './session-store.ts';

export interface AccountEvent {
  readonly accountId: string;
  readonly action: `${string}.${string}`;
  readonly outcome: 'done' | 'refused';
  readonly at: Date;
}

/**
 * Does something to an account and writes it into the audit trail of each of its workspaces. `work` runs in the same
 * transaction as the last of the events, so that what could not be written down does not happen (R21).
 */
export async function withAuditEverywhere<T>(
  database: Database,
  event: AccountEvent,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const workspaces = await database.outsideWorkspaces((tx) => workspacesOf(tx, event.accountId));
  const write = (tx: Tx, workspaceId: string) =>
    appendAudit(tx, {
      workspaceId,
      at: event.at,
      actor: event.accountId,
      action: event.action,
      record: event.accountId,
      outcome: event.outcome,
    });
  const last = workspaces.at(-1);
  if (last === undefined) return database.outsideWorkspaces(work);
  for (const workspaceId of workspaces.slice(0, -1)) {
    await database.inWorkspace(workspaceId, (tx) => write(tx, workspaceId));
  }
  return database.inWorkspace(last, async (tx) => {
    const done = await work(tx);
    await write(tx, last);
    return done;
  });
}

/** Only the event. */
export const auditEverywhere = (database: Database, event: AccountEvent): Promise<void> =>
  withAuditEverywhere(database, event, async () => {});
