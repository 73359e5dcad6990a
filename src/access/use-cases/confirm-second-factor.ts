import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { kindOfCode, settledCode, totpStep } from '../domain/second-factor.ts';
import { auditEverywhere, withAuditEverywhere } from './audit-everywhere.ts';
import type { SecretBox } from './secret-box.ts';
import { beginSession, findAccountOfSession, forgetStale } from './session-store.ts';
import { chargeBucket, emptyBucket, isKnownPeer, rememberPeer, waitOfBucket } from './throttle.ts';
import '../store/tables.ts';

export interface SecondFactorAttempt {
  /** Token of the half session. */
  readonly token: string | undefined;
  readonly code: string;
  readonly peer: string;
  readonly clock: Clock;
}

export type SecondFactorRefusal =
  /** No half session, or it is over: back to the first step. */
  { readonly kind: 'no-session' } | { readonly kind: 'wrong' } | { readonly kind: 'wait'; readonly until: Date };

/** Second step: a code from the app, or a recovery code, each good once; gives a full session under a new token. */
export async function confirmSecondFactor(
  database: Database,
  box: SecretBox,
  attempt: SecondFactorAttempt,
): Promise<Result<{ token: string; accountId: string }, SecondFactorRefusal>> {
  const now = attempt.clock.now();
  const { peer } = attempt;
  const begun = await database.outsideWorkspaces(async (tx) => {
    const account = await findAccountOfSession(tx, attempt.token, 'half', now);
    if (!account?.totpSecret || !account.signInName) return null;
    const { accountId, signInName } = account;
    const crowded = (await isKnownPeer(tx, signInName, peer)) ? null : await waitOfBucket(tx, 'peer', [peer], now);
    const wait = crowded ?? (await chargeBucket(tx, 'code', [accountId], now));
    return { accountId, signInName, wait, secret: box.open(accountId, account.totpSecret) };
  });
  if (!begun) return err({ kind: 'no-session' });
  if (begun.wait) return err({ kind: 'wait', until: begun.wait });
  const { accountId, signInName, secret } = begun;
  const code = settledCode(attempt.code);
  const recovery = kindOfCode(code) === 'recovery';
  const action = recovery ? 'session.begin-with-recovery-code' : 'session.begin';
  // Spent first and for good: if the trail cannot be written after that, the code is lost and nobody is in.
  const right = await database.outsideWorkspaces(async (tx) => {
    const fits = recovery
      ? await spendRecoveryCode(tx, accountId, box.recoveryHash(accountId, code), now)
      : await spendTotpCode(tx, accountId, secret, code, now);
    if (!fits) await chargeBucket(tx, 'peer', [peer], now);
    return fits;
  });
  if (!right) {
    await auditEverywhere(database, { accountId, action, outcome: 'refused', at: now });
    return err({ kind: 'wrong' });
  }
  const token = await withAuditEverywhere(database, { accountId, action, outcome: 'done', at: now }, async (tx) => {
    await emptyBucket(tx, 'code', [accountId]);
    await rememberPeer(tx, signInName, peer, now);
    await forgetStale(tx, now);
    return beginSession(tx, { accountId, stage: 'full', now, oldToken: attempt.token });
  });
  return ok({ token, accountId });
}

const STEPS_A_DAY = 2_880;

/** True once for each step: the primary key refuses the second use, also at the same moment. */
export async function spendTotpCode(
  tx: Tx,
  accountId: string,
  secret: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const step = kindOfCode(code) === 'totp' ? totpStep(secret, code, now) : null;
  if (step === null) return false;
  const fresh = await tx
    .insertInto('access.used_totp_step')
    .values({ accountId, step })
    .onConflict((conflict) => conflict.columns(['accountId', 'step']).doNothing())
    .returning('step')
    .executeTakeFirst();
  // A day is kept, in case the clock is set back.
  await tx
    .deleteFrom('access.used_totp_step')
    .where('accountId', '=', accountId)
    .where('step', '<', step - STEPS_A_DAY)
    .execute();
  return fresh !== undefined;
}

async function spendRecoveryCode(tx: Tx, accountId: string, codeHash: string, now: Date): Promise<boolean> {
  const spent = await tx
    .updateTable('access.recovery_code')
    .set({ usedAt: now })
    .where('accountId', '=', accountId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .returning('codeHash')
    .executeTakeFirst();
  return spent !== undefined;
}
