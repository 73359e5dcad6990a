import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { mihon } from '#samples/mihon/sample.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import { type Address, parametersOf, pathOf, type Records } from '#test/support/addresses.ts';
import type { Browser } from '#test/support/app.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { featuresOf, wholePageProblems } from './features.ts';
import { japaneseOfOurs, leftovers } from './foreign-words.ts';
import { formsOf, type ShownForm } from './forms.ts';
import { type MihonRecords, mihonRecords } from './mihon-records.ts';
import { doorPages, inLanguage, makeWorld, type World } from './world.ts';

let world: World;
let town: Actor;
let empty: Actor;
let records: MihonRecords;

beforeAll(async () => {
  world = await makeWorld();
  town = await world.town(mihon);
  await world.town(otsuki);
  empty = await world.db.workspace('empty', { name: 'からの市', sample: true });
  records = await mihonRecords(world, town);
});
afterAll(() => world.close());

/** Pages: what is no file. */
const pages = (kind: 'inside' | 'link'): readonly Address[] =>
  world.app.slices
    .flatMap((slice) => (slice.routes ?? []).map((route) => ({ slice: slice.name, route })))
    .filter(
      ({ route }) =>
        route.method === 'get' &&
        route.path.startsWith(kind === 'link' ? '/l/' : '/w/') &&
        !/:file\{|\.(pdf|csv|xlsx|ics)$|\/(file|revision)$|\/briefings\/:seat$/.test(route.path),
    );

/** Every page with these records; a page of a meeting once for each state a meeting can be in, and so on. */
function everyPath(from: MihonRecords): readonly string[] {
  return pages('inside').flatMap((address) => {
    const last = parametersOf(address).at(-1) ?? '';
    const several = from.variants[last] ?? [{}];
    return several.map((each) => asked(pathOf(address, { ...from.first, ...each }), { ...from.first, ...each }));
  });
}

/** Pages that need more than their address. */
function asked(path: string, { check, asked: organisation }: Records): string {
  if (path.endsWith('/checks/explain')) return `${path}?check=${encodeURIComponent(check ?? '')}`;
  return path.endsWith('/send/preview') ? `${path}?organisation=${organisation}` : path;
}

/** The slow checkers see a page that has anything new to them; words, and what only a whole page can get wrong, are looked at always. */
const checked = new Set<string>();

async function problemsOf(html: string, status: number, language: Language, entered: readonly string[]) {
  const fresh = [...featuresOf(html)].filter((feature) => !checked.has(feature));
  for (const feature of fresh) checked.add(feature);
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...wholePageProblems(html),
    ...(fresh.length > 0 ? await checkHtml(html) : []),
    ...leftovers(html).map((text) => `left over: ${text}`),
    ...(language === 'en' ? japaneseOfOurs(html, entered).map((text) => `not English: ${text}`) : []),
  ];
}

type Visit = readonly [name: string, answer: Response];

/** What is wrong with these pages. Their forms that take something typed are kept in `forms`, by where they lead. */
async function problems(
  visits: AsyncIterable<Visit>,
  language: Language,
  forms?: Map<string, ShownForm>,
): Promise<string[]> {
  const entered = language === 'en' ? await world.enteredTexts() : [];
  const found: string[] = [];
  const seen: { readonly name: string; readonly status: number; readonly html: string }[] = [];
  for await (const [name, answer] of visits) {
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    seen.push({ name, status: answer.status, html: await answer.text() });
  }
  // Short ones first: then there is little left that only the long ones, which take seconds, have.
  seen.sort((a, b) => a.html.length - b.html.length);
  for (const { name, status, html } of seen) {
    for (const problem of await problemsOf(html, status, language, entered)) found.push(`${name} → ${problem}`);
    if (!forms) continue;
    for (const form of formsOf(html, name.split(' ')[0]!)) {
      const button = Object.entries(form.fields).filter(([field]) => field === 'do');
      if (form.typed.length > 0)
        forms.set(`${form.action.replace(/[0-9a-f-]{36}/g, '*')} ${button} ${form.typed}`, form);
    }
  }
  return found;
}

async function* visit(browser: Browser, paths: readonly string[]): AsyncGenerator<Visit> {
  for (const path of paths) yield [path, await browser.get(path)];
}

const signIn = async (actor: Actor, role: Role, language: Language) =>
  inLanguage(await world.app.signIn(actor, role), language);

