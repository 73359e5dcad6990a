import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, type Role, roles } from '#kernel/actor.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { appendAudit } from '../audit.ts';
import { codeAt, enrolledPerson, type MovableClock, movableClock, TEST_PASSWORD } from '../fixtures.ts';
import { makeEnrolmentLink } from '../use-cases/make-enrolment-link.ts';
import { makeSampleLinks } from '../use-cases/make-sample-links.ts';
import { accessApp, type Visitor } from './fixtures.ts';

let db: TestDatabase;
let clock: MovableClock;
let officer: Actor;
let app: ReturnType<typeof accessApp>;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 8 });
});
afterAll(() => db?.close());
beforeEach(async () => {
  clock = movableClock('2026-04-02T00:00:00Z');
  officer = await db.workspace(undefined, { sample: true });
  app = accessApp(db, clock);
});

const settings = (path = '') => `/w/${officer.workspaceKey}/settings${path}`;

async function sampleVisitor(role: Role, actor = officer): Promise<Visitor> {
  const { workspaceId } = actor;
  const links = await db.database.inWorkspace(workspaceId, (tx) => makeSampleLinks(tx, { workspaceId, clock }));
  if (!links.ok) throw new Error(links.error.kind);
  const visitor = app.visitor();
  const answer = await visitor.get(links.value.find((link) => link.role === role)!.path);
  expect(answer.status).toBe(303);
  return visitor;
}

/** The value of a hidden or filled field in a page. */
const fieldValue = (html: string, name: string): string => {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
  return /value="([^"]*)"/.exec(input)?.[1] ?? '';
};

