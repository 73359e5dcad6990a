import type { Actor } from '#kernel/actor.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Gate, LinkVisitor, Visitor } from '#platform/http/gate.ts';
import { appendAudit } from './audit.ts';
import { isAlive, needsTouch, type SessionState } from './domain/session.ts';
import { isWorkspaceKey } from './domain/workspace-key.ts';
import { findLink, type LinkQuestion } from './use-cases/find-link.ts';
import { findWorkspace } from './use-cases/find-workspace.ts';
import { hashToken } from './use-cases/token.ts';
import './store/tables.ts';

/** `__Host-` needs TLS; on a closed network's plain http the bare name is used, with a warning on the sign-in page. */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-renkei' : 'renkei');

/**
 * Nothing about people is cached: a session, account or seat that ended is gone at the next request (requirements S14).
 * Which id belongs to a workspace's key is remembered, and confirmed by the same query that finds the seat.
 */
export function createGate(database: Database): Gate {
  const known = new Map<string, string>();

  async function workspaceIdOf(key: string): Promise<string | null> {
    const id =
      known.get(key) ?? (await database.outsideWorkspaces((tx) => findWorkspace(tx, key)))?.workspaceId ?? null;
    if (id !== null) known.set(key, id);
    return id;
  }

  async function identify(token: string, key: string | null, now: Date): Promise<Visitor> {
    const tokenHash = hashToken(token);
    const workspaceId = key === null ? null : await workspaceIdOf(key);
    if (key === null || workspaceId === null) {
      const session = await database.outsideWorkspaces((tx) => findSession(tx, tokenHash, now));
      return session ? withoutSeat(session) : { kind: 'nobody' };
    }
    const found = await database.inWorkspace(workspaceId, (tx) => findSeat(tx, { tokenHash, key, workspaceId, now }));
    if (found.kind !== 'moved') return found;
    // A sample was removed, and perhaps loaded anew under the same key.
    known.delete(key);
    return identify(token, key, now);
  }

  async function identifyLink(question: LinkQuestion): Promise<LinkVisitor> {
    const { workspaceKey: key } = question;
    const workspaceId = isWorkspaceKey(key) ? await workspaceIdOf(key) : null;
    if (workspaceId === null) return { kind: 'unknown' };
    const found = await database.inWorkspace(workspaceId, (tx) => findLink(tx, workspaceId, question));
    if (found.kind !== 'moved') return found;
    known.delete(key);
    return identifyLink(question);
  }

  return {
    cookieName: sessionCookieName,
    audit: appendAudit,
    identifyLink,
    async identify({ token, workspaceKey, now }) {
      if (!token) return { kind: 'nobody' };
      return identify(token, workspaceKey !== null && isWorkspaceKey(workspaceKey) ? workspaceKey : null, now);
    },
  };
}

const withoutSeat = ({ stage }: Pick<SessionState, 'stage'>): Visitor =>
  stage === 'half' ? { kind: 'half-signed-in' } : { kind: 'stranger' };

const sessions = (tx: Tx, tokenHash: string) =>
  tx
    .selectFrom('access.session as s')
    .innerJoin('access.account as a', 'a.accountId', 's.accountId')
    .select(['s.accountId', 's.stage', 's.createdAt', 's.seenAt', 'a.disabledAt'])
    .where('s.tokenHash', '=', tokenHash);

async function findSession(tx: Tx, tokenHash: string, now: Date) {
  const row = await sessions(tx, tokenHash).executeTakeFirst();
  return row && (await isGood(tx, tokenHash, row, now)) ? row : null;
}

/** True for a session in use; it is kept awake by one more statement, at most once a minute. */
async function isGood(
  tx: Tx,
  tokenHash: string,
  session: SessionState & { readonly disabledAt: Date | null },
  now: Date,
): Promise<boolean> {
  if (session.disabledAt || !isAlive(session, now)) return false;
  if (needsTouch(session, now)) {
    await tx.updateTable('access.session').set({ seenAt: now }).where('tokenHash', '=', tokenHash).execute();
  }
  return true;
}

interface Seat {
  readonly tokenHash: string;
  readonly key: string;
  readonly workspaceId: string;
  readonly now: Date;
}

/** One query for session, account, workspace and seat. */
async function findSeat(tx: Tx, { tokenHash, key, workspaceId, now }: Seat): Promise<Visitor | { kind: 'moved' }> {
  const row = await sessions(tx, tokenHash)
    .leftJoin('access.workspace_key as k', (join) => join.on('k.key', '=', key).on('k.workspaceId', '=', workspaceId))
    .leftJoin('access.workspace as w', 'w.workspaceId', 'k.workspaceId')
    .leftJoin('access.membership as m', (join) =>
      join
        .onRef('m.workspaceId', '=', 'w.workspaceId')
        .onRef('m.accountId', '=', 's.accountId')
        .on('m.endedAt', 'is', null),
    )
    .select(['k.workspaceId as confirmed', 'w.key', 'w.name', 'm.role', 'm.displayName'])
    .executeTakeFirst();
  if (!row || !(await isGood(tx, tokenHash, row, now))) return { kind: 'nobody' };
  if (row.stage === 'half') return withoutSeat(row);
  if (row.confirmed === null) return { kind: 'moved' };
  if (row.role === null || row.displayName === null || row.key === null || row.name === null) return withoutSeat(row);
  const actor: Actor = {
    workspaceId,
    workspaceKey: row.key,
    workspaceName: row.name,
    role: row.role,
    accountId: row.accountId,
    name: row.displayName,
    auditName: row.accountId,
  };
  return { kind: 'actor', actor };
}
