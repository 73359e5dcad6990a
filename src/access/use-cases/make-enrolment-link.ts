import type { Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { createAccount } from './create-account.ts';
import { issueLink } from './one-time-link.ts';

export interface NewEnrolment {
  readonly workspaceId: string;
  readonly role: Role;
  readonly displayName: string;
  /** Audit name of whoever invites. */
  readonly by: string;
  readonly clock: Clock;
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

export const NAME_LIMIT = 80;

/** A seat with a role, and the link with which its holder chooses a password. In the workspace's transaction. */
export async function makeEnrolmentLink(tx: Tx, input: NewEnrolment): Promise<Result<EnrolmentLink, EnrolmentRefusal>> {
  const displayName = input.displayName.trim();
  if (displayName === '') return err({ kind: 'no-name' });
  if (displayName.length > NAME_LIMIT) return err({ kind: 'name-too-long', limit: NAME_LIMIT });
  const { workspaceId, role, by } = input;
  const at = input.clock.now();
  const { accountId } = await createAccount(tx, { workspaceId, role, displayName, by, at });
  const { token, expiresAt } = await issueLink(tx, { purpose: 'enrolment', workspaceId, accountId, at });
  return ok({ accountId, path: `/enrol/${token}`, expiresAt });
}