const lastAction = () =>
  db.database.inWorkspace(officer.workspaceId, (tx) =>
    tx
      .selectFrom('access.audit_event')
      .select(['action', 'outcome', 'record'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );

describe('入口', () => {
  test('招かれてから席に着くまで、画面だけで進める', async () => {
    const { workspaceId, workspaceKey, auditName: by } = officer;
    const made = await db.database.inWorkspace(workspaceId, (tx) =>
      makeEnrolmentLink(tx, { workspaceId, role: 'officer', displayName: '田中', by, clock }),
    );
    const path = made.ok ? made.value.path : '';
    const visitor = app.visitor('192.0.2.10');
    const first = await visitor.get(path);
    expect(first.text).toContain('田中さん');
    const form = { step: 'password', name: 'tanaka', password: 'short', repeated: 'other' };
    const refused = await visitor.post(path, form);
    expect(refused.status).toBe(422);
    expect(fieldValue(refused.text, 'name')).toBe('tanaka');
    expect(refused.text).not.toContain('short');
    const chosen = await visitor.post(path, { ...form, password: TEST_PASSWORD, repeated: TEST_PASSWORD });
    expect(chosen).toMatchObject({ status: 303, location: path });
    const app2 = await visitor.get(path);
    expect(await checkHtml(app2.text)).toEqual([]);
    const secret = /<code[^>]*>([A-Z2-7 ]{39})<\/code>/.exec(app2.text)?.[1]?.replaceAll(' ', '') ?? '';
    const wrong = await visitor.post(path, { step: 'code', code: '000000' });
    expect(wrong.status).toBe(422);
    const done = await visitor.post(path, { step: 'code', code: codeAt(secret, clock) });
    expect(done.status).toBe(200);
    expect(done.headers.get('cache-control')).toContain('no-store');
    expect([...done.text.matchAll(/<code[^>]*>[A-Z2-7]{4}(?: [A-Z2-7]{4}){3}<\/code>/g)]).toHaveLength(10);
    expect((await visitor.get(path)).status).toBe(404);

    clock.forward(60_000);
    const name = `tanaka@${workspaceKey}`;
    const next = settings('/audit');
    const entered = await visitor.post('/sign-in', { name, password: TEST_PASSWORD, next });
    expect(entered).toMatchObject({
      status: 303,
      location: `/sign-in/second-factor?${new URLSearchParams({ next })}`,
    });
    expect((await visitor.get(settings())).location).toBe('/sign-in/second-factor');
    expect((await visitor.get('/sign-in/second-factor')).status).toBe(200);
    const seated = await visitor.post('/sign-in/second-factor', { code: codeAt(secret, clock), next });
    expect(seated).toMatchObject({ status: 303, location: next });
    expect((await visitor.get(next)).status).toBe(200);
    expect((await visitor.get('/')).location).toBe(settings());
    const cookie = visitor.cookies.get('renkei');
    expect((await visitor.post('/sign-out', {})).location).toBe('/sign-in?signed-out=1');
    visitor.cookies.set('renkei', cookie!);
    expect((await visitor.get(next)).status).toBe(303);
  });

  test('S17: ない名前でも、パスワードちがいでも、答えは一字一句同じ', async () => {
    const person = await enrolledPerson(db.database, officer, clock, { name: 'sato' });
    const answer = async (name: string) => {
      const got = await app.visitor('192.0.2.11').post('/sign-in', { name, password: 'wrong-wrong-wrong', next: '' });
      return { status: got.status, text: got.text.replaceAll(name, 'NAME') };
    };
    const known = await answer(person.name);
    expect(known.status).toBe(422);
    expect(await answer(`nobody@${officer.workspaceKey}`)).toEqual(known);
    const [a, b] = [person.name, `nobody@${officer.workspaceKey}`];
    for (let n = 0; n < 4; n += 1) for (const name of [a, b]) await answer(name);
    const waiting = await answer(a);
    expect(waiting.status).toBe(429);
    expect(await answer(b)).toEqual(waiting);
  });

  test('よそへ連れ出す next は「/」になる', async () => {
    for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
      const page = await app.visitor().get(`/sign-in?${new URLSearchParams({ next })}`);
      expect(fieldValue(page.text, 'next')).toBe('/');
    }
  });

  test('S15: パスワードだけの人が行けるのは確認コードの画面だけ', async () => {
    const person = await enrolledPerson(db.database, officer, clock, { name: 'ito' });
    const visitor = app.visitor('192.0.2.12');
    await visitor.post('/sign-in', { name: person.name, password: person.password, next: '' });
    for (const route of app.slice.routes ?? []) {
      if (route.who === 'anyone' || route.who === 'half-signed-in' || route.who === 'link') continue;
      const path = route.path.replace(':workspace', officer.workspaceKey).replace(':account', person.accountId);
      const answer = route.method === 'get' ? await visitor.get(path) : await visitor.post(path, {});
      expect([303, 401]).toContain(answer.status);
      if (answer.status === 303) expect(answer.location).toBe('/sign-in/second-factor');
    }
    expect((await visitor.get('/')).location).toBe('/sign-in/second-factor');
  });

  test('S20: https では __Host- が付き、いつも HttpOnly で SameSite', async () => {
    const person = await enrolledPerson(db.database, officer, clock, { name: 'abe' });
    const answer = await app
      .visitor('192.0.2.13')
      .post('/sign-in', { name: person.name, password: person.password, next: '' });
    const [line = ''] = answer.headers.getSetCookie();
    expect(line).toMatch(/^renkei=[\w-]{43};/);
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=/);
  });

  test('見本のリンクは、先読みでは減らない。外からは開けない', async () => {
    const { workspaceId } = officer;
    const links = await db.database.inWorkspace(workspaceId, (tx) => makeSampleLinks(tx, { workspaceId, clock }));
    const path = links.ok ? links.value[0]!.path : '';
    expect((await app.visitor().get(path, { 'sec-purpose': 'prefetch' })).status).toBe(404);
    expect((await app.visitor('192.0.2.14').get(path)).status).toBe(404);
    expect((await app.visitor().get(path)).status).toBe(303);
    expect((await app.visitor().get(path)).status).toBe(404);
  });

  test('だれでも来られる画面は、markuplint と axe に合う', async () => {
    const pages = ['/sign-in', '/sign-in?signed-out=1', '/sign-in/sample/none', '/enrol/none'];
    for (const path of pages) {
      for (const cookie of ['', 'renkei-language=en']) {
        const answer = await app.visitor('192.0.2.15').get(path, cookie ? { cookie } : {});
        expect({ path, problems: await checkHtml(answer.text) }).toEqual({ path, problems: [] });
      }
    }
  });
});

