import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { roles } from '#kernel/actor.ts';
import { err } from '#kernel/result.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { codeAt, enrolledPerson, movableClock, TEST_PASSWORD, testBox } from '../fixtures.ts';
import { createGate } from '../gate.ts';
import { createWorkspace } from './create-workspace.ts';
import { chooseNameAndPassword, confirmEnrolment, findEnrolment } from './enrol.ts';
import { findWorkspace } from './find-workspace.ts';
import { makeEnrolmentLink, renewEnrolmentLink } from './make-enrolment-link.ts';
import { makeSampleLinks } from './make-sample-links.ts';
import { changeRole, endMembership, listMembers } from './members.ts';
import { removeSampleWorkspace } from './remove-sample-workspace.ts';
import { useSampleLink } from './use-sample-link.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());

const newClock = () => movableClock('2026-04-02T00:00:00Z');
const notFound = err({ kind: 'not-found' });

describe('見本のリンク', () => {
  const links = async (actor: Actor, clock = newClock()) => {
    const made = await db.database.inWorkspace(actor.workspaceId, (tx) =>
      makeSampleLinks(tx, { workspaceId: actor.workspaceId, clock }),
    );
    if (!made.ok) throw new Error(made.error.kind);
    return made.value;
  };
  const open = (path: string, clock = newClock(), peer = '127.0.0.1') =>
    useSampleLink(db.database, { link: path.split('/').at(-1)!, peer, clock, oldToken: undefined });

  test('役割ごとに一つ。開くとその役割で席に着く', async () => {
    const actor = await db.workspace(undefined, { sample: true });
    const made = await links(actor);
    expect(made.map((link) => link.role)).toEqual([...roles]);
    for (const link of made) {
      const opened = await open(link.path);
      expect(opened.ok && opened.value.role).toBe(link.role);
      const token = opened.ok ? opened.value.token : '';
      const visitor = await createGate(db.database).identify({
        token,
        workspaceKey: actor.workspaceKey,
        now: newClock().now(),
      });
      expect(visitor).toMatchObject({ kind: 'actor', actor: { role: link.role } });
    }
  });

  test('一度だけ。同時に開いても一人だけ', async () => {
    const actor = await db.workspace(undefined, { sample: true });
    const [link] = await links(actor);
    const opened = await Promise.all(Array.from({ length: 8 }, () => open(link!.path)));
    expect(opened.filter((each) => each.ok)).toHaveLength(1);
    expect(await open(link!.path)).toEqual(notFound);
  });

  test('1時間で使えなくなる', async () => {
    const actor = await db.workspace(undefined, { sample: true });
    const clock = newClock();
    const [first, second] = await links(actor, clock);
    clock.forward(HOUR - 1);
    expect((await open(first!.path, clock)).ok).toBe(true);
    clock.forward(1);
    expect(await open(second!.path, clock)).toEqual(notFound);
  });

  test('この機械の外からは使えず、断られても減らない', async () => {
    const actor = await db.workspace(undefined, { sample: true });
    const [link] = await links(actor);
    for (const peer of ['192.168.0.5', 'unknown', '10.127.0.0.1', '::2']) {
      expect(await open(link!.path, newClock(), peer)).toEqual(notFound);
    }
    expect((await open(link!.path)).ok).toBe(true);
  });

  test('新しく出すと、使われていない前のリンクは使えない。人は増えない', async () => {
    const actor = await db.workspace(undefined, { sample: true });
    const [old] = await links(actor);
    const [fresh] = await links(actor);
    expect(await open(old!.path)).toEqual(notFound);
    expect((await open(fresh!.path)).ok).toBe(true);
    const members = await db.database.inWorkspace(actor.workspaceId, (tx) => listMembers(tx, actor));
    expect(members).toHaveLength(roles.length);
  });

  test('本物の導入単位には作れない', async () => {
    const actor = await db.workspace();
    const made = await db.database.inWorkspace(actor.workspaceId, (tx) =>
      makeSampleLinks(tx, { workspaceId: actor.workspaceId, clock: newClock() }),
    );
    expect(made).toEqual(err({ kind: 'not-a-sample' }));
  });
});

