import { randomBytes } from 'node:crypto';
import { Secret } from 'otpauth';
import type { Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { appendAudit } from '../audit.ts';
import { choosePassword, type PasswordRefusal } from '../domain/password.ts';
import { settledCode } from '../domain/second-factor.ts';
import { chooseSignInName, type SignInNameRefusal } from '../domain/sign-in-name.ts';
import { spendTotpCode } from './confirm-second-factor.ts';
import { readWorkspace } from './find-workspace.ts';
import { findLink, holdLink, spendLink } from './one-time-link.ts';
import { hashPassword } from './password-hash.ts';
import type { SecretBox } from './secret-box.ts';
import { chargeBucket, emptyBucket, rememberPeer } from './throttle.ts';

/** What an enrolment link shows: whose seat it is, and how far its holder has come. */
export interface Enrolment {
  readonly accountId: string;
  readonly workspaceId: string;
  readonly workspaceKey: string;
  readonly workspaceName: string;
  readonly displayName: string;
  readonly role: Role;
  /** Null before name and password are chosen. */
  readonly pending: { readonly signInName: string; readonly totpSecret: string } | null;
}

type NotFound = { readonly kind: 'not-found' };

/** The errand behind a link that is still good; reads only. */
export async function findEnrolment(
  database: Database,
  box: SecretBox,
  link: string,
  now: Date,
): Promise<Result<Enrolment, NotFound>> {
  const found = await database.outsideWorkspaces((tx) => findLink(tx, link, 'enrolment', now));
  if (!found) return err({ kind: 'not-found' });
  const enrolment = await database.inWorkspace(found.workspaceId, (tx) => readEnrolment(tx, box, found));
  return enrolment ? ok(enrolment) : err({ kind: 'not-found' });
}

async function readEnrolment(
  tx: Tx,
  box: SecretBox,
  { workspaceId, accountId }: { workspaceId: string; accountId: string },
): Promise<Enrolment | null> {
  const workspace = await readWorkspace(tx, workspaceId);
  const seat = await tx
    .selectFrom('access.membership as m')
    .innerJoin('access.account as a', 'a.accountId', 'm.accountId')
    .select(['m.displayName', 'm.role', 'a.signInName', 'a.totpSecret'])
    .where('m.workspaceId', '=', workspaceId)
    .where('m.accountId', '=', accountId)
    .where('m.endedAt', 'is', null)
    .where('a.enrolledAt', 'is', null)
    .where('a.disabledAt', 'is', null)
    .executeTakeFirst();
  if (!workspace || !seat) return null;
  const { signInName, totpSecret, displayName, role } = seat;
  const pending = signInName && totpSecret ? { signInName, totpSecret: box.open(accountId, totpSecret) } : null;
  return {
    accountId,
    workspaceId,
    workspaceKey: workspace.key,
    workspaceName: workspace.name,
    displayName,
    role,
    pending,
  };
}

export interface PasswordChoice {
  readonly link: string;
  readonly name: string;
  readonly password: string;
  readonly repeated: string;
  readonly clock: Clock;
}

export type PasswordChoiceRefusal =
  | NotFound
  | {
      readonly kind: 'form';
      readonly name: SignInNameRefusal | { readonly kind: 'name-taken' } | null;
      readonly password: PasswordRefusal | null;
      readonly repeated: { readonly kind: 'differs' } | null;
    };

/** First half: name and password. The account stays closed until a code from the app has been shown to work. */
export async function chooseNameAndPassword(
  database: Database,
  box: SecretBox,
  choice: PasswordChoice,
): Promise<Result<null, PasswordChoiceRefusal>> {
  const enrolment = await findEnrolment(database, box, choice.link, choice.clock.now());
  if (!enrolment.ok) return enrolment;
  const { accountId, workspaceKey } = enrolment.value;
  const name = chooseSignInName(choice.name, workspaceKey);
  const password = choosePassword(choice.password, name.ok ? name.value : '');
  const repeated = choice.password === choice.repeated ? null : { kind: 'differs' as const };
  if (!name.ok || !password.ok || repeated) {
    return err({
      kind: 'form',
      name: name.ok ? null : name.error,
      password: password.ok ? null : password.error,
      repeated,
    });
  }
  const passwordHash = await hashPassword(password.value);
  const totpSecret = box.seal(accountId, new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32);
  const taken = err({ kind: 'form' as const, name: { kind: 'name-taken' as const }, password: null, repeated: null });
  try {
    return await database.outsideWorkspaces(async (tx) => {
      // Hashing took its time: a link that was revoked meanwhile decides nothing any more.
      if (!(await holdLink(tx, choice.link, 'enrolment', choice.clock.now()))) return err({ kind: 'not-found' });
      await tx
        .updateTable('access.account')
        .set({ signInName: name.value, passwordHash, totpSecret })
        .where('accountId', '=', accountId)
        .where('enrolledAt', 'is', null)
        .execute();
      return ok(null);
    });
  } catch (error) {
    if (isDuplicate(error)) return taken;
    throw error;
  }
}

const isDuplicate = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '23505';

export interface CodeConfirmation {
  readonly link: string;
  readonly code: string;
  readonly peer: string;
  readonly clock: Clock;
}

export type CodeConfirmationRefusal =
  | NotFound
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly until: Date };

