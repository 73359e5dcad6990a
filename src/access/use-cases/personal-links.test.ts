import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { createGate } from '../gate.ts';
import type { PersonalLink, PersonalLinks } from '../personal-links.ts';
import { createPersonalLinks } from './personal-links.ts';

const MEETING = 'councils.meeting';
const DAY = 24 * 60 * 60_000;
const now = new Date('2026-11-22T00:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * DAY);
const links: PersonalLinks = createPersonalLinks(new Uint8Array(32).fill(7));

let db: TestDatabase;
let officer: Actor;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());
beforeEach(async () => {
  officer = await db.workspace();
});

const inside = <T>(work: (tx: Tx) => Promise<T>, of: Actor = officer): Promise<T> =>
  db.database.inWorkspace(of.workspaceId, work);
const subject = () => ({ purpose: MEETING, subjectId: randomUUID(), holderId: randomUUID() });
const issue = (of = subject(), expiresAt = inDays(30), by: PersonalLinks = links): Promise<PersonalLink> =>
  inside((tx) => by.issue(tx, officer, { ...of, expiresAt, at: now }));
const open = (token: string, more: { key?: string; purpose?: string; at?: Date } = {}) =>
  createGate(db.database).identifyLink({
    token,
    workspaceKey: more.key ?? officer.workspaceKey,
    purpose: more.purpose ?? MEETING,
    now: more.at ?? now,
  });
const events = (linkId: string) =>
  inside((tx) =>
    tx
      .selectFrom('access.personalLinkEvent')
      .select(['kind', 'by'])
      .where('workspaceId', '=', officer.workspaceId)
      .where('linkId', '=', linkId)
      .orderBy('at')
      .execute(),
  );

