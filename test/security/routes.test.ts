import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { councilClock } from '#councils/fixtures/council.ts';
import { MEMBERS_CANARY, SECRETARIAT_CANARY } from '#councils/fixtures/minutes.ts';
import { type Actor, type Role, roles } from '#kernel/actor.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import { sliceNames } from '#src/slice-names.ts';
import { makeWorld, type World } from '#test/pages/world.ts';
import {
  type Address,
  everyPathOf,
  NO_RECORD,
  nameOf,
  parametersOf,
  pathOf,
  pathsOf,
  type Records,
  recordFor,
  recordKey,
} from '#test/support/addresses.ts';
import type { Browser } from '#test/support/app.ts';
import { type Books, signed, twoBodies } from '#test/support/council-records.ts';
import { readableText } from '#test/support/readable-text.ts';
import { allRecordsOf, firstOf, knownParameters } from '#test/support/records.ts';

let world: World;
type Every = ReadonlyMap<string, readonly string[]>;
/** A workspace with records of every kind, and what its people have in hand. */
interface Town {
  readonly actor: Actor;
  readonly officer: Browser;
  /** Of the body in which the sample account "member" has a seat, and of one in which they have none. */
  readonly records: Records;
  readonly otherBody: Records;
  readonly every: { readonly own: Every; readonly other: Every };
  readonly books: { readonly own: Books; readonly other: Books };
}
let own: Town;
let other: Town;
const signedIn = {} as Record<Role, Browser>;

beforeAll(async () => {
  world = await makeWorld(councilClock);
  own = await town('own');
  other = await town('other');
  for (const role of roles) signedIn[role] = await world.app.signIn(own.actor, role);
});
afterAll(() => world.close());

/** The published town under another key, with two bodies that have met: so that both workspaces hold records of every kind. */
async function town(key: string): Promise<Town> {
  const actor = await world.town({ ...otsuki, key });
  const officer = await world.app.signIn(actor, 'officer');
  const books = await world.db.database.inWorkspace(actor.workspaceId, (tx) => twoBodies(tx, actor, world.app.links));
  const at = (path: string) => `/w/${key}${path}`;
  await officer.post(at('/reports/papers'), { format: 'xlsx', token: '' });
  await world.runJobs(actor);
  await officer.post(at('/figures/paste'), {
    text: 'indicator\tas of\tvalue\tsource\ntotal-population\tH30.4.1\t1\tX\n',
  });
  const list = new File(['名称,種別\n架空の会,薬局\n'], 'list.csv', { type: 'text/csv' });
  await officer.post(at('/directory/import'), { file: list });
  const every = {
    own: await allRecordsOf(world.query, actor.workspaceId, books.own),
    other: await allRecordsOf(world.query, actor.workspaceId, books.other),
  };
  return {
    actor,
    officer,
    books,
    every,
    records: { ...firstOf(key, every.own), ...books.own.relay, ...(await tokensOf(actor, books.own, 'doctor')) },
    otherBody: { ...firstOf(key, every.other), ...books.other.relay, ...(await tokensOf(actor, books.other, 'care')) },
  };
}

/** The link of 見本 太郎 to the meeting, and that of the organisation that was asked. */
async function tokensOf({ workspaceId }: Actor, books: Books, asked: 'doctor' | 'care'): Promise<Records> {
  const token = async (purpose: string, subjectId: string, holderId: string): Promise<string> => {
    const of = { purpose, subjectId, at: councilClock.now() };
    const links = await world.db.database.inWorkspace(workspaceId, (tx) => world.app.links.list(tx, workspaceId, of));
    return links.find((link) => link.holderId === holderId)?.token ?? '';
  };
  const { meetingId, attendees } = books;
  const { organisationId } = books[asked];
  return {
    token: await token('councils.meeting', meetingId, attendees['見本 太郎']!),
    'feedback.token': await token('feedback.organisation', organisationId, organisationId),
  };
}

const ask = (browser: Browser, { route }: Address, path: string): Promise<Response> =>
  route.method === 'get' ? browser.get(path) : browser.post(path);
const everyAddress = (): readonly Address[] =>
  world.app.slices.flatMap((slice) => (slice.routes ?? []).map((route) => ({ slice: slice.name, route })));
const inside = (): readonly Address[] => everyAddress().filter(({ route }) => route.path.startsWith('/w/:workspace/'));
const byLink = (): readonly Address[] => everyAddress().filter(({ route }) => route.who === 'link');
const gets = (addresses: readonly Address[]): readonly Address[] =>
  addresses.filter(({ route }) => route.method === 'get');
