import type { Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { NAME_LIMIT, settledName } from '../domain/person-name.ts';
import { paths } from '../paths.ts';
import { createAccount } from './create-account.ts';
import { issueLink } from './one-time-link.ts';

export interface NewEnrolment {
  readonly workspaceId: string;
  readonly role: Role;
  readonly displayName: string;
  /** Audit name of whoever invites. */
  readonly by: string;
  readonly clock: Clock;
  /** Id for the new account, from a form that may be sent twice: the second time renews the link (requirements R9). */
  readonly accountId?: string;
}

export interface EnrolmentLink {
  readonly accountId: string;
  /** Path on this server, e.g. `/enrol/3q2…`; shown once. */
  readonly path: string;
  readonly expiresAt: Date;
}

export type EnrolmentRefusal =
  | { readonly kind: 'no-name' }
  | { readonly kind: 'name-too-long'; readonly limit: number };

/** A seat with a role, and the link with which its holder chooses a password. In the workspace's transaction. */
export async function makeEnrolmentLink(tx: Tx, input: NewEnrolment): Promise<Result<EnrolmentLink, EnrolmentRefusal>> {
  const displayName = settledName(input.displayName);
  if (displayName === '') return err({ kind: 'no-name' });
  if (displayName.length > NAME_LIMIT) return err({ kind: 'name-too-long', limit: NAME_LIMIT });
  const { workspaceId, role, by } = input;
  const at = input.clock.now();
  if (input.accountId) {
    const { accountId, clock } = input;
    const again = await renewEnrolmentLink(tx, { workspaceId, accountId, clock });
    if (again) return ok(again);
  }
  const { accountId } = await createAccount(tx, { workspaceId, role, displayName, by, at, accountId: input.accountId });
  const { token, expiresAt } = await issueLink(tx, { purpose: 'enrolment', workspaceId, accountId, at });
  return ok({ accountId, path: paths.enrol.to(token), expiresAt });
}

/**
 * A new link for a seat whose holder has not enrolled yet; the former one stops working, and what was begun with it is
 * forgotten. Null when there is no such seat.
 */
export async function renewEnrolmentLink(
  tx: Tx,
  input: { readonly workspaceId: string; readonly accountId: string; readonly clock: Clock },
): Promise<EnrolmentLink | null> {
  const { workspaceId, accountId } = input;
  const at = input.clock.now();
  const seat = await tx
    .selectFrom('access.membership as m')
    .innerJoin('access.account as a', 'a.accountId', 'm.accountId')
    .select('m.accountId')
    .where('m.workspaceId', '=', workspaceId)
    .where('m.accountId', '=', accountId)
    .where('m.endedAt', 'is', null)
    .where('a.enrolledAt', 'is', null)
    .executeTakeFirst();
  if (!seat) return null;
  await tx
    .updateTable('access.one_time_link')
    .set({ usedAt: at })
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .execute();
  await tx
    .updateTable('access.account')
    .set({ signInName: null, passwordHash: null, totpSecret: null })
    .where('accountId', '=', accountId)
    .where('enrolledAt', 'is', null)
    .execute();
  const { token, expiresAt } = await issueLink(tx, { purpose: 'enrolment', workspaceId, accountId, at });
  return { accountId, path: paths.enrol.to(token), expiresAt };
}
