import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, type Role, roles } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import { loadSample } from '#src/commands/load-sample.ts';
import { type Browser, type TestApp, testApp } from '#test/support/app.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';

let db: TestDatabase;
let app: TestApp;
let own: Actor;
let other: Actor;
let ids: Record<'own' | 'other', Record<string, string>>;
const signedIn = {} as Record<Role, Browser>;
let otherOfficer: Browser;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 5 });
  app = await testApp(db);
  own = await sampleTown('own');
  other = await sampleTown('other');
  ids = { own: await recordsOf(own), other: await recordsOf(other) };
  for (const role of roles) signedIn[role] = await app.signIn(own, role);
  otherOfficer = await app.signIn(other, 'officer');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

/** The published town under another key, so that both workspaces hold records of every kind. */
async function sampleTown(key: string): Promise<Actor> {
  const loaded = await loadSample(db.database, { ...otsuki, key }, systemClock, 'cli:test', testLinks);
  expect(loaded.ok).toBe(true);
  const found = await query(`SELECT workspace_id FROM access.workspace_key WHERE key = '${key}'`);
  return {
    workspaceId: found[0]!.workspace_id!,
    workspaceKey: key,
    workspaceName: otsuki.name,
    role: 'officer',
    accountId: null,
    name: 'cli:test',
    auditName: 'cli:test',
  };
}

async function query(sql: string): Promise<Record<string, string>[]> {
  const admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
  try {
    return (await admin.query(sql)).rows;
  } finally {
    await admin.end();
  }
}

/** A real record for each parameter that paths use, so that "not found" is never just a wrong id. */
async function recordsOf(actor: Actor): Promise<Record<string, string>> {
  const one = async (sql: string) => Object.values((await query(`${sql} LIMIT 1`))[0] ?? {})[0] ?? randomUUID();
  const where = `WHERE workspace_id = '${actor.workspaceId}'`;
  return {
    workspace: actor.workspaceKey,
    figure: await one(`SELECT figure_id FROM evidence.figure ${where}`),
    import: await one(`SELECT import_id FROM evidence.import ${where}`),
    account: await one(`SELECT account_id FROM access.membership ${where}`),
  };
}

const isInside = (route: Route): boolean => route.path.startsWith('/w/:workspace/');
const fill = (route: Route, params: Record<string, string>): string =>
  route.path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => params[name] ?? MISSING);
const MISSING = '00000000-0000-4000-8000-000000000000';
const ask = (browser: Browser, route: Route, path: string): Promise<Response> =>
  route.method === 'get' ? browser.get(path) : browser.post(path);
const name = (route: Route): string => `${route.method} ${route.path}`;
const everyRoute = (): readonly Route[] => app.slices.flatMap((slice) => slice.routes ?? []);
const inside = (): readonly Route[] => everyRoute().filter(isInside);