describe('登録用リンク', () => {
  const invite = async (actor: Actor, clock = newClock(), accountId?: string) => {
    const { workspaceId, auditName: by } = actor;
    const made = await db.database.inWorkspace(workspaceId, (tx) =>
      makeEnrolmentLink(tx, { workspaceId, role: 'member', displayName: '鈴木', by, clock, accountId }),
    );
    if (!made.ok) throw new Error(made.error.kind);
    return { ...made.value, link: made.value.path.slice('/enrol/'.length) };
  };
  const choose = (link: string, clock = newClock(), name = 'suzuki') =>
    chooseNameAndPassword(db.database, testBox, {
      link,
      name,
      password: TEST_PASSWORD,
      repeated: TEST_PASSWORD,
      clock,
    });

  test('S23: 役割はリンクに結び付き、終わると二度と使えない', async () => {
    const actor = await db.workspace();
    const clock = newClock();
    const { link } = await invite(actor, clock);
    expect((await choose(link, clock)).ok).toBe(true);
    const found = await findEnrolment(db.database, testBox, link, clock.now());
    expect(found.ok && found.value).toMatchObject({ role: 'member', displayName: '鈴木' });
    const code = codeAt((found.ok && found.value.pending?.totpSecret) || '', clock);
    const confirm = () => confirmEnrolment(db.database, testBox, { link, code, peer: '192.0.2.9', clock });
    const confirmed = await confirm();
    expect(confirmed.ok && confirmed.value.recoveryCodes).toHaveLength(10);
    expect(await confirm()).toEqual(notFound);
    expect(await choose(link, clock)).toEqual(notFound);
  });

  test('S23: 7日で使えなくなる', async () => {
    const actor = await db.workspace();
    const clock = newClock();
    const { link } = await invite(actor, clock);
    clock.forward(7 * DAY);
    expect(await findEnrolment(db.database, testBox, link, clock.now())).toEqual(notFound);
  });

  test('コードを確かめる前は、まだ入れない。まちがいは5回まで', async () => {
    const actor = await db.workspace();
    const clock = newClock();
    const { link } = await invite(actor, clock);
    const confirm = (code: string) => confirmEnrolment(db.database, testBox, { link, code, peer: '192.0.2.9', clock });
    expect(await confirm('000000')).toEqual(err({ kind: 'not-yet' }));
    await choose(link, clock);
    for (let n = 0; n < 5; n += 1) expect(await confirm('000000')).toEqual(err({ kind: 'wrong' }));
    expect(await confirm('000000')).toMatchObject({ error: { kind: 'wait' } });
  });

  test('同じ導入単位で使われている利用者名は断り、ほかの導入単位の名前は気にしない', async () => {
    const [one, two] = [await db.workspace(), await db.workspace()];
    expect((await choose((await invite(one)).link)).ok).toBe(true);
    expect(await choose((await invite(one)).link)).toEqual(
      err({ kind: 'form', name: { kind: 'name-taken' }, password: null, repeated: null }),
    );
    expect((await choose((await invite(two)).link)).ok).toBe(true);
  });

  test('R9: 同じ招待を二度送っても、席は一つで、使えるリンクも一つ', async () => {
    const actor = await db.workspace();
    const accountId = crypto.randomUUID();
    const first = await invite(actor, newClock(), accountId);
    const second = await invite(actor, newClock(), accountId);
    const members = await db.database.inWorkspace(actor.workspaceId, (tx) => listMembers(tx, actor));
    expect(members.map((member) => member.accountId)).toEqual([accountId]);
    expect(await choose(first.link)).toEqual(notFound);
    expect((await choose(second.link)).ok).toBe(true);
  });

  test('作り直すと、途中まで進んだ登録は忘れられる', async () => {
    const actor = await db.workspace();
    const { accountId, link } = await invite(actor);
    await choose(link);
    const { workspaceId } = actor;
    const renewed = await db.database.inWorkspace(workspaceId, (tx) =>
      renewEnrolmentLink(tx, { workspaceId, accountId, clock: newClock() }),
    );
    const fresh = await findEnrolment(db.database, testBox, renewed!.path.slice(7), newClock().now());
    expect(fresh.ok && fresh.value.pending).toBeNull();
    expect(await choose(link)).toEqual(notFound);
  });
});

