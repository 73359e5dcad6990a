import { afterAll, beforeAll, expect, test } from 'vitest';
import { councilClock } from '#councils/fixtures/council.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import { formsOf, namesAsked, type ShownForm } from '#test/pages/forms.ts';
import { makeWorld, type World } from '#test/pages/world.ts';
import { type Address, nameOf, parametersOf, pathOf, type Records } from '#test/support/addresses.ts';
import type { Browser } from '#test/support/app.ts';
import { twoBodies } from '#test/support/council-records.ts';
import { allRecordsOf, firstOf } from '#test/support/records.ts';

/** S6: 文字のいたずら. Fields, buttons and questions are those that the pages themselves show: nothing here to keep up to date. */
const corpus = [
  `' OR 1=1; DROP TABLE x; --`,
  '\\%27%00"',
  '<script>alert(1)</script>',
  '_%#[x]$x$ "&amp;{{7*7}}',
  '🙂'.repeat(50),
  '\u0000',
];

let world: World;
let officer: Browser;
let records: Records;
/** What the pages ask for: forms by where they lead, and the names of questions by route. */
const forms = new Map<string, ShownForm>();
const questions = new Map<Address, Set<string>>();
const wrong: string[] = [];

const gets = (): readonly Address[] =>
  world.app.slices
    .flatMap((slice) => (slice.routes ?? []).map((route) => ({ slice: slice.name, route })))
    .filter(({ route }) => route.method === 'get' && route.path.startsWith('/w/'));

beforeAll(async () => {
  world = await makeWorld(councilClock);
  const actor = await world.town({ ...otsuki, key: 'own' });
  const { own } = await world.db.database.inWorkspace(actor.workspaceId, (tx) => twoBodies(tx, actor, world.app.links));
  officer = await world.app.signIn(actor, 'officer');
  records = { ...firstOf('own', await allRecordsOf(world.query, actor.workspaceId, own)), ...own.relay };
  const byPath = gets().map((address) => [patternOf(address), address] as const);
  for (const address of gets()) {
    const path = pathOf(address, records);
    const answer = await officer.get(path);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await answer.text();
    for (const form of formsOf(html, path)) {
      forms.set(`${form.action.replace(/[0-9a-f-]{36}/g, '*')} ${form.typed} ${JSON.stringify(form.fields.do)}`, form);
    }
    for (const [to, names] of namesAsked(html, path)) {
      const asked = byPath.find(([pattern]) => pattern.test(to))?.[1];
      if (asked) questions.set(asked, new Set([...(questions.get(asked) ?? []), ...names]));
    }
  }
});
afterAll(() => world.close());

const patternOf = ({ route }: Address): RegExp =>
  new RegExp(
    `^${route.path
      .replace(/:\w+\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1')
      .replace(/(?<!\?):\w+/g, '[^/]+')
      .replace(/\.(?=\w+$)/, '\\.')}$`,
  );

async function look(name: string, nasty: string, answer: Response): Promise<void> {
  const text = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : '';
  if (answer.status >= 500 || text.includes('<script>alert(1)')) {
    wrong.push(`${name} ${JSON.stringify(nasty.slice(0, 12))} → ${answer.status}`);
  }
}

test('番号のところに何を書いても、エラー（500）にならず、そのまま実行もされない', async () => {
  for (const address of gets()) {
    for (const name of parametersOf(address).filter((each) => each !== 'workspace')) {
      for (const nasty of corpus) {
        const encoded = {
          ...records,
          [name]: encodeURIComponent(nasty),
          [`${address.slice}.${name}`]: encodeURIComponent(nasty),
        };
        await look(nameOf(address), nasty, await officer.get(pathOf(address, encoded)));
      }
    }
  }
  expect(wrong.splice(0)).toEqual([]);
});

test('検索語やしぼり込みに何を入れても同じ', async () => {
  expect(questions.size).toBeGreaterThan(10);
  for (const [address, names] of questions) {
    for (const nasty of corpus) {
      const query = [...names].map((name) => `${name}=${encodeURIComponent(nasty)}`).join('&');
      await look(nameOf(address), nasty, await officer.get(`${pathOf(address, records)}?${query}`));
    }
  }
  expect(wrong.splice(0)).toEqual([]);
});

test('入力欄に何を入れても同じ。入れたあとに、どのページや文書を開いても同じ', async () => {
  expect(forms.size).toBeGreaterThan(60);
  for (const { action, fields, typed } of forms.values()) {
    // Leaving would end this test, and the seat of who asks is none of its business.
    if (!action.startsWith('/w/')) continue;
    for (const nasty of corpus) {
      const filled = Object.fromEntries(
        typed.filter((name) => typeof fields[name] !== 'object').map((name) => [name, nasty]),
      );
      await look(`post ${action}`, nasty, await officer.post(action, { ...fields, ...filled }));
    }
    const all = Object.fromEntries([...Object.keys(fields), ...typed].map((name) => [name, corpus[0]!]));
    await look(`post ${action} with everything`, corpus[0]!, await officer.post(action, all));
  }
  for (const address of gets()) await look(nameOf(address), 'afterwards', await officer.get(pathOf(address, records)));
  expect(wrong.splice(0)).toEqual([]);
});
