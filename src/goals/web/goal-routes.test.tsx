import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFigures, startWorkspaceCatalogue } from '#evidence/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import type { Reply, WorkspaceContext, WorkspaceRoute } from '#platform/http/route.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { renderDocument } from '#ui/shell/render-document.tsx';
import { goalFiguresCsv } from '../fixtures.ts';
import { goalRoutes } from './goal-routes.tsx';

let db: TestDatabase;
let officer: Actor;
const clock = fixedClock('2026-11-22T00:00:00Z');

beforeAll(async () => {
  db = await testDatabase();
  officer = await db.workspace('mihon');
  await db.database.inWorkspace(officer.workspaceId, async (tx) => {
    await startWorkspaceCatalogue(tx, officer, clock);
    await importFigures(tx, officer, { bytes: goalFiguresCsv, fileName: 'figures.csv', dryRun: false, clock });
  });
});
afterAll(() => db.close());

const [show, set] = goalRoutes as readonly [WorkspaceRoute, WorkspaceRoute];

interface Asked {
  readonly role?: Role;
  readonly language?: Language;
  readonly fields?: Readonly<Record<string, string>>;
}

/** The route's own errand in a real transaction; gate and shell are tested where they live. */
async function ask(route: WorkspaceRoute, { role = 'officer', language = 'ja', fields = {} }: Asked = {}) {
  const touched: string[] = [];
  const reply = await db.database.inWorkspace(officer.workspaceId, (tx) => {
    const context: WorkspaceContext = {
      tx,
      clock,
      log: silentLog,
      language,
      actor: as(officer, role),
      params: { workspace: officer.workspaceKey },
      query: new URLSearchParams(),
      form: {
        get: (name) => fields[name] ?? '',
        all: (name) => (fields[name] === undefined ? [] : [fields[name]]),
        file: () => null,
        has: (name) => name in fields,
      },
      headers: new Headers(),
      url: new URL('http://127.0.0.1/w/mihon/goals'),
      peer: '127.0.0.1',
      secure: false,
      cookie: () => undefined,
      touch: (record) => touched.push(record),
    };
    return route.handle(context);
  });
  return { reply, touched, ...(await htmlOf(reply, language)) };
}

async function htmlOf(reply: Reply, language: Language): Promise<{ status: number; html: string }> {
  if (reply.kind !== 'page') return { status: 0, html: '' };
  const html = renderDocument(reply.page, {
    language,
    workspaceName: officer.workspaceName,
    workspaceKey: officer.workspaceKey,
    actor: { name: '事務局', role: 'officer' },
    navigation: [{ key: 'goals', label: '目標', href: '/w/mihon/goals' }],
    currentPath: '/w/mihon/goals',
    warnings: [],
    assets: { css: '/a.css', islands: '/a.js' },
  });
  expect(await checkHtml(html)).toEqual([]);
  return { status: reply.status, html };
}

const typed = {
  name: '在宅復帰率を上げる',
  indicator: 'institutional-share',
  baseline: '平成２６年度',
  target: 'H29年度',
  note: '第2回ワーキンググループで提案',
};

test('目標がないうちは、なぜ要るかと始め方を示し、読むだけの人に欄は出ない', async () => {
  const first = await ask(show);
  expect(first.html).toContain('まだ共有目標がありません');
  expect(first.html).toContain(
    '施設・居住系サービス利用者の割合の数値がある時点：平成26年度（FY2014）、平成29年度（FY2017）',
  );
  const viewer = await ask(show, { role: 'viewer' });
  expect(viewer.html).toContain('事務局が共有目標を決めると');
  expect(viewer.html).not.toContain('name="baseline"');
});

test('読めない時点や数値のない時点は、何を入力するかを言い、入力した内容を残す', async () => {
  const unread = await ask(set, { fields: { ...typed, baseline: '平成35年', target: '' } });
  expect(unread.status).toBe(422);
  expect(unread.html).toContain('「平成35年」は時点として読めません');
  expect(unread.html).toContain('時点を入力してください');
  expect(unread.html).toContain('value="在宅復帰率を上げる"');
  const without = await ask(set, { fields: { ...typed, name: '', target: '平成30年度' } });
  expect(without.status).toBe(422);
  expect(without.html).toContain('平成30年度（FY2018）の数値がありません');
  expect(without.html).toContain('目標の呼び名を入力してください');
});

test('登録すると、割合と人数の文とグラフと表が出て、記録に目標のidが残る', async () => {
  const done = await ask(set, { fields: typed });
  expect(done.reply).toMatchObject({ kind: 'redirect', to: '/w/mihon/goals' });
  expect(done.touched).toHaveLength(1);
  const { html } = await ask(show, { role: 'member' });
  for (const words of [
    '13人少ない数です',
    '±1.2ポイント',
    '在宅復帰率を上げることを裏から見た',
    '第2回ワーキンググループで提案',
  ]) {
    expect(html).toContain(words);
  }
  expect(html).toMatch(/<svg/);
  expect(html).toMatch(/href="\/w\/mihon\/figures\/[0-9a-f-]{36}"/);
  const english = await ask(show, { language: 'en' });
  expect(english.html).toContain('13 people fewer than');
});

test('見ていた目標が替わっていれば409で知らせ、もう一度送れば登録できる', async () => {
  const late = await ask(set, { fields: { ...typed, name: '遅れた人の目標', replaces: '' } });
  expect(late.status).toBe(409);
  expect(late.html).toContain('ほかの人が先に目標を登録しました');
  expect(late.html).toContain('value="遅れた人の目標"');
  const replaces = /name="replaces" value="([0-9a-f-]{36})"/.exec(late.html)?.[1] ?? '';
  const again = await ask(set, { fields: { ...typed, name: '遅れた人の目標', replaces } });
  expect(again.reply.kind).toBe('redirect');
  expect((await ask(show)).html).toContain('これまでの目標');
});

test('決め直す欄に入っている時点は、そのまま読み直せる', async () => {
  for (const language of ['ja', 'en'] as const) {
    const { html } = await ask(show, { language });
    const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';
    const fields = { ...typed, baseline: value('baseline'), target: value('target'), replaces: value('replaces') };
    expect((await ask(set, { language, fields })).reply.kind).toBe('redirect');
  }
});
