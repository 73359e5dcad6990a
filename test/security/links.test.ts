import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonalLink } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { type LinkRoute, linkRoute, page, type Route, refuse } from '#platform/http/route.ts';
import type { Log } from '#platform/log/log.ts';
import { type Browser, type TestApp, testApp } from '#test/support/app.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';

/** Two routes of our own, so that the glue itself is tried whatever the slices have: one that shows, one that writes. */
const TRIED = 'test.errand';
const written: string[] = [];
let after: 'keep' | 'refuse' | 'fall' = 'keep';
const probes: readonly LinkRoute[] = [
  linkRoute({
    method: 'get',
    path: '/l/:workspace/:token/errand',
    who: 'link',
    purpose: TRIED,
    audit: 'test.look',
    handle: async ({ holder }) => page({ title: holder.subjectId, body: holder.holderId }),
  }),
  linkRoute({
    method: 'post',
    path: '/l/:workspace/:token/errand/done',
    who: 'link',
    purpose: TRIED,
    audit: 'test.act',
    async handle({ holder, tx, form }) {
      written.push(form.get('text'));
      if (form.get('text') === 'revoke') await app.links.revoke(tx, holder, { linkId: holder.linkId, at: new Date() });
      if (after === 'fall') throw new Error(`the errand of ${holder.linkId} fell`);
      return after === 'keep' ? page({ title: 'done', body: null }) : refuse('conflict');
    },
  }),
];

let db: TestDatabase;
let app: TestApp;
let own: Actor;
let other: Actor;
let readOnly = false;
const logged: string[] = [];
const log: Log = {
  info: (...said) => void logged.push(JSON.stringify(said)),
  warn: (...said) => void logged.push(JSON.stringify(said)),
  error: (...said) =>
    void logged.push(said.map((each) => (each instanceof Error ? each.stack : JSON.stringify(each))).join()),
};

beforeAll(async () => {
  db = await testDatabase({ poolSize: 4 });
  app = await testApp(db, { extraRoutes: probes, readOnly: () => readOnly, log });
  own = await db.workspace('own');
  other = await db.workspace('other');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const routes = (): readonly LinkRoute[] =>
  [...app.slices.flatMap((slice): readonly Route[] => slice.routes ?? []), ...probes].flatMap((route) =>
    route.who === 'link' ? [route] : [],
  );
const inside = <T>(work: (tx: Tx) => Promise<T>, of: Actor = own): Promise<T> =>
  db.database.inWorkspace(of.workspaceId, work);

const DAY = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * DAY);
const issue = (purpose: string, of: Actor = own, days = 30): Promise<PersonalLink> =>
  inside(
    (tx) =>
      app.links.issue(tx, of, {
        purpose,
        subjectId: randomUUID(),
        holderId: randomUUID(),
        expiresAt: at(days),
        at: at(-60),
      }),
    of,
  );
const path = (route: { readonly path: string }, token: string, workspace = own.workspaceKey): string =>
  route.path
    .replace(':workspace', workspace)
    .replace(':token', token)
    .replace(/:(\w+)(\{[^}]*\})?/g, () => randomUUID());
const ask = (route: LinkRoute, to: string, browser: Browser = app.browser()): Promise<Response> =>
  route.method === 'get' ? browser.get(to) : browser.post(to, { text: 'x' });
const name = (route: LinkRoute): string => `${route.method} ${route.path}`;

/** Every link route, tried with what `make` gives; the names of those that do not answer as `good` says. */
async function wrongOnes(
  make: (route: LinkRoute) => Promise<{ readonly token: string; readonly workspace?: string }>,
  good: (answer: Response, text: string) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of routes()) {
    const { token, workspace } = await make(route);
    const answer = await ask(route, path(route, token, workspace));
    const text = await answer.text();
    if (!good(answer, text)) wrong.push(`${name(route)} → ${answer.status}`);
  }
  return wrong;
}

const asMissing = async () => {
  const text = await (await app.browser().get('/l/own/nothing/here')).text();
  return (answer: Response, body: string) => answer.status === 404 && body === text;
};
const act = (link: PersonalLink) => ({ linkId: link.linkId, expiresAt: at(7), at: new Date() });

describe('S1, S14, S23: 個人リンクの経路は、そのリンクの人のほかには無いのと同じ', () => {
  test('作り物・空・ほかの導入単位・ほかの用・取り替えられたリンクには、無いページと1字も違わない答え', async () => {
    const missing = await asMissing();
    const forged = async () => ({ token: 'A'.repeat(43) });
    expect(await wrongOnes(forged, missing)).toEqual([]);
    const foreign = async (route: LinkRoute) => ({ token: (await issue(route.purpose, other)).token });
    expect(await wrongOnes(foreign, missing)).toEqual([]);
    const elsewhere = async (route: LinkRoute) => ({ token: (await issue(route.purpose)).token, workspace: 'other' });
    expect(await wrongOnes(elsewhere, missing)).toEqual([]);
    const nowhere = async (route: LinkRoute) => ({ token: (await issue(route.purpose)).token, workspace: 'no-place' });
    expect(await wrongOnes(nowhere, missing)).toEqual([]);
    const otherwise = async () => ({ token: (await issue('another.purpose')).token });
    expect(await wrongOnes(otherwise, missing)).toEqual([]);
    const replaced = async (route: LinkRoute) => {
      const link = await issue(route.purpose);
      await inside((tx) => app.links.replace(tx, own, act(link)));
      return { token: link.token };
    };
    expect(await wrongOnes(replaced, missing)).toEqual([]);
    expect(written).toEqual([]);
  });

  test('サインインしている事務局でも、リンクの画面にはリンクで来るしかない', async () => {
    const sample = await db.workspace('sample', { sample: true });
    const officer = await app.signIn(sample, 'officer');
    for (const route of routes()) {
      expect((await ask(route, path(route, 'A'.repeat(43), 'sample'), officer)).status).toBe(404);
    }
  });

  test('期限切れと取り消しは410で、事務局に尋ねるよう言うだけ。記録のことは何も出さない', async () => {
    const gone = (title: string) => (answer: Response, text: string) =>
      answer.status === 410 &&
      text.includes(`<h1>${title}</h1>`) &&
      text.includes('事務局') &&
      !/<nav|sign-out|<form[^>]*\/l\//.test(text);
    const expired = async (route: LinkRoute) => ({ token: (await issue(route.purpose, own, -1)).token });
    expect(await wrongOnes(expired, gone('このリンクの期限が切れました'))).toEqual([]);
    const revoked = async (route: LinkRoute) => {
      const link = await issue(route.purpose);
      await inside((tx) => app.links.revoke(tx, own, act(link)));
      return { token: link.token };
    };
    expect(await wrongOnes(revoked, gone('このリンクは使えなくなりました'))).toEqual([]);
    const english = app.browser();
    english.cookies.set('renkei-language', 'en');
    const { token } = await issue(TRIED, own, -1);
    expect(await (await english.get(path(probes[0]!, token))).text()).toContain('This link has expired');
    expect(written).toEqual([]);
  });
});