describe('設定', () => {
  test('人を招くと、リンクが一度だけ出る。二度送っても一人', async () => {
    const visitor = await sampleVisitor('officer');
    const page = await visitor.get(settings());
    expect(await checkHtml(page.text)).toEqual([]);
    const fields = { account: fieldValue(page.text, 'account'), name: '<b>山田</b>', role: 'member' };
    const empty = await visitor.post(settings('/members'), { ...fields, name: ' ', role: 'emperor' });
    expect(empty.status).toBe(422);
    const invited = await visitor.post(settings('/members'), fields);
    expect(invited.text).toMatch(/http:\/\/127\.0\.0\.1:3000\/enrol\/[\w-]{43}/);
    expect(invited.text).not.toContain('<b>山田');
    expect(await checkHtml(invited.text)).toEqual([]);
    expect(await lastAction()).toEqual({ action: 'member.invite', outcome: 'done', record: fields.account });
    await visitor.post(settings('/members'), fields);
    const list = await visitor.get(settings());
    expect(list.text.match(/山田/g)).toHaveLength(1);
    expect(list.text).not.toMatch(/\/enrol\//);
  });

  test('席を終えるには確かめがいる。終えると、その人はすぐ入れない', async () => {
    const visitor = await sampleVisitor('officer');
    const other = await sampleVisitor('member');
    const member = await db.database.inWorkspace(officer.workspaceId, (tx) =>
      tx.selectFrom('access.membership').select('accountId').where('role', '=', 'member').executeTakeFirstOrThrow(),
    );
    const seat = settings(`/members/${member.accountId}`);
    expect(await checkHtml((await visitor.get(seat)).text)).toEqual([]);
    expect((await visitor.post(`${seat}/end`, {})).status).toBe(422);
    expect((await other.get('/')).location).toBe(settings());
    expect((await visitor.post(`${seat}/end`, { confirmed: 'yes' })).status).toBe(303);
    expect(await lastAction()).toEqual({ action: 'member.end', outcome: 'done', record: member.accountId });
    expect((await other.get('/')).location).toBe('/sign-in');
    expect((await visitor.get(seat)).status).toBe(404);
  });

  test('S1: 事務局のほかは断り、よその導入単位は無いものと同じ答え', async () => {
    const foreign = await db.workspace(undefined, { sample: true });
    const stranger = await sampleVisitor('officer', foreign);
    const paths = ['', '/audit', '/audit.csv', `/members/${crypto.randomUUID()}`].map(settings);
    for (const role of roles.filter((each) => each !== 'officer')) {
      const visitor = await sampleVisitor(role);
      for (const path of paths) expect((await visitor.get(path)).status).toBe(403);
    }
    const missing = await stranger.get('/w/no-such-place/settings');
    expect(missing.status).toBe(404);
    for (const path of paths) {
      const answer = await stranger.get(path);
      expect({ status: answer.status, text: answer.text }).toEqual({ status: 404, text: missing.text });
    }
  });
});

describe('操作の記録の画面', () => {
  test('新しい順に出て、絞り込め、末尾のハッシュが出る。見ることも記録に残る', async () => {
    const visitor = await sampleVisitor('officer');
    await visitor.get(settings());
    const page = await visitor.get(settings('/audit'));
    expect(await checkHtml(page.text)).toEqual([]);
    expect(page.text).toMatch(/\d+:[0-9a-f]{64}/);
    expect(await lastAction()).toMatchObject({ action: 'audit.read', outcome: 'done' });
    const filtered = await visitor.get(settings('/audit?action=workspace.create&from=H28.4.1&until=令和8年4月1日'));
    expect(filtered.text).toContain('1件の記録があります');
    const bad = await visitor.get(settings('/audit?from=平成35年'));
    expect(bad.status).toBe(422);
    expect(fieldValue(bad.text, 'from')).toBe('平成35年');
    expect(await checkHtml(bad.text)).toEqual([]);
  });

  test('R13: CSVは数式にならず、末尾のハッシュで終わる', async () => {
    const visitor = await sampleVisitor('officer');
    await db.database.inWorkspace(officer.workspaceId, (tx) =>
      appendAudit(tx, {
        workspaceId: officer.workspaceId,
        at: clock.now(),
        actor: 'cli:test',
        action: 'figure.read',
        record: '=HYPERLINK(1)',
        outcome: 'done',
      }),
    );
    const csv = await visitor.get(settings('/audit.csv'));
    expect(csv.headers.get('content-disposition')).toContain('attachment');
    const lines = csv.text.trim().split('\r\n');
    expect(csv.text).toContain("figure.read,'=HYPERLINK(1),done");
    expect(lines.at(-1)).toMatch(/^head,,,,\d+,,,[0-9a-f]{64}$/);
    expect(lines.slice(1, -1).map((line) => Number(line.split(',')[0]))).toEqual(
      lines.slice(1, -1).map((_, i) => i + 1),
    );
  });

  test('S6: どの問いに何を入れても、SQLの誤りにならない', async () => {
    const visitor = await sampleVisitor('officer');
    const corpus = ["' OR 1=1 --", '%00', '\u0000', '\\', '{}', 'a b', '1e400', '-1', '令和0年', '𠮷'.repeat(50)];
    for (const value of corpus) {
      for (const name of ['action', 'record', 'from', 'until', 'page']) {
        const answer = await visitor.get(settings(`/audit?${new URLSearchParams({ [name]: value })}`));
        expect([200, 422]).toContain(answer.status);
      }
      const path = encodeURIComponent(value);
      expect([400, 404]).toContain((await visitor.get(settings(`/members/${path}`))).status);
      expect([400, 404]).toContain((await visitor.get(`/w/${path}/settings`)).status);
      expect([400, 404]).toContain((await visitor.get(`/enrol/${path}`)).status);
    }
  });
});