describe('S1: だれが、どの経路に、どこから来ても', () => {
  test('だれでもない人は、どの経路からも入れない', async () => {
    const wrong: string[] = [];
    for (const route of inside()) {
      const answer = await ask(app.browser(), route, fill(route, ids.own));
      const turnedAway = route.method === 'get' ? answer.status === 303 : answer.status === 401;
      const toSignIn = route.method === 'post' || answer.headers.get('location')?.startsWith('/sign-in?next=');
      if (!turnedAway || !toSignIn) wrong.push(`${name(route)} → ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('ほかの導入単位の人には、無いものと1字も違わない答えを返す', async () => {
    const wrong: string[] = [];
    for (const route of inside()) {
      const real = await ask(otherOfficer, route, fill(route, ids.own));
      const missing = await ask(otherOfficer, route, fill(route, { workspace: 'no-such-place' }));
      const same = (await real.text()) === (await missing.text());
      if (real.status !== 404 || missing.status !== 404 || !same) wrong.push(`${name(route)} → ${real.status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('自分の導入単位のアドレスで、ほかの導入単位の記録を指しても、無いものと同じ', async () => {
    const wrong: string[] = [];
    for (const route of inside().filter((each) => /:(figure|import|account)\b/.test(each.path))) {
      const foreign = await ask(signedIn.officer, route, fill(route, { ...ids.other, workspace: ids.own.workspace! }));
      const missing = await ask(signedIn.officer, route, fill(route, { workspace: ids.own.workspace! }));
      const same = (await foreign.text()) === (await missing.text());
      if (foreign.status !== missing.status || foreign.status < 400 || !same) {
        wrong.push(`${name(route)} → ${foreign.status} / ${missing.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(roles)('役割「%s」は、許された経路にだけ入れる', async (role) => {
    const wrong: string[] = [];
    for (const route of inside()) {
      const allowed = route.who === 'signed-in' || (route.who as readonly Role[]).includes(role);
      const answer = await ask(signedIn[role], route, fill(route, ids.own));
      const refused = answer.status === 403;
      if (refused === allowed || answer.status >= 500 || answer.status === 401) {
        wrong.push(`${name(route)} → ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('S18: よその画面から送られた操作', () => {
  const foreign: Record<string, Record<string, string>> = {
    よそのOrigin: { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    'cross-site': { 'sec-fetch-site': 'cross-site' },
    'Origin: null': { origin: 'null', 'sec-fetch-site': 'same-origin' },
    'same-site（別ポート）': { origin: 'http://127.0.0.1:9999', 'sec-fetch-site': 'same-site' },
  };

  test.each(Object.keys(foreign))('%s は、どの書き込みも403', async (kind) => {
    const wrong: string[] = [];
    for (const route of everyRoute().filter((each) => each.method === 'post')) {
      const answer = await signedIn.officer.post(fill(route, ids.own), {}, foreign[kind]);
      if (answer.status !== 403) wrong.push(`${name(route)} → ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('フォーム以外の形式は415', async () => {
    const wrong: string[] = [];
    for (const route of everyRoute().filter((each) => each.method === 'post')) {
      const answer = await signedIn.officer.post(fill(route, ids.own), {}, { 'content-type': 'application/json' });
      if (answer.status !== 415) wrong.push(`${name(route)} → ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('開くだけの経路をすべて開いても、監査の記録のほかは1行も増えず変わらない', async () => {
    const before = await tableStates();
    for (const route of inside().filter((each) => each.method === 'get')) {
      await signedIn.officer.get(fill(route, ids.own));
    }
    expect(await tableStates()).toEqual(before);
  });
});

/** A checksum of every table that opening a page must not touch; sessions remember when they were last seen. */
async function tableStates(): Promise<Record<string, string>> {
  const tables = await query(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
      WHERE table_schema IN ('access', 'evidence', 'goals', 'reports') AND table_type = 'BASE TABLE'
        AND table_name NOT IN ('audit_event', 'audit_head', 'session') ORDER BY 1`,
  );
  const states: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await query(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS s FROM ${name} t`,
    );
    states[name!] = row!.s!;
  }
  return states;
}

describe('S6: 文字のいたずら', () => {
  const corpus = [
    `'`,
    `' OR 1=1 --`,
    `"; DROP TABLE x; --`,
    '\\',
    '%27',
    '%00',
    '<script>alert(1)</script>',
    '%',
    '_%',
    '🙂'.repeat(50),
  ];

  test('どの入力欄・番号・検索語に何を入れても、エラー（500）にならず、そのまま実行もされない', async () => {
    const wrong: string[] = [];
    for (const route of inside()) {
      for (const nasty of corpus) {
        const encoded = encodeURIComponent(nasty);
        const paths =
          route.method === 'get'
            ? [
                `${fill(route, ids.own)}?${QUERY_NAMES.map((each) => `${each}=${encoded}`).join('&')}`,
                fill(route, {
                  workspace: ids.own.workspace!,
                  figure: encoded,
                  import: encoded,
                  account: encoded,
                  draft: encoded,
                  paper: encoded,
                }),
              ]
            : [fill(route, ids.own)];
        for (const path of paths) {
          const answer =
            route.method === 'get'
              ? await signedIn.officer.get(path)
              : await signedIn.officer.post(path, Object.fromEntries(FIELD_NAMES.map((each) => [each, nasty])));
          const text = await answer.text();
          if (answer.status >= 500 || text.includes('<script>alert(1)'))
            wrong.push(`${name(route)} ${nasty.slice(0, 12)} → ${answer.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

const QUERY_NAMES = [
  'indicator',
  'place',
  'kind',
  'text',
  'sort',
  'order',
  'direction',
  'page',
  'status',
  'check',
  'code',
  'action',
  'record',
  'from',
  'to',
  'next',
];
const FIELD_NAMES = [
  ...[
    'indicator',
    'place',
    'asOf',
    'kind',
    'value',
    'unit',
    'sourceTitle',
    'source',
    'publisher',
    'publishedOn',
    'locator',
    'licence',
    'note',
    'reason',
  ],
  ...[
    'check',
    'fingerprint',
    'low',
    'high',
    'key',
    'name',
    'definition',
    'text',
    'block',
    'baselineAsOf',
    'targetAsOf',
    'role',
    'displayName',
    'account',
    'format',
    'draft',
    'code',
  ],
];

describe('S20: 答えの頭書き', () => {
  test('どのページも、外を読みに行かず、枠に入らず、控えに残らない', async () => {
    const wrong: string[] = [];
    for (const route of inside().filter((each) => each.method === 'get')) {
      const answer = await signedIn.officer.get(fill(route, ids.own));
      const policy = answer.headers.get('content-security-policy') ?? '';
      const good =
        policy.includes("default-src 'self'") &&
        !policy.includes('unsafe') &&
        policy.includes("frame-ancestors 'none'") &&
        answer.headers.get('x-content-type-options') === 'nosniff' &&
        answer.headers.get('cache-control') === 'no-store';
      if (!good) wrong.push(name(route));
    }
    expect(wrong).toEqual([]);
  });

  test('サインインの印は HttpOnly・SameSite で、閉じたネットワークの http では __Host- を付けない', async () => {
    expect([...signedIn.officer.cookies.keys()]).toContain('renkei');
  });
});
