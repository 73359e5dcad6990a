import { createGate, createPersonalLinks, makeSampleLinks, type PersonalLinks } from '#access/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import { type Clock, fixedClock, systemClock } from '#kernel/clock.ts';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { buildApp } from '#platform/http/app.ts';
import type { Route } from '#platform/http/route.ts';
import { silentLog } from '#platform/log/json-log.ts';
import type { Log } from '#platform/log/log.ts';
import type { Slice } from '#platform/slice.ts';
import { pageRenderer } from '#src/pages.ts';
import { platformRoutes } from '#src/platform-routes.tsx';
import { composeSlices } from '#src/slices.ts';
import { loadAssets } from '#ui/assets.ts';
import { TEST_SECRET, type TestDatabase } from './database.ts';

export const ORIGIN = 'http://127.0.0.1:3000';

export interface TestApp {
  readonly slices: readonly Slice[];
  /** The same personal links that the app's own pages issue. */
  readonly links: PersonalLinks;
  /** A browser of its own, signed in with that role by the same link that `npm start` prints. */
  signIn(actor: Actor, role: Role): Promise<Browser>;
  /** A browser of nobody. */
  browser(): Browser;
  /** A form whose bytes arrive one after the other, as from a slow line. */
  postSlowly(path: string, body: AsyncGenerator<string>): Promise<Response>;
  close(): Promise<void>;
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  head(path: string): Promise<Response>;
  post(path: string, fields?: Record<string, string | File>, headers?: Record<string, string>): Promise<Response>;
  readonly cookies: Map<string, string>;
}

/** The whole app in this process on a test's own database: routes, gate, shell and all; only the socket is missing. */
export async function testApp(
  db: TestDatabase,
  options: {
    clock?: Clock;
    log?: Log;
    filesDir?: string;
    readOnly?: () => boolean;
    database?: Database;
    extraRoutes?: readonly Route[];
  } = {},
): Promise<TestApp> {
  const clock = options.clock ?? systemClock;
  const accessDatabase = openDatabase({ url: db.appUrl, poolSize: 2 });
  const secretKey = TEST_SECRET;
  const slices = composeSlices({
    accessDatabase,
    secretKey,
    enqueue: async () => {},
    mailer: null,
    filesDir: options.filesDir ?? '/nonexistent',
  });
  const assets = await loadAssets();
  const app = buildApp({
    routes: [
      ...platformRoutes(assets),
      ...slices.flatMap((slice) => slice.routes ?? []),
      ...(options.extraRoutes ?? []),
    ],
    database: options.database ?? db.database,
    gate: createGate(accessDatabase),
    clock,
    log: options.log ?? silentLog,
    render: pageRenderer(assets, slices, clock, true),
    trustProxy: false,
    readOnly: options.readOnly ?? (() => false),
  });
  const ask = (request: Request) => Promise.resolve(app.fetch(request, LOOPBACK));
  return {
    slices,
    links: createPersonalLinks(secretKey),
    browser: () => makeBrowser(ask),
    postSlowly: (path, body) =>
      ask(
        new Request(new URL(path, ORIGIN), {
          method: 'POST',
          headers: { host: '127.0.0.1:3000', origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
          body: new ReadableStream({
            async pull(controller) {
              const { done, value } = await body.next();
              if (done) controller.close();
              else controller.enqueue(new TextEncoder().encode(value));
            },
          }),
          duplex: 'half',
        } as RequestInit),
      ),
    async signIn(actor, role) {
      const links = await db.database.inWorkspace(actor.workspaceId, (tx) =>
        makeSampleLinks(tx, { workspaceId: actor.workspaceId, clock }),
      );
      if (!links.ok) throw new Error('signIn needs a sample workspace');
      const browser = makeBrowser(ask);
      const answer = await browser.get(links.value.find((link) => link.role === role)!.path);
      if (answer.status !== 303) throw new Error(`sign-in link answered ${answer.status}`);
      return browser;
    },
    close: () => accessDatabase.close(),
  };
}

const LOOPBACK = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };

function makeBrowser(ask: (request: Request) => Promise<Response>): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit, extra: Record<string, string>): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('host', '127.0.0.1:3000');
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    for (const [name, value] of Object.entries(extra)) headers.set(name, value);
    const answer = await ask(new Request(new URL(path, ORIGIN), { ...init, headers }));
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { method: 'GET' }, headers),
    head: (path) => send(path, { method: 'HEAD' }, {}),
    post(path, fields = {}, headers = {}) {
      const hasFile = Object.values(fields).some((value) => typeof value !== 'string');
      const body = hasFile ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) (body as FormData).append(name, value as string);
      return send(
        path,
        { method: 'POST', body, headers: { origin: ORIGIN, 'sec-fetch-site': 'same-origin' } },
        headers,
      );
    },
  };
}

export { fixedClock };
