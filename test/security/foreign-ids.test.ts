import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { councilClock } from '#councils/fixtures/council.ts';
import type { Actor } from '#kernel/actor.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import { sliceNames } from '#src/slice-names.ts';
import { makeWorld, type World } from '#test/pages/world.ts';
import { type Address, everyPathOf, type Records } from '#test/support/addresses.ts';
import type { Browser } from '#test/support/app.ts';
import { twoBodies } from '#test/support/council-records.ts';
import { allRecordsOf, firstOf } from '#test/support/records.ts';

/**
 * S1: what a form names. Each form that the 事務局 is shown is sent with what stands in it, but for one id, which is another workspace's
 * of the same kind: a seat for a seat, an organisation for an organisation. Fields are those that the pages themselves show.
 */
interface Town {
  readonly actor: Actor;
  readonly officer: Browser;
  readonly every: ReadonlyMap<string, readonly string[]>;
  readonly records: Records;
}
let world: World;
let own: Town;
let other: Town;

beforeAll(async () => {
  world = await makeWorld(councilClock);
  own = await town('own');
  other = await town('other');
});
afterAll(() => world.close());

async function town(key: string): Promise<Town> {
  const actor = await world.town({ ...otsuki, key });
  const books = await world.db.database.inWorkspace(actor.workspaceId, (tx) => twoBodies(tx, actor, world.app.links));
  const officer = await world.app.signIn(actor, 'officer');
  const every = await allRecordsOf(world.query, actor.workspaceId);
  return { actor, officer, every, records: { ...firstOf(key, every), ...books.own.relay } };
}

const pages = (): readonly Address[] =>
  world.app.slices
    .flatMap((slice) => (slice.routes ?? []).map((route) => ({ slice: slice.name, route })))
    .filter(
      ({ route }) => route.method === 'get' && route.path.startsWith('/w/') && !/:file\{|\.pdf$/.test(route.path),
    );

interface Filled {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Ids that the form brings or offers, by the field's name. */
  readonly offered: ReadonlyMap<string, readonly string[]>;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** The forms of a page as they stand, one a button; what has to be written and is not gets a word. */
function formsOf(html: string, path: string): readonly Filled[] {
  if (!html.includes('<form')) return [];
  const { document } = new JSDOM(html, { url: `http://127.0.0.1:3000${path}` }).window;
  return [...document.querySelectorAll('form')].flatMap((form) => {
    if (form.method !== 'post') return [];
    const fields: [string, string][] = [];
    const offered = new Map<string, string[]>();
    const offer = (name: string, id: string) => offered.set(name, [...(offered.get(name) ?? []), id]);
    for (const field of form.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
      if (field.name === '' || field.disabled || field.type === 'file') continue;
      if (field.localName === 'select') {
        for (const option of field.querySelectorAll('option'))
          if (UUID.test(option.value)) offer(field.name, option.value);
      } else if (UUID.test(field.value)) offer(field.name, field.value);
      const off = (field.type === 'checkbox' || field.type === 'radio') && !field.checked;
      if (!off) fields.push([field.name, field.value || (field.required ? '架空' : '')]);
    }
    const buttons = [...form.querySelectorAll<HTMLButtonElement>('button')].filter(({ type }) => type === 'submit');
    return buttons.map(({ name, value, formAction }) => ({
      action: new URL(formAction || form.action).pathname,
      fields: name === '' ? fields : [...fields, [name, value] as [string, string]],
      offered,
    }));
  });
}

test('どの様式の、どの番号の代わりにほかの導入単位の番号を送っても、500にならず、こちらの帳簿に入らず、あちらも変わらない', async () => {
  const kindOf = new Map([...own.every].flatMap(([kind, ids]) => ids.map((id) => [id, kind] as const)));
  const forms = new Map<string, Filled>();
  for (const address of pages()) {
    for (const path of everyPathOf(address, own.records, own.every).slice(0, 3)) {
      const answer = await own.officer.get(path);
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      for (const form of formsOf(await answer.text(), path)) {
        const what = form.fields.map(([name, value]) => (/^(do|errand)$/.test(name) ? value : name.replace(UUID, '*')));
        forms.set(`${form.action.replace(new RegExp(UUID, 'g'), '*')} ${what}`, form);
      }
    }
  }
  const before = await states(other.actor);
  const wrong: string[] = [];
  const tried = new Set<string>();
  for (const { action, fields, offered } of forms.values()) {
    for (const [name, ids] of offered) {
      const kind = ids.map((id) => kindOf.get(id)).find((each) => each !== undefined);
      const foreign = kind && other.every.get(kind)?.[0];
      if (!foreign) continue;
      tried.add(kind);
      const body = Object.fromEntries([...fields.filter(([each]) => each !== name), [name, foreign]]);
      const answer = await own.officer.post(action, body);
      if (answer.status >= 500) wrong.push(`${action} ${name} = a foreign ${kind} → ${answer.status}`);
    }
  }
  expect(forms.size).toBeGreaterThan(80);
  expect([...tried]).toEqual(expect.arrayContaining(['organisation', 'seat', 'body', 'addressee', 'challenge']));
  expect(wrong).toEqual([]);
  expect(await states(other.actor)).toEqual(before);
  expect(await foreignIn(own.actor)).toEqual([]);
});

const tables = async (): Promise<readonly string[]> => {
  const found = await world.query(
    `SELECT c.table_schema || '.' || c.table_name AS name FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.column_name = 'workspace_id' AND t.table_type = 'BASE TABLE'
        AND c.table_schema IN (${sliceNames.map((name) => `'${name}'`)}) AND c.table_name NOT IN ('session', 'audit_event', 'audit_head')`,
  );
  return found.map(({ name }) => name!);
};

/** A checksum of each of a workspace's tables. */
async function states({ workspaceId }: Actor): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await tables()) {
    const [row] = await world.query(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS state
         FROM ${name} t WHERE workspace_id = '${workspaceId}'`,
    );
    found[name] = row!.state!;
  }
  return found;
}

/** Tables of a workspace that hold an id of the other one's records. */
async function foreignIn({ workspaceId }: Actor): Promise<string[]> {
  const ids = [...new Set([...other.every.values()].flat())].filter((id) => UUID.test(id));
  const found: string[] = [];
  for (const name of await tables()) {
    const rows = await world.query(`SELECT t::text AS row FROM ${name} t WHERE workspace_id = '${workspaceId}'`);
    const held = new Set(rows.flatMap(({ row }) => row!.match(new RegExp(UUID, 'g')) ?? []));
    if (ids.some((id) => held.has(id))) found.push(name);
  }
  return found;
}
