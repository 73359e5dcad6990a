import type { Tx } from '#platform/db/database.ts';
import { ABSOLUTE_LIMIT, isAlive } from '../domain/session.ts';
import { hashToken, newToken } from './token.ts';
import '../store/tables.ts';

/** Begins a session under a new token; the one the browser came with is over (requirements S14). */
export async function beginSession(
  tx: Tx,
  input: { accountId: string; stage: 'half' | 'full'; now: Date; oldToken: string | undefined },
): Promise<string> {
  if (input.oldToken) await endSession(tx, input.oldToken);
  const token = newToken();
  const { accountId, stage, now } = input;
  const row = { tokenHash: hashToken(token), accountId, stage, createdAt: now, seenAt: now };
  await tx.insertInto('access.session').values(row).execute();
  return token;
}

export async function endSession(tx: Tx, token: string): Promise<{ accountId: string; stage: 'half' | 'full' } | null> {
  const row = await tx
    .deleteFrom('access.session')
    .where('tokenHash', '=', hashToken(token))
    .returning(['accountId', 'stage'])
    .executeTakeFirst();
  return row ?? null;
}

/** The account behind a living session of this stage; null for any other. */
export async function findAccountOfSession(tx: Tx, token: string | undefined, stage: 'half' | 'full', now: Date) {
  if (!token) return null;
  const row = await tx
    .selectFrom('access.session as s')
    .innerJoin('access.account as a', 'a.accountId', 's.accountId')
    .select(['s.stage', 's.createdAt', 's.seenAt', 'a.accountId', 'a.signInName', 'a.totpSecret'])
    .where('s.tokenHash', '=', hashToken(token))
    .where('s.stage', '=', stage)
    .where('a.disabledAt', 'is', null)
    .executeTakeFirst();
  return row && isAlive(row, now) ? row : null;
}

/** The workspaces in which an account has, or had, a seat: ids only. */
export async function workspacesOf(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('access.account_workspace')
    .select('workspaceId')
    .where('accountId', '=', accountId)
    .orderBy('workspaceId')
    .execute();
  return rows.map((row) => row.workspaceId);
}

const DAY = 24 * 60 * 60_000;

/** Drops what time has made worthless: sessions, codes used long ago, links and buckets. Called at each sign-in. */
export async function forgetStale(tx: Tx, now: Date): Promise<void> {
  const before = (age: number) => new Date(now.getTime() - age);
  await tx.deleteFrom('access.session').where('createdAt', '<', before(ABSOLUTE_LIMIT)).execute();
  await tx
    .deleteFrom('access.one_time_link')
    .where('expiresAt', '<', before(30 * DAY))
    .execute();
  await tx
    .deleteFrom('access.attempt')
    .where('lastAt', '<', before(90 * DAY))
    .execute();
}
