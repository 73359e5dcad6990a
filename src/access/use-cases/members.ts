import { type Actor, type Role, roles } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { accessPolicy } from '../policy.ts';
import { SAMPLE_MAKER } from './make-sample-links.ts';
import '../store/tables.ts';

export interface Member {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly seatNote: string;
  readonly createdAt: Date;
  /** False while the enrolment link has not been used. */
  readonly enrolled: boolean;
  /** Made with the sample; signs in by its links only. */
  readonly sample: boolean;
  readonly endedAt: Date | null;
}

/** Everybody who has, or had, a seat; present ones first, 事務局 before the others. */
export async function listMembers(tx: Tx, actor: Actor): Promise<readonly Member[]> {
  if (!accessPolicy['member.list'](actor)) return [];
  const rows = await tx
    .selectFrom('access.membership as m')
    .innerJoin('access.account as a', 'a.accountId', 'm.accountId')
    .select(['m.accountId', 'm.displayName', 'm.role', 'm.seatNote', 'm.createdAt', 'm.createdBy', 'm.endedAt'])
    .select('a.enrolledAt')
    .where('m.workspaceId', '=', actor.workspaceId)
    .orderBy('m.createdAt')
    .orderBy('m.accountId')
    .execute();
  const members = rows.map(({ enrolledAt, createdBy, ...row }) => ({
    ...row,
    enrolled: enrolledAt !== null,
    sample: createdBy === SAMPLE_MAKER,
  }));
  const rank = (member: Member) => (member.endedAt ? roles.length : 0) + roles.indexOf(member.role);
  return members.toSorted((a, b) => rank(a) - rank(b));
}

export type SeatRefusal = { readonly kind: 'not-found' | 'forbidden' | 'last-officer' };

/** Gives a seat another role; it counts from the next request on. */
export async function changeRole(
  tx: Tx,
  actor: Actor,
  input: { readonly accountId: string; readonly role: Role },
): Promise<Result<null, SeatRefusal>> {
  const seat = await findOwnSeat(tx, actor, input.accountId);
  if (!seat.ok) return seat;
  if (input.role !== 'officer' && (await isLastOfficer(tx, actor, seat.value))) return err({ kind: 'last-officer' });
  await tx
    .updateTable('access.membership')
    .set({ role: input.role })
    .where('workspaceId', '=', actor.workspaceId)
    .where('accountId', '=', input.accountId)
    .execute();
  return ok(null);
}

/** Ends a seat: its sessions and unused links are over at once, and an account without any seat is closed. */
export async function endMembership(
  tx: Tx,
  actor: Actor,
  input: { readonly accountId: string; readonly clock: Clock },
): Promise<Result<null, SeatRefusal>> {
  const { accountId } = input;
  const seat = await findOwnSeat(tx, actor, accountId);
  if (!seat.ok) return seat;
  if (await isLastOfficer(tx, actor, seat.value)) return err({ kind: 'last-officer' });
  const now = input.clock.now();
  await tx
    .updateTable('access.membership')
    .set({ endedAt: now, endedBy: actor.auditName })
    .where('workspaceId', '=', actor.workspaceId)
    .where('accountId', '=', accountId)
    .execute();
  await tx
    .updateTable('access.one_time_link')
    .set({ usedAt: now })
    .where('accountId', '=', accountId)
    .where('workspaceId', '=', actor.workspaceId)
    .where('usedAt', 'is', null)
    .execute();
  await tx.deleteFrom('access.session').where('accountId', '=', accountId).execute();
  await tx
    .deleteFrom('access.account_workspace')
    .where('accountId', '=', accountId)
    .where('workspaceId', '=', actor.workspaceId)
    .execute();
  const elsewhere = await tx
    .selectFrom('access.account_workspace')
    .select('workspaceId')
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  if (!elsewhere) {
    await tx.updateTable('access.account').set({ disabledAt: now }).where('accountId', '=', accountId).execute();
  }
  return ok(null);
}

type Seat = { readonly accountId: string; readonly role: Role; readonly enrolled: boolean };

async function findOwnSeat(tx: Tx, actor: Actor, accountId: string): Promise<Result<Seat, SeatRefusal>> {
  if (actor.role !== 'officer') return err({ kind: 'forbidden' });
  if (!isUuid(accountId)) return err({ kind: 'not-found' });
  // Locks all seats of officers, so that two officers cannot end each other's at the same moment.
  const officers = await tx
    .selectFrom('access.membership')
    .select('accountId')
    .where('workspaceId', '=', actor.workspaceId)
    .where('role', '=', 'officer')
    .where('endedAt', 'is', null)
    .orderBy('accountId')
    .forUpdate()
    .execute();
  const row = await tx
    .selectFrom('access.membership as m')
    .innerJoin('access.account as a', 'a.accountId', 'm.accountId')
    .select(['m.accountId', 'm.role', 'a.enrolledAt'])
    .where('m.workspaceId', '=', actor.workspaceId)
    .where('m.accountId', '=', accountId)
    .where('m.endedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return err({ kind: 'not-found' });
  // Ended by the other officer while this request waited for the lock.
  const stillOfficer = actor.accountId === null || officers.some((each) => each.accountId === actor.accountId);
  if (!stillOfficer || !accessPolicy['member.change'](actor, row)) return err({ kind: 'forbidden' });
  return ok({ accountId: row.accountId, role: row.role, enrolled: row.enrolledAt !== null });
}

/** True when nobody else who can sign in would be left to look after the workspace. */
async function isLastOfficer(tx: Tx, actor: Actor, seat: Seat): Promise<boolean> {
  if (seat.role !== 'officer' || !seat.enrolled) return false;
  const other = await tx
    .selectFrom('access.membership as m')
    .innerJoin('access.account as a', 'a.accountId', 'm.accountId')
    .select('m.accountId')
    .where('m.workspaceId', '=', actor.workspaceId)
    .where('m.role', '=', 'officer')
    .where('m.endedAt', 'is', null)
    .where('a.enrolledAt', 'is not', null)
    .where('m.accountId', '!=', seat.accountId)
    .executeTakeFirst();
  return other === undefined;
}