export interface Enrolled {
  readonly signInName: string;
  /** Shown once; only their hashes are kept. */
  readonly recoveryCodes: readonly string[];
}

/** Second half: a code from the app opens the account, uses up the link and gives the recovery codes. */
export async function confirmEnrolment(
  database: Database,
  box: SecretBox,
  confirmation: CodeConfirmation,
): Promise<Result<Enrolled, CodeConfirmationRefusal>> {
  const now = confirmation.clock.now();
  const enrolment = await findEnrolment(database, box, confirmation.link, now);
  if (!enrolment.ok) return enrolment;
  const { accountId, workspaceId, pending } = enrolment.value;
  if (!pending) return err({ kind: 'not-yet' });
  const wait = await database.outsideWorkspaces((tx) => chargeBucket(tx, 'code', [accountId], now));
  if (wait) return err({ kind: 'wait', until: wait });
  const code = settledCode(confirmation.code);
  return database.inWorkspace(workspaceId, async (tx) => {
    const held = await holdLink(tx, confirmation.link, 'enrolment', now);
    const present = held ? await readEnrolment(tx, box, held) : null;
    if (!present) return err({ kind: 'not-found' });
    // Name, password and key may have been chosen anew in another window: the code would be of a key that is gone.
    if (present.pending?.totpSecret !== pending.totpSecret) return err({ kind: 'wrong' });
    if (!(await spendTotpCode(tx, accountId, pending.totpSecret, code, now))) return err({ kind: 'wrong' });
    if (!(await spendLink(tx, confirmation.link, 'enrolment', now))) return err({ kind: 'not-found' });
    await tx.updateTable('access.account').set({ enrolledAt: now }).where('accountId', '=', accountId).execute();
    await emptyBucket(tx, 'code', [accountId]);
    await rememberPeer(tx, pending.signInName, confirmation.peer, now);
    const recoveryCodes = await newRecoveryCodes(tx, box, accountId);
    const event = { actor: accountId, action: 'account.enrol', record: accountId, outcome: 'done' as const };
    await appendAudit(tx, { workspaceId, at: now, ...event });
    return ok({ signInName: pending.signInName, recoveryCodes });
  });
}

const RECOVERY_CODES = 10;

/** 80 random bits each, in 16 letters and digits that cannot be confused. */
async function newRecoveryCodes(tx: Tx, box: SecretBox, accountId: string): Promise<string[]> {
  const codes = Array.from(
    { length: RECOVERY_CODES },
    () => new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32,
  );
  await tx.deleteFrom('access.recovery_code').where('accountId', '=', accountId).execute();
  await tx
    .insertInto('access.recovery_code')
    .values(codes.map((code) => ({ accountId, codeHash: box.recoveryHash(accountId, code) })))
    .execute();
  return codes;
}
