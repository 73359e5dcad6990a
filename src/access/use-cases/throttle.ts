import { createHash } from 'node:crypto';
import type { Tx } from '#platform/db/database.ts';
import { charge, type ThrottleKind, throttleRules, waitOf } from '../domain/throttle.ts';
import '../store/tables.ts';

/** Buckets are kept under a hash: a password typed into the name field must not stay in the database. */
const bucketName = (kind: ThrottleKind | 'known', parts: readonly string[]): string =>
  `${kind}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;

/** Counts an attempt in a bucket. Null: go on; otherwise wait until then, and nothing is tried. */
export async function chargeBucket(
  tx: Tx,
  kind: ThrottleKind,
  parts: readonly string[],
  now: Date,
): Promise<Date | null> {
  const bucket = bucketName(kind, parts);
  // Makes the row or locks it, in one statement: between two, a success of somebody else could take the row away.
  const state = await tx
    .insertInto('access.attempt')
    .values({ bucket, failures: 0, lastAt: now, blockedUntil: null })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({ lastAt: (eb) => eb.ref('access.attempt.lastAt') }),
    )
    .returning(['failures', 'lastAt', 'blockedUntil'])
    .executeTakeFirstOrThrow();
  const verdict = charge(throttleRules[kind], state, now);
  if (verdict.kind === 'wait') return verdict.until;
  await tx.updateTable('access.attempt').set(verdict.next).where('bucket', '=', bucket).execute();
  return null;
}

/** Until when a bucket makes one wait, without counting. */
export async function waitOfBucket(
  tx: Tx,
  kind: ThrottleKind,
  parts: readonly string[],
  now: Date,
): Promise<Date | null> {
  const state = await tx
    .selectFrom('access.attempt')
    .select(['failures', 'lastAt', 'blockedUntil'])
    .where('bucket', '=', bucketName(kind, parts))
    .executeTakeFirst();
  return waitOf(state ?? null, now);
}

export async function emptyBucket(tx: Tx, kind: ThrottleKind, parts: readonly string[]): Promise<void> {
  await tx.deleteFrom('access.attempt').where('bucket', '=', bucketName(kind, parts)).execute();
}

/** Remembers that this name has signed in from this address: its holder is not slowed down by others there. */
export async function rememberPeer(tx: Tx, signInName: string, peer: string, now: Date): Promise<void> {
  await tx
    .insertInto('access.attempt')
    .values({ bucket: bucketName('known', [signInName, peer]), failures: 0, lastAt: now, blockedUntil: null })
    .onConflict((conflict) => conflict.column('bucket').doUpdateSet({ lastAt: now }))
    .execute();
}

export async function isKnownPeer(tx: Tx, signInName: string, peer: string): Promise<boolean> {
  const row = await tx
    .selectFrom('access.attempt')
    .select('bucket')
    .where('bucket', '=', bucketName('known', [signInName, peer]))
    .executeTakeFirst();
  return row !== undefined;
}