describe('登録の途中で、ほかのことが起きたとき', () => {
  /** The database, with something else happening just before the n-th transaction of this kind. */
  const disturbed = (
    kind: 'inWorkspace' | 'outsideWorkspaces',
    nth: number,
    happens: () => Promise<unknown>,
  ): Database => {
    let count = 0;
    const turn = async (which: typeof kind) => {
      if (which !== kind) return;
      count += 1;
      if (count === nth) await happens();
    };
    return {
      ...db.database,
      async inWorkspace(id, work) {
        await turn('inWorkspace');
        return db.database.inWorkspace(id, work);
      },
      async outsideWorkspaces(work) {
        await turn('outsideWorkspaces');
        return db.database.outsideWorkspaces(work);
      },
    };
  };
  const invited = async (actor: Actor) => {
    const { workspaceId, auditName: by } = actor;
    const made = await db.database.inWorkspace(workspaceId, (tx) =>
      makeEnrolmentLink(tx, { workspaceId, role: 'member', displayName: '鈴木', by, clock: newClock() }),
    );
    if (!made.ok) throw new Error(made.error.kind);
    return { accountId: made.value.accountId, link: made.value.path.slice(7) };
  };
  const choice = (link: string) => ({
    link,
    name: 'suzuki',
    password: TEST_PASSWORD,
    repeated: TEST_PASSWORD,
    clock: newClock(),
  });

  test('S23: パスワードを計算している間に取り消されたリンクでは、何も決められない', async () => {
    const actor = await db.workspace();
    const { workspaceId } = actor;
    const { accountId, link } = await invited(actor);
    let fresh = '';
    const revoked = disturbed('outsideWorkspaces', 2, async () => {
      const renewed = await db.database.inWorkspace(workspaceId, (tx) =>
        renewEnrolmentLink(tx, { workspaceId, accountId, clock: newClock() }),
      );
      fresh = renewed!.path.slice(7);
    });
    expect(await chooseNameAndPassword(revoked, testBox, choice(link))).toEqual(notFound);
    // Whoever gets the new link must not find somebody else's password and app behind it.
    const found = await findEnrolment(db.database, testBox, fresh, newClock().now());
    expect(found.ok && found.value.pending).toBeNull();
  });

  test('確かめたのとは別の鍵に替わっていたら、登録は終わらない', async () => {
    const actor = await db.workspace();
    const { link } = await invited(actor);
    await chooseNameAndPassword(db.database, testBox, choice(link));
    const found = await findEnrolment(db.database, testBox, link, newClock().now());
    const code = codeAt((found.ok && found.value.pending?.totpSecret) || '', newClock());
    const changed = disturbed('inWorkspace', 2, () => chooseNameAndPassword(db.database, testBox, choice(link)));
    const confirmation = { link, code, peer: '192.0.2.9', clock: newClock() };
    expect(await confirmEnrolment(changed, testBox, confirmation)).toEqual(err({ kind: 'wrong' }));
    // The link is still good, for the code of the key that is shown now.
    const again = await findEnrolment(db.database, testBox, link, newClock().now());
    const newCode = codeAt((again.ok && again.value.pending?.totpSecret) || '', newClock());
    expect((await confirmEnrolment(db.database, testBox, { ...confirmation, code: newCode })).ok).toBe(true);
  });
});

