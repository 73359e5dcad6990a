import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGate, findWorkspace, makeSampleLinks } from '#access/index.ts';
import { systemClock } from '#kernel/clock.ts';
import { openDatabase } from '#platform/db/database.ts';
import { buildApp } from '#platform/http/app.ts';
import { page, workspaceRoute } from '#platform/http/route.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import { loadSample } from '#src/commands/load-sample.ts';
import { ORIGIN, type TestApp, testApp } from '#test/support/app.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';

let db: TestDatabase;
let app: TestApp;
let workspaceId: string;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 2 });
  app = await testApp(db);
  await loadSample(db.database, otsuki, systemClock, 'cli:test', testLinks);
  workspaceId = (await db.database.outsideWorkspaces((tx) => findWorkspace(tx, 'otsuki')))!.workspaceId;
});
afterAll(async () => {
  await app.close();
  await db.close();
});

test('リンクの先を HEAD で覗いても、1回限りのサインインのリンクは減らない', async () => {
  const made = await db.database.inWorkspace(workspaceId, (tx) =>
    makeSampleLinks(tx, { workspaceId, clock: systemClock }),
  );
  if (!made.ok) throw new Error(made.error.kind);
  const { path } = made.value[0]!;
  const peek = await app.browser().head(path);
  expect([peek.status, peek.headers.getSetCookie()]).toEqual([404, []]);
  expect((await app.browser().get(path)).status).toBe(303);
  expect((await app.browser().get(path)).status).toBe(404);
});

test('R10: サインインしていない人の送ったものは、大きくても読まずに断る', async () => {
  const accessDatabase = openDatabase({ url: db.appUrl, poolSize: 1 });
  const route = workspaceRoute({
    method: 'post',
    path: '/w/:workspace/heap',
    who: 'signed-in',
    audit: 'none',
    handle: async () => page({ title: '', body: null }),
  });
  const door = buildApp({
    routes: [route],
    database: db.database,
    gate: createGate(accessDatabase),
    clock: systemClock,
    log: silentLog,
    render: () => '',
    trustProxy: false,
    readOnly: () => false,
  });
  let pulled = 0;
  const body = new ReadableStream({
    pull(controller) {
      pulled += 1;
      if (pulled > 8) controller.close();
      else controller.enqueue(new Uint8Array(1024));
    },
  });
  const answer = await door.fetch(
    new Request(new URL(`/w/otsuki/heap?${randomUUID()}`, ORIGIN), {
      method: 'POST',
      headers: { host: new URL(ORIGIN).host, origin: ORIGIN, 'content-type': 'multipart/form-data; boundary=x' },
      body,
      duplex: 'half',
    } as RequestInit),
  );
  expect(answer.status).toBe(401);
  // A stream pulls one chunk ahead by itself.
  expect(pulled).toBeLessThanOrEqual(1);
  await accessDatabase.close();
});

test('S14: 送っている間に席が終わった人の操作は、行われない', async () => {
  const actor = await db.workspace();
  let seated = true;
  let done = 0;
  const door = buildApp({
    routes: [
      workspaceRoute({
        method: 'post',
        path: '/w/:workspace/heap',
        who: 'signed-in',
        audit: 'none',
        handle: async () => {
          done += 1;
          return page({ title: '', body: null });
        },
      }),
    ],
    database: db.database,
    gate: {
      cookieName: () => 'renkei',
      identify: async () => (seated ? { kind: 'actor', actor } : { kind: 'nobody' }),
      identifyLink: async () => ({ kind: 'unknown' }),
      audit: async () => {},
    },
    clock: systemClock,
    log: silentLog,
    render: () => '',
    trustProxy: false,
    readOnly: () => false,
  });
  const post = (during: () => void) =>
    door.fetch(
      new Request(new URL(`/w/${actor.workspaceKey}/heap`, ORIGIN), {
        method: 'POST',
        headers: { host: new URL(ORIGIN).host, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
        body: new ReadableStream({
          pull(controller) {
            during();
            controller.enqueue(new TextEncoder().encode('a=1'));
            controller.close();
          },
        }),
        duplex: 'half',
      } as RequestInit),
    );
  expect([(await post(() => {})).status, done]).toEqual([200, 1]);
  const late = await post(() => {
    seated = false;
  });
  expect([late.status, done]).toEqual([401, 1]);
});