describe.each(['ja', 'en'] as const)('どのページも、HTML・アクセシビリティ・言葉の検査に合う（%s）', (language) => {
  const forms = { officer: new Map<string, ShownForm>(), link: new Map<string, ShownForm>() };

  test('何も入っていない導入単位のすべてのページ', async () => {
    const paths = pages('inside').map((address) => pathOf(address, { workspace: 'empty' }));
    const officer = await signIn(empty, 'officer', language);
    const viewer = await signIn(empty, 'viewer', language);
    expect(await problems(visit(officer, paths), language)).toEqual([]);
    expect(await problems(visit(viewer, paths), language)).toEqual([]);
  });

  test('事務局が開けるすべてのページ', { timeout: 240_000 }, async () => {
    const officer = await signIn(town, 'officer', language);
    const lost: string[] = [];
    const pagesOf = async function* () {
      for (const path of everyPath(records)) {
        const answer = await officer.get(path);
        // 409: the page is for another state of the record, and says so; a form for another state leads to the record. 事務局 has no seat.
        const form = /\/close$|\/addressees\/[^/]+\/(agenda|evidence)$/.test(path) && answer.status === 303;
        const elsewhere = answer.status === 409 || form || /\/(end|reopen)$|\/mine(\/|$)/.test(path);
        if (answer.status !== 200 && !elsewhere) lost.push(`${path} → ${answer.status}`);
        yield [path, answer] as const;
      }
    };
    expect(await problems(pagesOf(), language, forms.officer)).toEqual([]);
    expect(lost).toEqual([]);
  });

  test('席のある委員のページ、読むだけの人のページ', async () => {
    for (const role of ['member', 'viewer'] as const) {
      const browser = await signIn(town, role, language);
      expect(await problems(visit(browser, everyPath(records)), language)).toEqual([]);
    }
  });

  test('個人リンクのページ', async () => {
    const browser = inLanguage(world.app.browser(), language);
    expect(records.links.length).toBeGreaterThan(1);
    for (const link of records.links) {
      const paths = pages('link').map((address) => pathOf(address, link));
      expect(await problems(visit(browser, paths), language, forms.link)).toEqual([]);
    }
    const dead = [`/l/mihon/${records.deadToken}/meeting`, '/l/mihon/nothing/meeting'];
    expect(await problems(visit(browser, dead), language)).toEqual([]);
  });

  test('許されないページ、ないページ、大月市のページ', async () => {
    const viewer = await signIn(town, 'viewer', language);
    const others = async function* (): AsyncGenerator<Visit> {
      yield ['訂正された数値', await viewer.get(`/w/mihon/figures/${records.first.old}`)];
      yield ['404', await viewer.get('/w/mihon/no-such-page')];
      yield ['よその画面から', await viewer.post('/sign-out', {}, { origin: 'https://evil.example' })];
      yield ['形式違い', await viewer.post('/sign-out', {}, { 'content-type': 'application/json' })];
    };
    expect(await problems(others(), language)).toEqual([]);
    const member = await signIn({ ...town, ...(await otsukiActor()) }, 'member', language);
    const paths = ['picture', 'goals', 'reports', 'councils', 'directory', 'challenges'].map(
      (each) => `/w/otsuki/${each}`,
    );
    expect(await problems(visit(member, paths), language)).toEqual([]);
  });

  test('入口のすべてのページ', async () => {
    const link = await world.invite(town, `新しい担当 ${language}`, 'viewer');
    const door = await doorPages(world, link, language);
    const each = async function* () {
      yield* door;
    };
    expect(await problems(each(), language)).toEqual([]);
  });

  // Last: some of them are taken as they are.
  test('空のまま送られたすべての様式', { timeout: 240_000 }, async () => {
    const officer = await signIn(town, 'officer', language);
    const anybody = inLanguage(world.app.browser(), language);
    const sent = async function* (browser: Browser, shown: ReadonlyMap<string, ShownForm>): AsyncGenerator<Visit> {
      for (const { action, fields } of shown.values()) yield [`post ${action}`, await browser.post(action, fields)];
    };
    expect(forms.officer.size).toBeGreaterThan(40);
    expect(forms.link.size).toBeGreaterThan(1);
    expect(await problems(sent(officer, forms.officer), language)).toEqual([]);
    expect(await problems(sent(anybody, forms.link), language)).toEqual([]);
  });
});

async function otsukiActor(): Promise<{ readonly workspaceId: string; readonly workspaceKey: string }> {
  const [row] = await world.query(`SELECT workspace_id FROM access.workspace_key WHERE key = 'otsuki'`);
  return { workspaceId: row!.workspace_id!, workspaceKey: 'otsuki' };
}
