import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Route } from '#platform/http/route.ts';
import { mihon } from '#samples/mihon/sample.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import type { Browser } from '#test/support/app.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { japaneseOfOurs, leftovers } from './foreign-words.ts';
import { doorPages, inLanguage, makeWorld, type World } from './world.ts';

let world: World;
let town: Actor;
let empty: Actor;
let params: Record<string, string>;

beforeAll(async () => {
  world = await makeWorld();
  town = await world.town(otsuki);
  empty = await world.db.workspace('empty', { name: 'からの市', sample: true });
  params = await recordsOf(town);
});
afterAll(() => world.close());

/** A figure with a history, an explained finding, a paper out of date, one in the making, a member who has left. */
async function recordsOf(actor: Actor): Promise<Record<string, string>> {
  const officer = await world.app.signIn(actor, 'officer');
  const at = (path: string) => `/w/${actor.workspaceKey}${path}`;
  const own = `WHERE workspace_id = '${actor.workspaceId}'`;
  const one = async (sql: string) => Object.values((await world.query(`${sql} LIMIT 1`))[0] ?? {})[0] ?? '';
  const checksPage = await (await officer.get(at('/checks'))).text();
  const check = decodeURIComponent(/checks\/explain\?check=([^"&]+)/.exec(checksPage)![1]!);
  const asked = await officer.get(at(`/checks/explain?check=${encodeURIComponent(check)}`));
  const seen = /name="seen" value="([^"]*)"/.exec(await asked.text())![1]!;
  await officer.post(at('/checks/explain'), { check, seen, reason: '原資料の誤記のため照会中' });
  await officer.post(at('/reports/papers'), { format: 'xlsx', token: '' });
  await world.runJobs(actor);
  const paper = await one(`SELECT paper_id FROM reports.paper ${own}`);
  const old = await one(`SELECT figure_id FROM evidence.figure ${own} AND indicator_key = 'certified-persons'`);
  await officer.post(at(`/figures/${old}/correct`), { value: '1,362', reason: '再集計による' });
  const figure = await one(`SELECT figure_id FROM evidence.figure ${own} AND supersedes = '${old}'`);
  await officer.post(at('/reports/papers'), { format: 'pdf', token: '' });
  await world.invite(actor, 'みほん 花子', 'member');
  const account = await one(`SELECT account_id FROM access.membership ${own} AND display_name = 'みほん 花子'`);
  const draft = await officer.post(at('/figures/paste'), {
    text: 'indicator\tas of\tvalue\tsource\ntotal-population\tH30.4.1\t23,456\tInvented survey\n',
  });
  return {
    workspace: actor.workspaceKey,
    figure,
    old,
    paper,
    account,
    check,
    import: await one(`SELECT import_id FROM evidence.import ${own}`),
    draft: draft.headers.get('location')?.split('/').at(-1) ?? '',
  };
}

const inside = (method: 'get' | 'post'): readonly Route[] =>
  world.app.slices
    .flatMap((slice) => slice.routes ?? [])
    .filter((route) => route.method === method && route.path.startsWith('/w/'));

function fill(route: Route, values: Record<string, string>): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => values[name] || NO_RECORD);
  return path.endsWith('/explain') && route.method === 'get'
    ? `${path}?check=${encodeURIComponent(values.check ?? '')}`
    : path;
}
const NO_RECORD = '00000000-0000-4000-8000-000000000000';

/** Pages that look the same but for a token are checked once. */
const checked = new Set<string>();

async function problemsOf(answer: Response, language: Language, entered: readonly string[]): Promise<string[]> {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return [];
  const html = await answer.text();
  const settled = html.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|value="\/[^"]*"/g, '');
  if (checked.has(settled)) return [];
  checked.add(settled);
  return [
    ...(answer.status >= 500 ? [`status ${answer.status}`] : []),
    ...(await checkHtml(html)),
    ...leftovers(html).map((text) => `left over: ${text}`),
    ...(language === 'en' ? japaneseOfOurs(html, entered).map((text) => `not English: ${text}`) : []),
  ];
}