const mayEnter = ({ route }: Address, role: Role): boolean =>
  route.who === 'signed-in' || (route.who as readonly Role[]).includes(role);

/** Each parameter of each address that names a record inside the workspace. */
const everyParameter = (addresses: readonly Address[]) =>
  addresses.flatMap((address) =>
    parametersOf(address)
      .filter((name) => name !== 'workspace' && name !== 'token')
      .map((name) => ({ address, name })),
  );

/** The same records, with another one (or none) in the place of this parameter. */
const instead = (address: Address, name: string, record: string | undefined, records = own.records): Records => ({
  ...records,
  [recordKey(address, name, records)]: record ?? NO_RECORD,
});

/** Where another's record is not answered exactly as one that does not exist. */
async function toldApart(addresses: readonly Address[], who: Browser, theirs: Records): Promise<string[]> {
  const wrong: string[] = [];
  for (const { address, name } of everyParameter(addresses)) {
    const foreign = await ask(who, address, pathOf(address, instead(address, name, recordFor(address, name, theirs))));
    const missing = await ask(who, address, pathOf(address, instead(address, name, undefined)));
    const theirId = recordFor(address, name, theirs) ?? '';
    const same = (await foreign.text()).replaceAll(theirId, NO_RECORD) === (await missing.text());
    if (foreign.status !== missing.status || foreign.status < 400 || foreign.status >= 500 || !same) {
      wrong.push(`${nameOf(address)} :${name} → ${foreign.status} / ${missing.status}`);
    }
  }
  return wrong;
}

