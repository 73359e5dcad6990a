import { Secret, TOTP } from 'otpauth';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { chooseNameAndPassword, confirmEnrolment, findEnrolment } from './use-cases/enrol.ts';
import { makeEnrolmentLink } from './use-cases/make-enrolment-link.ts';
import { openSecretBox } from './use-cases/secret-box.ts';

/** For tests of this room. */
export const testBox = openSecretBox(new Uint8Array(32).fill(7));

/** A clock that a test moves by hand. */
export interface MovableClock extends Clock {
  forward(milliseconds: number): void;
}

export function movableClock(iso: string): MovableClock {
  let now = new Date(iso).getTime();
  return {
    now: () => new Date(now),
    forward(milliseconds) {
      now += milliseconds;
    },
  };
}

export const codeAt = (secret: string, clock: Clock): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: clock.now().getTime() });

export interface TestPerson {
  readonly accountId: string;
  readonly name: string;
  readonly password: string;
  readonly totpSecret: string;
  readonly recoveryCodes: readonly string[];
}

export const TEST_PASSWORD = 'みずうみのほとりを歩いた日';

/** Somebody who went the whole way: invited, password, app, recovery codes. The clock moves on by a minute. */
export async function enrolledPerson(
  database: Database,
  actor: Actor,
  clock: MovableClock,
  person: { readonly name: string; readonly role?: Role; readonly peer?: string },
): Promise<TestPerson> {
  const { workspaceId, auditName: by } = actor;
  const invitation = { workspaceId, role: person.role ?? ('officer' as const), displayName: person.name, by, clock };
  const made = await database.inWorkspace(workspaceId, (tx) => makeEnrolmentLink(tx, invitation));
  if (!made.ok) throw new Error(`invitation refused: ${made.error.kind}`);
  const link = made.value.path.slice('/enrol/'.length);
  const password = TEST_PASSWORD;
  const typed = { link, name: person.name, password, repeated: password, clock };
  const chosen = await chooseNameAndPassword(database, testBox, typed);
  if (!chosen.ok) throw new Error(`choice refused: ${JSON.stringify(chosen.error)}`);
  const enrolment = await findEnrolment(database, testBox, link, clock.now());
  if (!enrolment.ok || !enrolment.value.pending) throw new Error('enrolment has no pending secret');
  const { totpSecret } = enrolment.value.pending;
  const peer = person.peer ?? '192.0.2.200';
  const confirmed = await confirmEnrolment(database, testBox, { link, code: codeAt(totpSecret, clock), peer, clock });
  if (!confirmed.ok) throw new Error(`code refused: ${confirmed.error.kind}`);
  clock.forward(60_000);
  const { signInName: name, recoveryCodes } = confirmed.value;
  return { accountId: made.value.accountId, name, password, totpSecret, recoveryCodes };
}
