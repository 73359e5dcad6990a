import { createHash } from 'node:crypto';
import { parseOptions } from '@node-rs/argon2';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { err } from '#kernel/result.ts';
import type { Database } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import {
  codeAt,
  enrolledPerson,
  type MovableClock,
  movableClock,
  TEST_PASSWORD,
  type TestPerson,
  testBox,
} from '../fixtures.ts';
import { createGate } from '../gate.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { endMembership } from './members.ts';
import { hashPassword, passwordFits } from './password-hash.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { chargeBucket } from './throttle.ts';

const MINUTE = 60_000;

let db: TestDatabase;
let officer: Actor;
let clock: MovableClock;
let person: TestPerson;
/** Each test has an address of its own, so that one test's guesses do not slow down the next. */
let PEER: string;
let addresses = 0;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 8 });
});
afterAll(() => db?.close());
beforeEach(async () => {
  officer = await db.workspace();
  addresses += 1;
  PEER = `198.51.100.${addresses}`;
  clock = movableClock('2026-04-02T00:00:00Z');
  person = await enrolledPerson(db.database, officer, clock, { name: 'tanaka' });
});

const enter = (options: { name?: string; password?: string; peer?: string; oldToken?: string } = {}) =>
  signIn(db.database, {
    name: options.name ?? person.name,
    password: options.password ?? person.password,
    peer: options.peer ?? PEER,
    oldToken: options.oldToken,
    clock,
  });
const confirm = (token: string | undefined, code: string) =>
  confirmSecondFactor(db.database, testBox, { token, code, peer: PEER, clock });
const visit = (token: string, workspaceKey: string | null = officer.workspaceKey) =>
  createGate(db.database).identify({ token, workspaceKey, now: clock.now() });

async function halfToken(): Promise<string> {
  const entered = await enter();
  if (!entered.ok) throw new Error(`refused: ${entered.error.kind}`);
  return entered.value.token;
}

async function fullToken(): Promise<string> {
  const confirmed = await confirm(await halfToken(), codeAt(person.totpSecret, clock));
  if (!confirmed.ok) throw new Error(`refused: ${confirmed.error.kind}`);
  return confirmed.value.token;
}

const actions = () =>
  db.database.inWorkspace(officer.workspaceId, (tx) =>
    tx.selectFrom('access.audit_event').select(['action', 'outcome', 'actor']).orderBy('seq').execute(),
  );

describe('サインイン', () => {
  test('パスワードだけでは何にも届かず、確認コードで席に着く', async () => {
    const half = await halfToken();
    expect(await visit(half)).toEqual({ kind: 'half-signed-in' });
    const confirmed = await confirm(half, codeAt(person.totpSecret, clock));
    expect(confirmed.ok && (await visit(confirmed.value.token))).toMatchObject({
      kind: 'actor',
      actor: { role: 'officer', name: 'tanaka', accountId: person.accountId, auditName: person.accountId },
    });
  });

  test('S14: 段が上がると合言葉が替わり、前のものは使えない', async () => {
    const half = await halfToken();
    const confirmed = await confirm(half, codeAt(person.totpSecret, clock));
    expect(confirmed.ok && confirmed.value.token).not.toBe(half);
    expect(await visit(half)).toEqual({ kind: 'nobody' });
  });

  test('S14: データベースにあるのは合言葉のハッシュだけで、それでは入れない', async () => {
    const token = await fullToken();
    expect(token.length).toBeGreaterThanOrEqual(43);
    const admin = new pg.Client({ connectionString: db.adminUrl });
    await admin.connect();
    const rows = await admin.query('SELECT token_hash FROM access.session WHERE account_id = $1', [person.accountId]);
    await admin.end();
    const stored: string[] = rows.rows.map((row) => row.token_hash);
    expect(stored).toEqual([createHash('sha256').update(token).digest('hex')]);
    for (const value of stored) expect(await visit(value)).toEqual({ kind: 'nobody' });
  });

  test('S14: 無操作30分で終わり、使っていても12時間で終わる', async () => {
    const idle = await fullToken();
    clock.forward(30 * MINUTE);
    expect(await visit(idle)).toEqual({ kind: 'nobody' });
    const busy = await fullToken();
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      clock.forward(20 * MINUTE);
      expect((await visit(busy)).kind).toBe('actor');
    }
    clock.forward(20 * MINUTE);
    expect(await visit(busy)).toEqual({ kind: 'nobody' });
  });

  test('S14: 席が終わると、つぎの要求からもう入れない', async () => {
    const token = await fullToken();
    const ended = await db.database.inWorkspace(officer.workspaceId, async (tx) => {
      await tx
        .updateTable('access.membership')
        .set({ role: 'member' })
        .where('accountId', '=', person.accountId)
        .execute();
      return endMembership(tx, officer, { accountId: person.accountId, clock });
    });
    expect(ended.ok).toBe(true);
    expect(await visit(token)).toEqual({ kind: 'nobody' });
    expect(await enter()).toEqual(err({ kind: 'wrong', accountId: person.accountId }));
  });

  test('サインアウトすると、その合言葉は使えない', async () => {
    const token = await fullToken();
    await signOut(db.database, token, clock);
    expect(await visit(token)).toEqual({ kind: 'nobody' });
  });

  test('S1: 席のない導入単位、ない導入単位、名前にならないものは、どれも同じ「よその人」', async () => {
    const other = await db.workspace();
    const token = await fullToken();
    for (const key of [other.workspaceKey, 'nowhere', '\u0000', "x' OR 1=1", null]) {
      expect(await visit(token, key)).toEqual({ kind: 'stranger' });
    }
  });

  test('S13: 入る、断られる、出るは、どれも導入単位の記録に残る', async () => {
    const half = await halfToken();
    await confirm(half, '000000');
    const confirmed = await confirm(half, codeAt(person.totpSecret, clock));
    if (confirmed.ok) await signOut(db.database, confirmed.value.token, clock);
    const actor = person.accountId;
    expect((await actions()).slice(-3)).toEqual([
      { action: 'session.begin', outcome: 'refused', actor },
      { action: 'session.begin', outcome: 'done', actor },
      { action: 'session.end', outcome: 'done', actor },
    ]);
  });
});

