import type { Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Database } from '#platform/db/database.ts';
import { isLoopback } from '#platform/http/peer.ts';
import { appendAudit } from '../audit.ts';
import { readWorkspace } from './find-workspace.ts';
import { findLink, spendLink } from './one-time-link.ts';
import { beginSession } from './session-store.ts';

export interface SampleLinkUse {
  readonly link: string;
  readonly peer: string;
  readonly oldToken: string | undefined;
  readonly clock: Clock;
}

/**
 * Opens a session in a sample workspace: once, within the hour, from this machine. The one errand in which a GET signs in
 * (the exception to requirements S18); a real workspace has no such links, and would refuse one.
 */
export async function useSampleLink(
  database: Database,
  use: SampleLinkUse,
): Promise<Result<{ token: string; workspaceKey: string; role: Role }, { readonly kind: 'not-found' }>> {
  const now = use.clock.now();
  if (!isLoopback(use.peer)) return err({ kind: 'not-found' });
  const link = await database.outsideWorkspaces((tx) => findLink(tx, use.link, 'sample-sign-in', now));
  if (!link) return err({ kind: 'not-found' });
  const { workspaceId, accountId } = link;
  return database.inWorkspace(workspaceId, async (tx) => {
    const workspace = await readWorkspace(tx, workspaceId);
    const seat = await tx
      .selectFrom('access.membership')
      .select('role')
      .where('workspaceId', '=', workspaceId)
      .where('accountId', '=', accountId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (!workspace?.sample || !seat) return err({ kind: 'not-found' });
    if (!(await spendLink(tx, use.link, 'sample-sign-in', now))) return err({ kind: 'not-found' });
    const token = await beginSession(tx, { accountId, stage: 'full', now, oldToken: use.oldToken });
    await appendAudit(tx, {
      workspaceId,
      at: now,
      actor: accountId,
      action: 'session.begin-with-sample-link',
      record: accountId,
      outcome: 'done',
    });
    return ok({ token, workspaceKey: workspace.key, role: seat.role });
  });
}
