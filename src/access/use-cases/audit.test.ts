import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { appendAudit } from '../audit.ts';
import { auditActions, auditHead, listAudit } from './read-audit.ts';
import { verifyAudit } from './verify-audit.ts';

let db: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 20 });
  admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await db?.close();
});

const at = (hour: number) => new Date(Date.UTC(2026, 3, 2, hour));
const write = (actor: Actor, record: string, hour = 0) =>
  db.database.inWorkspace(actor.workspaceId, (tx) =>
    appendAudit(tx, {
      workspaceId: actor.workspaceId,
      at: at(hour),
      actor: actor.auditName,
      action: 'figure.read',
      record,
      outcome: 'done',
    }),
  );
const verify = (actor: Actor, printed: { seq: number; hash: string } | null = null) =>
  verifyAudit(db.database, { workspaceId: actor.workspaceId, key: actor.workspaceKey }, printed);
const head = (actor: Actor) => db.database.inWorkspace(actor.workspaceId, (tx) => auditHead(tx, actor.workspaceId));

/** A workspace with `count` events after its creation, number 1. */
async function chainOf(count: number): Promise<Actor> {
  const actor = await db.workspace();
  for (let n = 1; n <= count; n += 1) await write(actor, `record-${n}`);
  return actor;
}

describe('S12: 操作の記録', () => {
  test('同時に50人が書いても、一本の鎖になり、抜けがない', async () => {
    const actor = await db.workspace();
    await Promise.all(Array.from({ length: 50 }, (_, index) => write(actor, `record-${index}`)));
    const report = await verify(actor);
    expect(report).toMatchObject({ ok: true, events: 51, problems: [], head: { seq: 51 } });
  });

  test('アプリケーションは記録を変えることも消すこともできない', async () => {
    const actor = await chainOf(1);
    const inWorkspace = db.database.inWorkspace.bind(db.database, actor.workspaceId);
    await expect(
      inWorkspace((tx) =>
        tx
          .updateTable('access.audit_event')
          .set({ record: 'other' } as never)
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(inWorkspace((tx) => tx.deleteFrom('access.audit_event').execute())).rejects.toMatchObject({
      code: '42501',
    });
    await expect(inWorkspace((tx) => tx.deleteFrom('access.audit_head').execute())).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('管理者が1バイトを変えれば、その行を名指す', async () => {
    const actor = await chainOf(6);
    await admin.query(`UPDATE access.audit_event SET record = 'recorc-3' WHERE workspace_id = $1 AND seq = 4`, [
      actor.workspaceId,
    ]);
    expect((await verify(actor)).problems).toEqual([{ seq: 4, kind: 'altered' }]);
  });

  test('時刻を1ミリ秒動かしても分かる', async () => {
    const actor = await chainOf(3);
    await admin.query(
      `UPDATE access.audit_event SET at = at + interval '1 millisecond' WHERE workspace_id = $1 AND seq = 2`,
      [actor.workspaceId],
    );
    expect((await verify(actor)).problems).toEqual([{ seq: 2, kind: 'altered' }]);
  });

  test('途中の行が消されれば、その番号を言う', async () => {
    const actor = await chainOf(6);
    await admin.query('DELETE FROM access.audit_event WHERE workspace_id = $1 AND seq = 3', [actor.workspaceId]);
    expect((await verify(actor)).problems).toEqual([{ seq: 3, kind: 'missing', last: 3 }]);
  });

  test('末尾が切られれば分かり、控えごと戻されても紙に残した末尾で分かる', async () => {
    const actor = await chainOf(6);
    const printed = await head(actor);
    await admin.query('DELETE FROM access.audit_event WHERE workspace_id = $1 AND seq > 5', [actor.workspaceId]);
    expect((await verify(actor)).problems).toEqual([{ seq: 6, kind: 'tail-cut', last: 7 }]);
    await admin.query(
      `UPDATE access.audit_head SET seq = 5,
         hash = (SELECT hash FROM access.audit_event WHERE workspace_id = $1 AND seq = 5) WHERE workspace_id = $1`,
      [actor.workspaceId],
    );
    expect((await verify(actor)).ok).toBe(true);
    expect((await verify(actor, printed)).problems).toEqual([{ seq: 6, kind: 'tail-cut', last: 7 }]);
  });

  test('R21: 記録が書けなければ、操作もなかったことになる', async () => {
    const actor = await chainOf(1);
    await admin.query('DELETE FROM access.audit_head WHERE workspace_id = $1', [actor.workspaceId]);
    const { workspaceId } = actor;
    await expect(
      db.database.inWorkspace(workspaceId, async (tx) => {
        await tx.updateTable('access.workspace').set({ name: '変えた名前' }).execute();
        const event = {
          workspaceId,
          at: at(0),
          actor: 'cli:test',
          action: 'a.b',
          record: 'x',
          outcome: 'done' as const,
        };
        await appendAudit(tx, event);
      }),
    ).rejects.toThrow('audit chain has no head');
    const name = await db.database.inWorkspace(workspaceId, (tx) =>
      tx.selectFrom('access.workspace').select('name').executeTakeFirstOrThrow(),
    );
    expect(name.name).toBe('みほん市');
  });

  test('データベースが受け付けない文字があっても、記録は書けて鎖は正しい', async () => {
    const actor = await db.workspace();
    await write(actor, `a\u0000b\ud800c`);
    expect(await verify(actor)).toMatchObject({ ok: true, events: 2 });
  });
});

describe('記録を読む', () => {
  test('S27: この間にこの記録を見たのはだれか。一つの操作が幾つもの記録に触れていても見つける', async () => {
    const actor = await db.workspace();
    await write(actor, 'case-1', 1);
    await write(actor, 'case-2 case-1', 2);
    await write(actor, 'case-11', 3);
    await write(actor, 'case-1', 9);
    const seen = await db.database.inWorkspace(actor.workspaceId, (tx) =>
      listAudit(tx, actor, { record: 'case-1', from: at(0), until: at(9) }, { page: 1, size: 10 }),
    );
    expect(seen.rows.map((row) => row.seq)).toEqual([3, 2]);
    expect(seen.total).toBe(2);
  });

  test('出てくる操作の名前を、一つずつ挙げる', async () => {
    const actor = await chainOf(3);
    const names = (by: Actor) => db.database.inWorkspace(actor.workspaceId, (tx) => auditActions(tx, by));
    expect(await names(actor)).toEqual(['figure.read', 'workspace.create']);
    expect(await names(as(actor, 'viewer'))).toEqual([]);
  });

  test('S1: 見られるのは事務局だけで、ほかの導入単位の記録は見えない', async () => {
    const mine = await chainOf(2);
    const other = await chainOf(3);
    const list = (actor: Actor) =>
      db.database.inWorkspace(actor.workspaceId, (tx) => listAudit(tx, actor, {}, { page: 1, size: 50 }));
    expect((await list(mine)).total).toBe(3);
    expect(await list(as(mine, 'viewer'))).toEqual({ rows: [], total: 0 });
    const across = await db.database.inWorkspace(mine.workspaceId, (tx) =>
      listAudit(tx, other, {}, { page: 1, size: 50 }),
    );
    expect(across).toEqual({ rows: [], total: 0 });
  });
});