describe('S15: 第二要素', () => {
  test('同じコードは一度だけ。同時に使っても一人だけが入れる', async () => {
    const code = codeAt(person.totpSecret, clock);
    const halves = [await halfToken(), await halfToken(), await halfToken()];
    const results = await Promise.all(halves.map((half) => confirm(half, code)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test('5回まちがえると5分待つ。正しいコードでも待つ', async () => {
    const half = await halfToken();
    for (let n = 0; n < 5; n += 1) expect(await confirm(half, '000000')).toEqual(err({ kind: 'wrong' }));
    const right = () => codeAt(person.totpSecret, clock);
    expect(await confirm(half, right())).toMatchObject({ ok: false, error: { kind: 'wait' } });
    clock.forward(5 * MINUTE);
    expect((await confirm(half, right())).ok).toBe(true);
  });

  test('回復コードは、書いたまま一度だけ使える', async () => {
    const code = person.recoveryCodes[0]!;
    const typed = `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`;
    expect((await confirm(await halfToken(), typed)).ok).toBe(true);
    expect(await confirm(await halfToken(), code)).toEqual(err({ kind: 'wrong' }));
    expect((await confirm(await halfToken(), person.recoveryCodes[1]!)).ok).toBe(true);
  });

  test('ほかの人の回復コードでは入れない', async () => {
    const other = await enrolledPerson(db.database, officer, clock, { name: 'suzuki' });
    expect(await confirm(await halfToken(), other.recoveryCodes[0]!)).toEqual(err({ kind: 'wrong' }));
  });

  test('パスワードの段を通らない合言葉、古くなった合言葉は、はじめから', async () => {
    const code = codeAt(person.totpSecret, clock);
    expect(await confirm(undefined, code)).toEqual(err({ kind: 'no-session' }));
    expect(await confirm('x'.repeat(43), code)).toEqual(err({ kind: 'no-session' }));
    const half = await halfToken();
    clock.forward(10 * MINUTE);
    expect(await confirm(half, codeAt(person.totpSecret, clock))).toEqual(err({ kind: 'no-session' }));
  });

  test('認証アプリの秘密も回復コードも、そのままではデータベースにない', async () => {
    const stored = await db.database.outsideWorkspaces(async (tx) => ({
      account: await tx.selectFrom('access.account').selectAll().execute(),
      codes: await tx.selectFrom('access.recovery_code').selectAll().execute(),
    }));
    const dump = JSON.stringify(stored);
    for (const secret of [person.totpSecret, person.password, ...person.recoveryCodes]) {
      expect(dump).not.toContain(secret);
    }
  });
});

async function waitsForALock(): Promise<void> {
  for (;;) {
    const { rows } = await db.database.outsideWorkspaces((tx) =>
      sql`SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database OR l.database IS NULL
          WHERE NOT l.granted AND d.datname = current_database()`.execute(tx),
    );
    if (rows.length > 0) return;
  }
}

describe('S16: 当て続ける人だけを遅くする', () => {
  test('同じ名前と同じ場所で5回まちがえると、正しくても待つ。ほかの場所からは入れる', async () => {
    for (let n = 0; n < 5; n += 1)
      expect(await enter({ password: 'wrong' })).toMatchObject({ error: { kind: 'wrong' } });
    expect(await enter()).toMatchObject({ error: { kind: 'wait' } });
    expect((await enter({ peer: '192.0.2.77' })).ok).toBe(true);
    clock.forward(MINUTE);
    expect((await enter()).ok).toBe(true);
  });

  test('R9: ボタンを二度押しても、二つのサインインが互いを待ち合わない', async () => {
    // The second press has counted itself under the name, and goes on to name and place, while the first one succeeds.
    let transactions = 0;
    const second = Promise.withResolvers<unknown>();
    const database: Database = {
      ...db.database,
      outsideWorkspaces: async (work) => {
        transactions += 1;
        if (transactions !== 2) return db.database.outsideWorkspaces(work);
        return db.database
          .outsideWorkspaces(async (tx) => {
            await chargeBucket(tx, 'name', [person.name], clock.now());
            const first = db.database.outsideWorkspaces(work);
            first.catch(() => {});
            await waitsForALock();
            second.resolve(await chargeBucket(tx, 'pair', [person.name, PEER], clock.now()));
            return () => first;
          })
          .then((it) => it());
      },
    };
    const { name, password } = person;
    const first = await signIn(database, { name, password, peer: PEER, oldToken: undefined, clock });
    expect([first.ok, await second.promise]).toEqual([true, null]);
  });

  test('同時に40回当てても、調べられるのは5回まで', async () => {
    const results = await Promise.all(Array.from({ length: 40 }, () => enter({ password: 'wrong' })));
    expect(results.filter((result) => !result.ok && result.error.kind === 'wrong')).toHaveLength(5);
  });

  test('場所を変えながら一人を狙っても、20回で遅くなり、1分より長くは待たせない', async () => {
    for (let n = 0; n < 20; n += 1) await enter({ password: 'wrong', peer: `203.0.113.${n}` });
    const now = clock.now().getTime();
    const refused = await enter({ peer: '203.0.113.99' });
    expect(refused).toMatchObject({ error: { kind: 'wait' } });
    const until = !refused.ok && refused.error.kind === 'wait' ? refused.error.until.getTime() : 0;
    expect(until - now).toBeLessThanOrEqual(MINUTE);
  });

  test('同じ場所からだれかが名前を当て続けていても、その場所の職員は入れる', async () => {
    const colleague = await enrolledPerson(db.database, officer, clock, { name: 'sato', peer: PEER });
    for (let n = 0; n < 101; n += 1) await enter({ name: `guess${n}@${officer.workspaceKey}`, password: 'wrong' });
    expect(await enter({ name: 'another@nowhere' })).toMatchObject({ error: { kind: 'wait' } });
    expect((await enter({ name: colleague.name, password: colleague.password })).ok).toBe(true);
  });

  test('同じ場所から一人が一つの名前を300回当てても、そこから初めて入る人は待たない', async () => {
    await Promise.all(Array.from({ length: 300 }, () => enter({ password: 'wrong' })));
    const newcomer = await enrolledPerson(db.database, officer, clock, { name: 'kato', peer: '192.0.2.3' });
    expect((await enter({ name: newcomer.name, password: newcomer.password })).ok).toBe(true);
  });

  test('打ちまちがえて名前の欄に入れたパスワードを、データベースに残さない', async () => {
    await enter({ name: 'otto-no-tanjoubi-1948', password: 'x' });
    const rows = await db.database.outsideWorkspaces((tx) => tx.selectFrom('access.attempt').selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain('otto-no-tanjoubi');
  });
});

describe('S17: 名前があるかないかを教えない', () => {
  test('ない名前、ちがうパスワード、席の終わった人、名前にならないものは、同じ断りになる', async () => {
    const gone = await enrolledPerson(db.database, officer, clock, { name: 'gone', role: 'member' });
    await db.database.inWorkspace(officer.workspaceId, (tx) =>
      endMembership(tx, officer, { accountId: gone.accountId, clock }),
    );
    const tries = [
      { name: person.name, password: 'wrong-wrong-wrong' },
      { name: gone.name, password: gone.password },
      { name: `nobody@${officer.workspaceKey}` },
      { name: '' },
      { name: '\u0000' },
      { name: "' OR 1=1 --" },
    ];
    for (const each of tries) expect(await enter(each)).toMatchObject({ ok: false, error: { kind: 'wrong' } });
  });

  test('名前がなくても、あるときと同じ重さの照合をする', async () => {
    const stored = await hashPassword(TEST_PASSWORD);
    const { memoryCost, timeCost, parallelism } = parseOptions(stored);
    expect({ memoryCost, timeCost, parallelism }).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await passwordFits(stored, TEST_PASSWORD)).toBe(true);
    expect(await passwordFits(stored, 'other')).toBe(false);
    expect(await passwordFits(null, TEST_PASSWORD)).toBe(false);
  });
});