describe('S14, S23: 個人リンク', () => {
  test('開いた人は、何のだれのリンクかが分かり、名はまだ分からない。記録には番号だけが残る', async () => {
    const of = subject();
    const link = await issue(of);
    expect(link.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await open(link.token)).toEqual({
      kind: 'holder',
      holder: {
        workspaceId: officer.workspaceId,
        workspaceKey: officer.workspaceKey,
        workspaceName: officer.workspaceName,
        name: '',
        auditName: `link:${link.linkId}`,
        linkId: link.linkId,
        subjectId: of.subjectId,
        holderId: of.holderId,
        token: link.token,
      },
    });
    expect(await events(link.linkId)).toEqual([{ kind: 'issued', by: officer.auditName }]);
  });

  test('何度開いても使い切られず、何も書かれない', async () => {
    const link = await issue();
    const before = await inside((tx) => tx.selectFrom('access.personalLink').selectAll().execute());
    for (const _ of [1, 2, 3]) expect((await open(link.token)).kind).toBe('holder');
    expect(await inside((tx) => tx.selectFrom('access.personalLink').selectAll().execute())).toEqual(before);
    expect(await events(link.linkId)).toHaveLength(1);
  });

  test('同じ人に同じ用で二度出しても同じアドレス。期限は延びるだけで縮まない', async () => {
    const of = subject();
    const first = await issue(of, inDays(10));
    const shorter = await issue(of, inDays(5));
    const longer = await issue(of, inDays(20));
    expect([shorter.token, longer.token]).toEqual([first.token, first.token]);
    expect([shorter.expiresAt, longer.expiresAt]).toEqual([inDays(10), inDays(20)]);
    expect((await events(first.linkId)).map(({ kind }) => kind)).toEqual(['issued', 'extended']);
    expect((await open(first.token, { at: inDays(19) })).kind).toBe('holder');
  });

  test('同時に二度出しても一本', async () => {
    const of = subject();
    const made = await Promise.all([issue(of), issue(of), issue(of)]);
    expect(new Set(made.map(({ token }) => token)).size).toBe(1);
    const listed = await inside((tx) => links.list(tx, officer.workspaceId, { ...of, at: now }));
    expect(listed).toEqual([made[0]]);
  });

  test('期限が来た瞬間から開かず、期限切れだと分かる', async () => {
    const link = await issue(subject(), inDays(1));
    expect((await open(link.token, { at: new Date(inDays(1).getTime() - 1) })).kind).toBe('holder');
    expect(await open(link.token, { at: inDays(1) })).toEqual({
      kind: 'ended',
      reason: 'expired',
      workspaceName: officer.workspaceName,
    });
  });

  test('取り消すと開かない。出し直しても取り消されたまま、開け直すと同じアドレスが使える', async () => {
    const of = subject();
    const link = await issue(of);
    const act = { linkId: link.linkId, at: now };
    expect(await inside((tx) => links.revoke(tx, officer, act))).toBe(true);
    expect(await inside((tx) => links.revoke(tx, officer, act))).toBe(true);
    expect(await open(link.token)).toMatchObject({ kind: 'ended', reason: 'revoked' });
    expect((await issue(of, inDays(60))).state).toBe('revoked');
    expect(await open(link.token)).toMatchObject({ kind: 'ended', reason: 'revoked' });
    expect(await inside((tx) => links.reopen(tx, officer, { ...act, expiresAt: inDays(7) }))).toBe(true);
    expect((await open(link.token)).kind).toBe('holder');
    expect((await events(link.linkId)).map(({ kind }) => kind).sort()).toEqual(['issued', 'reopened', 'revoked']);
  });

  test('漏れたアドレスを取り替えると、古いほうは無いものと同じになり、新しいほうだけが開く', async () => {
    const link = await issue();
    const act = { linkId: link.linkId, expiresAt: inDays(7), at: now };
    const renewed = await inside((tx) => links.replace(tx, officer, act));
    expect(renewed!.token).not.toBe(link.token);
    expect(renewed!.linkId).toBe(link.linkId);
    expect(await open(link.token)).toEqual({ kind: 'unknown' });
    expect((await open(renewed!.token)).kind).toBe('holder');
    const third = await inside((tx) => links.replace(tx, officer, act));
    expect(new Set([link.token, renewed!.token, third!.token]).size).toBe(3);
  });

  test('無いリンクは、取り消せも開け直せも取り替えられもしない。ほかの導入単位のリンクも同じ', async () => {
    const foreign = await issue();
    const stranger = await db.workspace();
    for (const linkId of [randomUUID(), foreign.linkId]) {
      const act = { linkId, expiresAt: inDays(7), at: now };
      expect(await inside((tx) => links.revoke(tx, stranger, act), stranger)).toBe(false);
      expect(await inside((tx) => links.reopen(tx, stranger, act), stranger)).toBe(false);
      expect(await inside((tx) => links.replace(tx, stranger, act), stranger)).toBeNull();
    }
    expect((await open(foreign.token)).kind).toBe('holder');
  });

  test('ほかの用・ほかの導入単位・作り物のアドレスでは、あったかどうかも分からない', async () => {
    const link = await issue();
    const stranger = await db.workspace();
    const unknown = { kind: 'unknown' };
    expect(await open(link.token, { purpose: 'feedback.inquiry' })).toEqual(unknown);
    expect(await open(link.token, { key: stranger.workspaceKey })).toEqual(unknown);
    expect(await open(link.token, { key: 'no-such-place' })).toEqual(unknown);
    expect(await open(link.token, { key: "'; --" })).toEqual(unknown);
    for (const forged of ['', 'x', link.token.slice(1), `${link.token}A`, link.linkId, 'あ'.repeat(9_000)]) {
      expect(await open(forged)).toEqual(unknown);
    }
  });

  test('期限切れ・取り消しも、ほかの用からは、あったことさえ分からない', async () => {
    const link = await issue(subject(), inDays(1));
    expect(await open(link.token, { purpose: 'feedback.inquiry', at: inDays(2) })).toEqual({ kind: 'unknown' });
  });

  test('見本の導入単位が作り直されて同じ名になっても、前のリンクは開かない', async () => {
    const gate = createGate(db.database);
    const sample = await db.workspace(undefined, { sample: true });
    const asked = { workspaceKey: sample.workspaceKey, purpose: MEETING, now };
    const old = await inside((tx) => links.issue(tx, sample, { ...subject(), expiresAt: inDays(9), at: now }), sample);
    expect((await gate.identifyLink({ token: old.token, ...asked })).kind).toBe('holder');
    await asAdmin(`DELETE FROM access.workspace WHERE workspace_id = '${sample.workspaceId}'`);
    await asAdmin(`DELETE FROM access.workspace_key WHERE key = '${sample.workspaceKey}'`);
    expect(await gate.identifyLink({ token: old.token, ...asked })).toEqual({ kind: 'unknown' });
    const anew = await db.workspace(sample.workspaceKey);
    const fresh = await inside((tx) => links.issue(tx, anew, { ...subject(), expiresAt: inDays(9), at: now }), anew);
    expect(await gate.identifyLink({ token: old.token, ...asked })).toEqual({ kind: 'unknown' });
    expect((await gate.identifyLink({ token: fresh.token, ...asked })).kind).toBe('holder');
  });

  test('データベースの中身をすべて持っていても、どのリンクも開かない', async () => {
    const link = await issue();
    const [row] = await asAdmin(`SELECT * FROM access.personal_link WHERE link_id = '${link.linkId}'`);
    const stored = Object.values(row!).map(String);
    expect(stored).not.toContain(link.token);
    for (const text of stored) expect(await open(text)).toEqual({ kind: 'unknown' });
    // Whoever has the rows and not the installation's secret makes other tokens of them.
    const intruder = createPersonalLinks(new Uint8Array(32).fill(8));
    const [guess] = await inside((tx) =>
      intruder.list(tx, officer.workspaceId, { purpose: MEETING, subjectId: link.subjectId, at: now }),
    );
    expect(guess!.linkId).toBe(link.linkId);
    expect(await open(guess!.token)).toEqual({ kind: 'unknown' });
  });
});

async function asAdmin(sql: string): Promise<Record<string, unknown>[]> {
  const admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
  try {
    return (await admin.query(sql)).rows;
  } finally {
    await admin.end();
  }
}