describe('この試験が見ているもの', () => {
  test('どの経路の、どの番号にも、ここに本物の記録がある', () => {
    const used = [...new Set(everyAddress().flatMap((address) => parametersOf(address)))];
    const unknown = everyParameter([...inside(), ...byLink()]).flatMap(({ address, name }) => {
      const key = recordKey(address, name, own.records);
      const found = [own, other].every(({ records }) => recordFor(address, name, records));
      return knownParameters.has(key) && found ? [] : [`${nameOf(address)} :${name}`];
    });
    expect(unknown).toEqual([]);
    expect(used).toEqual(expect.arrayContaining(['meeting', 'keyRemark', 'draft', 'organisation']));
  });

  /** Pages that need more than their address: what is asked about, or papers that are still to be printed. */
  const needsMore = ['/w/:workspace/checks/explain', '/w/:workspace/councils/bodies/:body/appointments/:file'];
  /** Where the form came back with an error: asked for again, it leads to the page that the form stands on. */
  const formOnly = ['/w/:workspace/feedback/mine/:addressee/agenda'];

  /** What a page asks for beside its address, each way that there is. */
  function asking({ route }: Address, path: string): readonly string[] {
    if (route.path.endsWith('/send/preview')) return [`${path}?organisation=${own.books.own.doctor.organisationId}`];
    if (!route.path.endsWith('/mine/:addressee/answer')) return [path];
    return (own.every.own.get('answer') ?? []).map((answer) => `${path}?draft=${answer}`);
  }

  test('事務局が開くと、どのページもその記録を出す', async () => {
    const wrong: string[] = [];
    for (const address of gets(inside()).filter(
      ({ route }) => !needsMore.some((each) => route.path.startsWith(each)),
    )) {
      // 事務局 has no seat: this one is for those who do.
      const who = /\/mine(\/|$)/.test(address.route.path) ? signedIn.member : signedIn.officer;
      const seen = [];
      for (const path of everyPathOf(address, own.records, own.every.own).flatMap((each) => asking(address, each))) {
        seen.push((await who.get(path)).status);
      }
      // 409: it is there, and past what the page is for.
      const enough = formOnly.includes(address.route.path) ? [303] : [200, 409];
      const found = seen.some((status) => enough.includes(status));
      if (!found || seen.some((status) => status >= 500)) wrong.push(`${nameOf(address)} → ${seen}`);
    }
    for (const address of gets(byLink())) {
      const { status } = await world.app.browser().get(pathOf(address, own.records));
      if (status !== 200 && status !== 303) wrong.push(`${nameOf(address)} → ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('S1: だれが、どの経路に、どこから来ても', () => {
  test('だれでもない人は、どの経路からも入れない', async () => {
    const wrong: string[] = [];
    for (const address of inside()) {
      for (const path of pathsOf(address, own.records)) {
        const answer = await ask(world.app.browser(), address, path);
        const isGet = address.route.method === 'get';
        const turnedAway = answer.status === (isGet ? 303 : 401);
        const toSignIn = !isGet || answer.headers.get('location')?.startsWith('/sign-in?next=');
        if (!turnedAway || !toSignIn) wrong.push(`${nameOf(address)} → ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('ほかの導入単位の人には、無いものと1字も違わない答えを返す', async () => {
    const wrong: string[] = [];
    for (const address of inside()) {
      const real = await ask(other.officer, address, pathOf(address, own.records));
      const missing = await ask(other.officer, address, pathOf(address, { workspace: 'no-such-place' }));
      const same = (await real.text()) === (await missing.text());
      if (real.status !== 404 || missing.status !== 404 || !same) wrong.push(`${nameOf(address)} → ${real.status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('自分の導入単位のアドレスで、ほかの導入単位の記録を指しても、無いものと同じ', async () => {
    expect(await toldApart(inside(), signedIn.officer, other.records)).toEqual([]);
  });

  test('自分のリンクで、ほかの導入単位やほかの会議の記録を指しても、無いものと同じ', async () => {
    const anybody = world.app.browser();
    expect(everyParameter(byLink()).length).toBeGreaterThan(1);
    expect(await toldApart(byLink(), anybody, other.records)).toEqual([]);
    expect(await toldApart(byLink(), anybody, own.otherBody)).toEqual([]);
  });
});

describe('席のない会議体のこと', () => {
  /** Pages and files about a record of the councils and what came out of them. */
  const councils = (role: Role) =>
    inside().filter(
      (address) =>
        ['councils', 'challenges', 'directory', 'feedback'].includes(address.slice) &&
        mayEnter(address, role) &&
        everyParameter([address]).length > 0,
    );

  const attempts: readonly Record<string, string>[] = [
    {},
    { do: 'comment', text: 'x' },
    { do: 'confirm' },
    { do: 'opinion', text: 'x' },
    { reply: 'present' },
  ];

  /** Where a member with a seat elsewhere gets anything but what everybody gets who has none. */
  async function seesMore(): Promise<string[]> {
    const wrong: string[] = [];
    for (const address of gets(councils('member'))) {
      // A challenge shows more to those who work on it, with or without a seat.
      const seatless = signedIn[address.slice === 'councils' ? 'viewer' : 'head'];
      for (const path of everyPathOf(address, own.otherBody, own.every.other)) {
        const [seen, open] = [await signedIn.member.get(path), await seatless.get(path)];
        const same = (await readableText(seen)) === (await readableText(open));
        if (seen.status !== open.status || !same) wrong.push(`${path} → ${seen.status} / ${open.status}`);
      }
    }
    return wrong;
  }

  /** Every answer about this body (or about none) that says this word. */
  async function saying(who: Browser, of: 'own' | 'other', word: string): Promise<string[]> {
    const found: string[] = [];
    const records = of === 'own' ? own.records : own.otherBody;
    for (const address of gets(inside()).filter((each) => mayEnter(each, 'viewer'))) {
      for (const path of everyPathOf(address, records, own.every[of])) {
        for (const asked of path.includes('/agenda.') ? [path, `${path}?for=members`] : [path]) {
          if ((await readableText(await who.get(asked))).includes(word)) found.push(asked);
        }
      }
    }
    return found;
  }

  test('委員は、自分の会議体の委員限りを読める（ほかの試験がそれを見分けられること）', async () => {
    const found = await saying(signedIn.member, 'own', MEMBERS_CANARY);
    const meeting = `/w/own/councils/meetings/${own.records.meeting}`;
    const pages = ['', '/mine', '/minutes', '/minutes/closed.json', '/minutes/closed.docx'];
    expect(found).toEqual(expect.arrayContaining(pages.map((page) => meeting + page)));
    expect(found).toContain(`${meeting}/agenda/agenda.docx?for=members`);
  });

  test('事務局限りは、委員にも、閲覧だけの人にも、どこにも出ない。委員限りは、閲覧だけの人には出ない', async () => {
    expect(await saying(signedIn.member, 'own', SECRETARIAT_CANARY)).toEqual([]);
    for (const word of [SECRETARIAT_CANARY, MEMBERS_CANARY]) {
      expect(await saying(signedIn.viewer, 'own', word)).toEqual([]);
      expect(await saying(signedIn.viewer, 'other', word)).toEqual([]);
    }
  });

  test('ほかの会議体の会議は、閲覧だけの人に見えるものしか見えない。書き込みもできない', async () => {
    expect(await seesMore()).toEqual([]);
    const before = await tableStates();
    const wrong: string[] = [];
    for (const address of councils('member').filter(({ route }) => route.method === 'post')) {
      for (const form of attempts) {
        const { status } = await signedIn.member.post(pathOf(address, own.otherBody), form);
        if (status !== 404) wrong.push(`${nameOf(address)} → ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await tableStates()).toEqual(before);
  });

  test('会議録が署名されたあとも同じ', async () => {
    const { actor, books } = own;
    await world.db.database.inWorkspace(actor.workspaceId, (tx) => signed(tx, actor, books.other));
    expect(await seesMore()).toEqual([]);
    expect(await saying(signedIn.viewer, 'other', MEMBERS_CANARY)).toEqual([]);
  });
});

describe('S18: よその画面から送られた操作', () => {
  const foreign: Record<string, Record<string, string>> = {
    よそのOrigin: { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    'cross-site': { 'sec-fetch-site': 'cross-site' },
    'Origin: null': { origin: 'null', 'sec-fetch-site': 'same-origin' },
    'same-site（別ポート）': { origin: 'http://127.0.0.1:9999', 'sec-fetch-site': 'same-site' },
  };
  const posts = () => everyAddress().filter(({ route }) => route.method === 'post');

  test.each(Object.keys(foreign))('%s は、どの書き込みも403', async (kind) => {
    const wrong: string[] = [];
    for (const address of posts()) {
      const answer = await signedIn.officer.post(pathOf(address, own.records), {}, foreign[kind]);
      if (answer.status !== 403) wrong.push(`${nameOf(address)} → ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('フォーム以外の形式は415', async () => {
    const wrong: string[] = [];
    for (const address of posts()) {
      const json = { 'content-type': 'application/json' };
      const answer = await signedIn.officer.post(pathOf(address, own.records), {}, json);
      if (answer.status !== 415) wrong.push(`${nameOf(address)} → ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('開くだけの経路をすべて開いても、監査の記録のほかは1行も増えず変わらない', async () => {
    const before = await tableStates();
    for (const address of gets(inside())) {
      for (const role of ['officer', 'member'] as const) await signedIn[role].get(pathOf(address, own.records));
    }
    for (const address of gets(byLink())) await world.app.browser().get(pathOf(address, own.records));
    expect(await tableStates()).toEqual(before);
  });
});

/** A checksum of every table that opening a page must not touch; sessions remember when they were last seen. */
async function tableStates(): Promise<Record<string, string>> {
  const tables = await world.query(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
      WHERE table_schema IN (${sliceNames.map((name) => `'${name}'`)}) AND table_type = 'BASE TABLE'
        AND table_name NOT IN ('audit_event', 'audit_head', 'session') ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(50);
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS state
         FROM ${name} t`,
  );
  const states = await world.query(parts.join(' UNION ALL '));
  return Object.fromEntries(states.map(({ name, state }) => [name!, state!]));
}

describe('S20: 答えの頭書き', () => {
  test('どのページも、外を読みに行かず、枠に入らず、控えに残らない', async () => {
    const wrong: string[] = [];
    for (const address of gets([...inside(), ...byLink()])) {
      const answer = await signedIn.officer.get(pathOf(address, own.records));
      const policy = answer.headers.get('content-security-policy') ?? '';
      const good =
        policy.includes("default-src 'self'") &&
        !policy.includes('unsafe') &&
        policy.includes("frame-ancestors 'none'") &&
        answer.headers.get('x-content-type-options') === 'nosniff' &&
        answer.headers.get('cache-control') === 'no-store';
      if (!good) wrong.push(nameOf(address));
    }
    expect(wrong).toEqual([]);
  });

  test('サインインの印は HttpOnly・SameSite で、閉じたネットワークの http では __Host- を付けない', async () => {
    expect([...signedIn.officer.cookies.keys()]).toContain('renkei');
  });
});

// Last, for it sends every form there is: the records are no longer what they were.
describe('S1: 役割', () => {
  test.each(roles)('役割「%s」は、許された経路にだけ入れる', async (role) => {
    const wrong: string[] = [];
    for (const address of inside()) {
      for (const path of pathsOf(address, own.records)) {
        const { status } = await ask(signedIn[role], address, path);
        if ((status === 403) === mayEnter(address, role) || status >= 500 || status === 401) {
          wrong.push(`${nameOf(address)} → ${status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
