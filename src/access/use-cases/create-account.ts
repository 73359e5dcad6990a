import { randomUUID } from 'node:crypto';
import type { Role } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import '../store/tables.ts';

export interface NewAccount {
  readonly workspaceId: string;
  readonly role: Role;
  readonly displayName: string;
  readonly seatNote?: string;
  /** Audit name of whoever gives the seat. */
  readonly by: string;
  readonly at: Date;
  /** Given by a form that may be sent twice; made here otherwise. */
  readonly accountId?: string;
}

/** An account with a seat, in the workspace's transaction. It cannot sign in with a password before it is enrolled. */
export async function createAccount(tx: Tx, input: NewAccount): Promise<{ accountId: string }> {
  const accountId = input.accountId ?? randomUUID();
  await tx.insertInto('access.account').values({ accountId, createdAt: input.at }).execute();
  await tx.insertInto('access.account_workspace').values({ accountId, workspaceId: input.workspaceId }).execute();
  await tx
    .insertInto('access.membership')
    .values({
      workspaceId: input.workspaceId,
      accountId,
      role: input.role,
      displayName: input.displayName,
      seatNote: input.seatNote ?? '',
      createdAt: input.at,
      createdBy: input.by,
    })
    .execute();
  return { accountId };
}
