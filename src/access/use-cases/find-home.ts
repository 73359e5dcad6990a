import type { Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { isAlive } from '../domain/session.ts';
import { workspacesOf } from './session-store.ts';
import { hashToken } from './token.ts';
import '../store/tables.ts';

export interface Seat {
  readonly workspaceKey: string;
  readonly workspaceName: string;
  readonly role: Role;
}

export type Home =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'half-signed-in' }
  | { readonly kind: 'seats'; readonly seats: readonly Seat[] };

/** Where the holder of a session may start: each workspace is asked in a transaction of its own. */
export async function findHome(database: Database, token: string | undefined, clock: Clock): Promise<Home> {
  if (!token) return { kind: 'nobody' };
  const found = await database.outsideWorkspaces(async (tx) => {
    const session = await tx
      .selectFrom('access.session as s')
      .innerJoin('access.account as a', 'a.accountId', 's.accountId')
      .select(['s.accountId', 's.stage', 's.createdAt', 's.seenAt'])
      .where('s.tokenHash', '=', hashToken(token))
      .where('a.disabledAt', 'is', null)
      .executeTakeFirst();
    if (!session || !isAlive(session, clock.now())) return null;
    return { ...session, workspaces: await workspacesOf(tx, session.accountId) };
  });
  if (!found) return { kind: 'nobody' };
  if (found.stage === 'half') return { kind: 'half-signed-in' };
  const seats: Seat[] = [];
  for (const workspaceId of found.workspaces) {
    const seat = await database.inWorkspace(workspaceId, (tx) =>
      tx
        .selectFrom('access.membership as m')
        .innerJoin('access.workspace as w', 'w.workspaceId', 'm.workspaceId')
        .select(['w.key as workspaceKey', 'w.name as workspaceName', 'm.role'])
        .where('m.workspaceId', '=', workspaceId)
        .where('m.accountId', '=', found.accountId)
        .where('m.endedAt', 'is', null)
        .executeTakeFirst(),
    );
    if (seat) seats.push(seat);
  }
  return { kind: 'seats', seats };
}
