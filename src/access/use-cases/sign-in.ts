import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Database } from '#platform/db/database.ts';
import { settledPassword } from '../domain/password.ts';
import { isSignInName, settledSignInName } from '../domain/sign-in-name.ts';
import { passwordFits } from './password-hash.ts';
import { beginSession } from './session-store.ts';
import { chargeBucket, emptyBucket, isKnownPeer, waitOfBucket } from './throttle.ts';
import '../store/tables.ts';

export interface SignInAttempt {
  readonly name: string;
  readonly password: string;
  readonly peer: string;
  readonly oldToken: string | undefined;
  readonly clock: Clock;
}

export type SignInRefusal =
  /** Name unknown, password wrong, account ended or not enrolled: nobody is told which. */
  { readonly kind: 'wrong'; readonly accountId: string | null } | { readonly kind: 'wait'; readonly until: Date };

/** First step: name and password give a half session, which reaches the second factor and nothing else. */
export async function signIn(
  database: Database,
  attempt: SignInAttempt,
): Promise<Result<{ token: string }, SignInRefusal>> {
  const now = attempt.clock.now();
  const name = settledSignInName(attempt.name);
  const { peer } = attempt;
  const begun = await database.outsideWorkspaces(async (tx) => {
    const crowded = (await isKnownPeer(tx, name, peer)) ? null : await waitOfBucket(tx, 'peer', [peer], now);
    const wait =
      crowded ?? (await chargeBucket(tx, 'name', [name], now)) ?? (await chargeBucket(tx, 'pair', [name, peer], now));
    if (wait) return { wait, account: null };
    const account = await tx
      .selectFrom('access.account')
      .select(['accountId', 'passwordHash', 'enrolledAt', 'disabledAt'])
      .where('signInName', '=', isSignInName(name) ? name : '')
      .executeTakeFirst();
    return { wait: null, account: account ?? null };
  });
  if (begun.wait) return err({ kind: 'wait', until: begun.wait });
  const { account } = begun;
  const mayEnter = account?.enrolledAt && !account.disabledAt;
  // Outside any transaction: hashing takes its time, and is done for unknown names too (S17).
  const fits = await passwordFits(mayEnter ? account.passwordHash : null, settledPassword(attempt.password));
  return database.outsideWorkspaces(async (tx) => {
    if (!account || !fits) {
      await chargeBucket(tx, 'peer', [peer], now);
      return err({ kind: 'wrong', accountId: account?.accountId ?? null });
    }
    // In the order in which they are charged: two presses of the button would otherwise wait for each other.
    await emptyBucket(tx, 'name', [name]);
    await emptyBucket(tx, 'pair', [name, peer]);
    const { accountId } = account;
    return ok({ token: await beginSession(tx, { accountId, stage: 'half', now, oldToken: attempt.oldToken }) });
  });
}
