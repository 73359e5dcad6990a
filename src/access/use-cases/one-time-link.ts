import type { Tx } from '#platform/db/database.ts';
import { hashToken, newToken } from './token.ts';
import '../store/tables.ts';

/** Sample links: one hour. Enrolment links: seven days (requirements S23). Milliseconds. */
const SAMPLE_LINK_LIFE = 60 * 60_000;
const ENROLMENT_LINK_LIFE = 7 * 24 * 60 * 60_000;

interface NewLink {
  readonly purpose: 'sample-sign-in' | 'enrolment';
  readonly workspaceId: string;
  readonly accountId: string;
  readonly at: Date;
}

/** Stores the hash and hands out the token, which is shown once and nowhere kept. */
export async function issueLink(tx: Tx, link: NewLink): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const life = link.purpose === 'enrolment' ? ENROLMENT_LINK_LIFE : SAMPLE_LINK_LIFE;
  const expiresAt = new Date(link.at.getTime() + life);
  await tx
    .insertInto('access.one_time_link')
    .values({
      tokenHash: hashToken(token),
      purpose: link.purpose,
      workspaceId: link.workspaceId,
      accountId: link.accountId,
      createdAt: link.at,
      expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

const goodLink = (tx: Tx, token: string, purpose: NewLink['purpose'], now: Date) =>
  tx
    .selectFrom('access.one_time_link')
    .select(['workspaceId', 'accountId'])
    .where('tokenHash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now);

/** A link that is still good, without using it up. */
export const findLink = (tx: Tx, token: string, purpose: NewLink['purpose'], now: Date) =>
  goodLink(tx, token, purpose, now).executeTakeFirst();

/**
 * The same, held until the transaction ends: nobody else uses or revokes it meanwhile. Whoever writes to link and account
 * takes the link first.
 */
export const holdLink = (tx: Tx, token: string, purpose: NewLink['purpose'], now: Date) =>
  goodLink(tx, token, purpose, now).forUpdate().executeTakeFirst();

/** Uses the link up; of two at the same moment one gets nothing. */
export async function spendLink(tx: Tx, token: string, purpose: NewLink['purpose'], now: Date) {
  return tx
    .updateTable('access.one_time_link')
    .set({ usedAt: now })
    .where('tokenHash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['workspaceId', 'accountId'])
    .executeTakeFirst();
}
