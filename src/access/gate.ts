import type { Actor } from '#kernel/actor.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Gate, Visitor } from '#platform/http/gate.ts';
import { appendAudit } from './audit.ts';
import { isAlive, needsTouch } from './domain/session.ts';
import { isWorkspaceKey } from './domain/workspace-key.ts';
import { hashToken } from './use-cases/token.ts';
import './store/tables.ts';

/** `__Host-` needs TLS; on a closed network's plain http the bare name is used, with a warning on the sign-in page. */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-renkei' : 'renkei');

/** Nothing is cached: a session, account or seat that ended is gone at the next request (requirements S14). */
export function createGate(database: Database): Gate {
  return {
    cookieName: sessionCookieName,
    audit: appendAudit,
    async identify({ token, workspaceKey, now }): Promise<Visitor> {
      if (!token) return { kind: 'nobody' };
      const key = workspaceKey !== null && isWorkspaceKey(workspaceKey) ? workspaceKey : null;
      const found = await database.outsideWorkspaces((tx) => findSession(tx, hashToken(token), key, now));
      if (!found) return { kind: 'nobody' };
      if (found.stage === 'half') return { kind: 'half-signed-in' };
      const { accountId, workspaceId } = found;
      if (!workspaceId) return { kind: 'stranger' };
      const actor = await database.inWorkspace(workspaceId, (tx) => findActor(tx, workspaceId, accountId));
      return actor ? { kind: 'actor', actor } : { kind: 'stranger' };
    },
  };
}

/** One query for session, account and workspace key; one more at most once a minute to keep the session awake. */
async function findSession(tx: Tx, tokenHash: string, workspaceKey: string | null, now: Date) {
  const row = await tx
    .selectFrom('access.session as s')
    .innerJoin('access.account as a', 'a.accountId', 's.accountId')
    .leftJoin('access.workspace_key as k', (join) => join.on('k.key', '=', workspaceKey ?? ''))
    .select(['s.accountId', 's.stage', 's.createdAt', 's.seenAt', 'a.disabledAt', 'k.workspaceId'])
    .where('s.tokenHash', '=', tokenHash)
    .executeTakeFirst();
  if (!row || row.disabledAt || !isAlive(row, now)) return null;
  if (needsTouch(row, now)) {
    await tx.updateTable('access.session').set({ seenAt: now }).where('tokenHash', '=', tokenHash).execute();
  }
  return { accountId: row.accountId, stage: row.stage, workspaceId: row.workspaceId };
}

async function findActor(tx: Tx, workspaceId: string, accountId: string): Promise<Actor | null> {
  const row = await tx
    .selectFrom('access.membership as m')
    .innerJoin('access.workspace as w', 'w.workspaceId', 'm.workspaceId')
    .select(['m.role', 'm.displayName', 'w.key', 'w.name'])
    .where('m.workspaceId', '=', workspaceId)
    .where('m.accountId', '=', accountId)
    .where('m.endedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    workspaceId,
    workspaceKey: row.key,
    workspaceName: row.name,
    role: row.role,
    accountId,
    name: row.displayName,
    auditName: accountId,
  };
}