describe('席', () => {
  test('最後の事務局は、役割を変えることも終えることもできない', async () => {
    const actor = await db.workspace();
    const clock = newClock();
    const one = await enrolledPerson(db.database, actor, clock, { name: 'one' });
    const inWorkspace = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(actor.workspaceId, work);
    const end = (accountId: string, by = actor) => inWorkspace((tx) => endMembership(tx, by, { accountId, clock }));
    expect(await end(one.accountId)).toEqual(err({ kind: 'last-officer' }));
    expect(await inWorkspace((tx) => changeRole(tx, actor, { accountId: one.accountId, role: 'viewer' }))).toEqual(
      err({ kind: 'last-officer' }),
    );
    const two = await enrolledPerson(db.database, actor, clock, { name: 'two' });
    const actorOf = (accountId: string): Actor => ({ ...actor, accountId, auditName: accountId });
    // R8: both officers end the other's seat at the same moment; one of them stays.
    const results = await Promise.all([
      end(two.accountId, actorOf(one.accountId)),
      end(one.accountId, actorOf(two.accountId)),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test('S1: 事務局でない人、よその導入単位、自分の席は断る', async () => {
    const [actor, other] = [await db.workspace(), await db.workspace()];
    const clock = newClock();
    const one = await enrolledPerson(db.database, actor, clock, { name: 'one', role: 'member' });
    const end = (by: Actor, accountId = one.accountId) =>
      db.database.inWorkspace(by.workspaceId, (tx) => endMembership(tx, by, { accountId, clock }));
    expect(await end({ ...actor, role: 'member' })).toEqual(err({ kind: 'forbidden' }));
    expect(await end(other)).toEqual(notFound);
    expect(await end(actor, "x' OR 1=1")).toEqual(notFound);
    const self = await enrolledPerson(db.database, actor, clock, { name: 'self' });
    expect(await end({ ...actor, accountId: self.accountId }, self.accountId)).toEqual(err({ kind: 'forbidden' }));
  });
});

describe('導入単位', () => {
  const make = (key: string, codes: readonly string[], name = 'みほん市') =>
    createWorkspace(db.database, {
      key,
      name,
      municipalityCodes: codes,
      sample: true,
      by: 'cli:test',
      clock: newClock(),
    });

  test('市町村コードの検査数字が合わなければ作らない', async () => {
    expect(await make('wrong-code', ['192067'])).toEqual(
      err({
        kind: 'bad-municipality-code',
        error: { kind: 'check-digit', text: '192067', right: '192066' },
      }),
    );
    expect(await make('no-code', [])).toEqual(err({ kind: 'no-municipality' }));
    expect(await make('Bad Key', ['192066'])).toEqual(err({ kind: 'bad-key' }));
    expect(await make('no-name', ['192066'], ' ')).toEqual(err({ kind: 'no-name' }));
  });

  test('同じ名前は二度使えず、同時に作っても一つだけ', async () => {
    const made = await Promise.all(Array.from({ length: 4 }, () => make('only-one', ['192066'])));
    expect(made.filter((each) => each.ok)).toHaveLength(1);
    expect(made.filter((each) => !each.ok && each.error.kind === 'key-taken')).toHaveLength(3);
  });

  test('見本はまるごと消せて、もう一度作れる。本物は消せない', async () => {
    const sample = await db.workspace('to-remove', { sample: true });
    const remove = (actor: Actor) =>
      db.database.inWorkspace(actor.workspaceId, (tx) => removeSampleWorkspace(tx, actor.workspaceId));
    expect((await remove(sample)).ok).toBe(true);
    expect(await db.database.outsideWorkspaces((tx) => findWorkspace(tx, 'to-remove'))).toBeNull();
    expect((await make('to-remove', ['192066'])).ok).toBe(true);
    const real = await db.workspace();
    expect(await remove(real)).toEqual(err({ kind: 'not-a-sample' }));
    const deleted = await db.database.inWorkspace(real.workspaceId, (tx) =>
      tx.deleteFrom('access.workspace').executeTakeFirst(),
    );
    expect(Number(deleted.numDeletedRows)).toBe(0);
  });
});