describe('個人リンクで来た人', () => {
  const [look, write] = probes as readonly [LinkRoute, LinkRoute];

  test('自分の用だけが開き、画面には導入単位の名があって、メニューもサインアウトもない', async () => {
    const link = await issue(TRIED);
    const answer = await app.browser().get(path(look, link.token));
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain(link.subjectId);
    expect(html).toContain(link.holderId);
    expect(html).toContain(own.workspaceName);
    expect(html).not.toMatch(/<nav|action="\/sign-out"/);
    expect(html).toContain(`href="/l/own/${link.token}/errand"`);
  });

  test('控えに残らず、リンク元としてよそへ漏れない', async () => {
    const link = await issue(TRIED);
    const { headers } = await app.browser().get(path(look, link.token));
    expect(headers.get('cache-control')).toBe('no-store');
    // The token would go along in Referer only to this server itself; 'no-referrer' would take the Origin from our own forms.
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.getSetCookie()).toEqual([]);
  });

  test('書き込みは自分の画面からのフォームに限り、閲覧だけのときは受け付けない', async () => {
    const { token } = await issue(TRIED);
    const to = path(write, token);
    const browser = app.browser();
    const count = written.length;
    expect((await browser.post(to, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await browser.post(to, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await browser.post(to, {}, { 'content-type': 'application/json' })).status).toBe(415);
    readOnly = true;
    expect((await browser.post(to)).status).toBe(507);
    readOnly = false;
    expect((await browser.get(to)).status).toBe(404);
    expect((await browser.head(to)).status).toBe(404);
    expect(written).toHaveLength(count);
  });

  test('断られた用は、書いたことごと取り消される', async () => {
    const { token } = await issue(TRIED);
    const revoke = () => app.browser().post(path(write, token), { text: 'revoke' });
    after = 'refuse';
    expect((await revoke()).status).toBe(409);
    after = 'keep';
    expect((await revoke()).status).toBe(200);
    expect((await revoke()).status).toBe(410);
  });

  test('操作の記録とログには、リンクの番号と用の番号だけが残り、アドレスは残らない', async () => {
    const link = await issue(TRIED);
    const browser = app.browser();
    await browser.get(path(look, link.token));
    await browser.post(path(write, link.token));
    after = 'refuse';
    await browser.post(path(write, link.token));
    after = 'fall';
    expect((await browser.post(path(write, link.token))).status).toBe(500);
    after = 'keep';
    const trail = await query(
      `SELECT actor, action, record, outcome FROM access.audit_event WHERE actor = 'link:${link.linkId}' ORDER BY seq`,
    );
    const line = { actor: `link:${link.linkId}`, record: link.subjectId };
    expect(trail).toEqual([
      { ...line, action: 'test.look', outcome: 'done' },
      { ...line, action: 'test.act', outcome: 'done' },
      { ...line, action: 'test.act', outcome: 'refused' },
    ]);
    expect(logged.join('\n')).toContain('request.failed');
    expect(logged.join('\n')).not.toContain(link.token);
    const everything = await query(
      `SELECT row_to_json(e)::text AS t FROM access.audit_event e UNION ALL SELECT row_to_json(l)::text FROM access.personal_link l`,
    );
    expect(everything.map((row) => row.t).join('\n')).not.toContain(link.token);
  });

  test('S14: 送っている間に取り消されたリンクの操作は、行われない', async () => {
    const link = await issue(TRIED);
    const count = written.length;
    const answer = await app.postSlowly(
      path(write, link.token),
      (async function* () {
        yield 'text=';
        await inside((tx) => app.links.revoke(tx, own, act(link)));
        yield 'late';
      })(),
    );
    expect(answer.status).toBe(410);
    expect(written).toHaveLength(count);
  });

  test('だれでもない人の大きな荷物は、読まれもしない', async () => {
    let pulled = 0;
    const answer = await app.postSlowly(
      path(write, 'A'.repeat(43)),
      (async function* () {
        for (; pulled < 1_000; pulled += 1) yield 'x'.repeat(1_024);
      })(),
    );
    expect(answer.status).toBe(404);
    // Streams read a little ahead by themselves.
    expect(pulled).toBeLessThan(10);
  });
});

async function query(sql: string): Promise<Record<string, string>[]> {
  const admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
  try {
    return (await admin.query(sql)).rows;
  } finally {
    await admin.end();
  }
}