async function walk(
  pages: AsyncIterable<readonly [string, Response]>,
  language: Language,
): Promise<{ visited: number; problems: string[] }> {
  const entered = await world.enteredTexts();
  const problems: string[] = [];
  let visited = 0;
  for await (const [name, answer] of pages) {
    visited += 1;
    for (const problem of await problemsOf(answer, language, entered)) problems.push(`${name} → ${problem}`);
  }
  return { visited, problems };
}

async function* everyPage(browser: Browser, values: Record<string, string>) {
  for (const route of inside('get')) {
    const path = fill(route, values);
    yield [path, await browser.get(path)] as const;
  }
}

async function* everyFormEmpty(browser: Browser, values: Record<string, string>) {
  for (const route of inside('post')) {
    const path = fill(route, values);
    yield [`post ${path}`, await browser.post(path)] as const;
  }
}

const signIn = async (actor: Actor, role: Role, language: Language) =>
  inLanguage(await world.app.signIn(actor, role), language);
const clean = { problems: [] };

describe.each(['ja', 'en'] as const)('どのページも、HTML・アクセシビリティ・言葉の検査に合う（%s）', (language) => {
  test('事務局が開けるすべてのページ', async () => {
    const officer = await signIn(town, 'officer', language);
    const statuses: string[] = [];
    for (const route of inside('get')) {
      const { status } = await officer.get(fill(route, params));
      if (status !== 200 && !route.path.endsWith(':draft')) statuses.push(`${route.path} → ${status}`);
    }
    expect(statuses).toEqual([]);
    expect(await walk(everyPage(officer, params), language)).toMatchObject(clean);
  });

  test('何も入っていない導入単位のすべてのページ', async () => {
    const officer = await signIn(empty, 'officer', language);
    const viewer = await signIn(empty, 'viewer', language);
    const values = { workspace: 'empty' };
    expect(await walk(everyPage(officer, values), language)).toMatchObject(clean);
    expect(await walk(everyPage(viewer, values), language)).toMatchObject(clean);
  });

  test('空のまま送られたすべての様式', async () => {
    const officer = await signIn(empty, 'officer', language);
    expect(await walk(everyFormEmpty(officer, { ...params, workspace: 'empty' }), language)).toMatchObject(clean);
  });

  test('読むだけの人のページと、許されないページ、ないページ', async () => {
    const viewer = await signIn(town, 'viewer', language);
    // The same pages with less on them: one language is enough.
    if (language === 'ja') expect(await walk(everyPage(viewer, params), language)).toMatchObject(clean);
    const others = async function* () {
      yield ['訂正された数値', await viewer.get(`/w/otsuki/figures/${params.old}`)] as const;
      yield ['404', await viewer.get('/w/otsuki/no-such-page')] as const;
      yield ['よその画面から', await viewer.post('/sign-out', {}, { origin: 'https://evil.example' })] as const;
      yield ['形式違い', await viewer.post('/sign-out', {}, { 'content-type': 'application/json' })] as const;
    };
    expect(await walk(others(), language)).toMatchObject(clean);
  });

  test('入口のすべてのページ', async () => {
    const link = await world.invite(town, `新しい担当 ${language}`, 'viewer');
    const pages = await doorPages(world, link, language);
    const each = async function* () {
      yield* pages;
    };
    expect(await walk(each(), language)).toMatchObject({ problems: [], visited: pages.size });
  });
});

test('みほん市の現状・目標・報告', async () => {
  const actor = await world.town(mihon);
  const member = await signIn(actor, 'member', 'ja');
  const pages = async function* () {
    for (const path of ['picture', 'goals', 'reports']) {
      yield [path, await member.get(`/w/mihon/${path}`)] as const;
    }
  };
  expect(await walk(pages(), 'ja')).toMatchObject(clean);
});
