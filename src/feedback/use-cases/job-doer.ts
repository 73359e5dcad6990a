import { readWorkspace } from '#access/index.ts';
import type { Doer } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';

/** What the relay does by itself, on the server's own time: no account and no person's name stands for it. */
export const FEEDBACK_JOB = 'job:feedback';

/** null for a workspace that is gone. */
export async function jobDoer(tx: Tx, workspaceId: string): Promise<Doer | null> {
  const workspace = await readWorkspace(tx, workspaceId);
  if (!workspace) return null;
  return {
    workspaceId,
    workspaceKey: workspace.key,
    workspaceName: workspace.name,
    name: '連携（自動）',
    auditName: FEEDBACK_JOB,
  };
}
