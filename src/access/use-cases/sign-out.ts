import type { Clock } from '#kernel/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { auditEverywhere } from './audit-everywhere.ts';
import { endSession } from './session-store.ts';

/** Ends the session at once; without one, nothing happens. */
export async function signOut(database: Database, token: string | undefined, clock: Clock): Promise<void> {
  if (!token) return;
  // Leaving must always work: the session ends first, whatever becomes of the trail.
  const ended = await database.outsideWorkspaces((tx) => endSession(tx, token));
  if (ended?.stage !== 'full') return;
  await auditEverywhere(database, {
    accountId: ended.accountId,
    action: 'session.end',
    outcome: 'done',
    at: clock.now(),
  });
}
