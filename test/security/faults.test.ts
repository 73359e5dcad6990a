import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { page, refuse, workspaceRoute } from '#platform/http/route.ts';
import { jsonLog } from '#platform/log/json-log.ts';
import { type Browser, type TestApp, testApp } from '#test/support/app.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';

/** Appears in errors and forms on purpose; must appear nowhere else (S11). */
const CANARY = '見本花子カナリア';

let db: TestDatabase;
let app: TestApp;
let actor: Actor;
let officer: Browser;
const logged: string[] = [];
let away: Database | null = null;

const who = ['officer'] as const;
const trouble = [
  workspaceRoute({
    method: 'post',
    path: '/w/:workspace/trouble/throws',
    who,
    audit: 'trouble.throw',
    async handle({ tx, actor: { workspaceId }, form }) {
      await rename(tx, workspaceId);
      throw new Error(`bug with ${form.get('name')}`);
    },
  }),
  workspaceRoute({
    method: 'post',
    path: '/w/:workspace/trouble/refuses',
    who,
    audit: 'trouble.refuse',
    async handle({ tx, actor: { workspaceId } }) {
      await rename(tx, workspaceId);
      return refuse('conflict');
    },
  }),
  workspaceRoute({
    method: 'post',
    path: '/w/:workspace/trouble/audit',
    who,
    audit: 'trouble.audit',
    async handle({ tx, actor: { workspaceId } }) {
      await rename(tx, workspaceId);
      return page({ title: 'never seen', body: 'never seen' });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: '/w/:workspace/trouble/slow',
    who,
    audit: 'none',
    async handle({ tx }) {
      const { sql } = await import('kysely');
      await sql`SELECT pg_sleep(5)`.execute(tx);
      return page({ title: 'never seen', body: 'never seen' });
    },
  }),
];

const rename = (tx: Parameters<(typeof trouble)[0]['handle']>[0]['tx'], workspaceId: string) =>
  tx.updateTable('access.workspace').set({ name: CANARY }).where('workspaceId', '=', workspaceId).execute();

beforeAll(async () => {
  db = await testDatabase();
  const database: Database = {
    inWorkspace: (id, work) => (away ?? db.database).inWorkspace(id, work),
    outsideWorkspaces: (work) => (away ?? db.database).outsideWorkspaces(work),
    close: async () => {},
  };
  app = await testApp(db, { database, extraRoutes: trouble, log: jsonLog((line) => logged.push(line)) });
  actor = await db.workspace('trouble', { name: '見本の村', sample: true });
  officer = await app.signIn(actor, 'officer');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const nameNow = async () =>
  (
    await db.database.inWorkspace(actor.workspaceId, (tx) =>
      tx.selectFrom('access.workspace').select('name').executeTakeFirstOrThrow(),
    )
  ).name;

describe('失敗しても、半端に書かれず、中身が漏れない', () => {
  test('S26・S11: 途中で壊れた操作は500、書きかけは無かったことになり、画面にも記録にも中身が出ない', async () => {
    const answer = await officer.post('/w/trouble/trouble/throws', { name: CANARY });
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toContain('うまく処理できませんでした');
    expect(text).not.toContain(CANARY);
    expect(text).not.toMatch(/at .*\.ts:|Error:/);
    expect(await nameNow()).toBe('見本の村');
    expect(logged.join('')).toContain('request.failed');
    expect(logged.join('')).not.toContain(CANARY);
  });

  test('断られた操作の書きかけは残らず、断ったことが監査の記録に残る', async () => {
    expect((await officer.post('/w/trouble/trouble/refuses')).status).toBe(409);
    expect(await nameNow()).toBe('見本の村');
    const events = await db.database.inWorkspace(actor.workspaceId, (tx) =>
      tx
        .selectFrom('access.audit_event')
        .select(['action', 'outcome'])
        .where('action', '=', 'trouble.refuse')
        .execute(),
    );
    expect(events).toEqual([{ action: 'trouble.refuse', outcome: 'refused' }]);
  });

  test('R21: 監査の記録が書けなければ、操作も行われない', async () => {
    const admin = new pg.Client({ connectionString: db.adminUrl });
    await admin.connect();
    await admin.query('REVOKE INSERT ON access.audit_event FROM renkei_app');
    expect((await officer.post('/w/trouble/trouble/audit')).status).toBe(500);
    await admin.query('GRANT INSERT ON access.audit_event TO renkei_app');
    await admin.end();
    expect(await nameNow()).toBe('見本の村');
  });

  test('R18: データベースが無くなると503を日本語で答え、戻れば何もしなくてもまた使える', async () => {
    const url = new URL(db.appUrl);
    url.port = '1';
    away = openDatabase({ url: url.href });
    const answer = await officer.get('/w/trouble/picture');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('記録庫につながりません');
    await away.close();
    away = null;
    expect((await officer.get('/w/trouble/picture')).status).toBe(200);
  });

  test('R19: 遅い問い合わせは打ち切られて503になり、ほかの画面は使える', async () => {
    away = openDatabase({ url: db.appUrl, statementTimeoutMs: 200 });
    const slow = officer.get('/w/trouble/trouble/slow');
    const quick = officer.get('/w/trouble/picture');
    expect((await quick).status).toBe(200);
    expect((await slow).status).toBe(503);
    await away.close();
    away = null;
  });

  test('R10: 大きすぎる送信は413', async () => {
    const answer = await officer.post('/w/trouble/trouble/refuses', { note: 'あ'.repeat(600_000) });
    expect(answer.status).toBe(413);
  });

  test('E8: 空きが少ないあいだは読めるが、書けない', async () => {
    const low = await testApp(db, { readOnly: () => true });
    try {
      const reader = await low.signIn(actor, 'officer');
      expect((await reader.get('/w/trouble/picture')).status).toBe(200);
      const answer = await reader.post('/w/trouble/figures/new', {});
      expect(answer.status).toBe(507);
      expect(await answer.text()).toContain('空きが少ない');
    } finally {
      await low.close();
    }
  });
});
