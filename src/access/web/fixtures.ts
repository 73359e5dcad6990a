import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { buildApp } from '#platform/http/app.ts';
import { silentLog } from '#platform/log/json-log.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { renderDocument } from '#ui/shell/render-document.tsx';
import { createGate } from '../gate.ts';
import { accessSlice } from '../slice.ts';

const ORIGIN = 'http://127.0.0.1:3000';

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  readonly text: string;
}

export interface Visitor {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Answer>;
}

/** This room alone behind the real door; each visitor comes from an address and keeps its cookies. */
export function accessApp(db: TestDatabase, clock: Clock) {
  const slice = accessSlice({
    database: db.database,
    secretKey: new Uint8Array(32).fill(7),
    firstPage: (workspace) => `/w/${workspace}/settings`,
  });
  const app = buildApp({
    routes: slice.routes ?? [],
    database: db.database,
    gate: createGate(db.database),
    clock,
    log: silentLog,
    render: (content, frame) =>
      renderDocument(content, {
        language: frame.language,
        workspaceName: frame.actor?.workspaceName ?? null,
        workspaceKey: frame.actor?.workspaceKey ?? null,
        actor: frame.actor ? { name: frame.actor.name, role: frame.actor.role } : null,
        navigation: frame.actor ? navigation(frame.actor) : [],
        currentPath: frame.path,
        warnings: [],
        assets: { css: '/assets/renkei.css', islands: '/assets/renkei.js' },
      }),
    trustProxy: false,
    readOnly: () => false,
  });
  const navigation = (actor: Actor) =>
    (slice.navigation ?? [])
      .filter((entry) => entry.roles.includes(actor.role))
      .map((entry) => ({ key: entry.key, label: entry.label.ja, href: entry.href(actor.workspaceKey) }));
  const visitor = (address = '127.0.0.1'): Visitor => {
    const cookies = new Map<string, string>();
    const send = async (path: string, init: RequestInit): Promise<Answer> => {
      const headers = new Headers(init.headers);
      headers.set('host', new URL(ORIGIN).host);
      if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
      const request = new Request(new URL(path, ORIGIN), { ...init, headers });
      const answer = await app.fetch(request, { incoming: { socket: { remoteAddress: address } } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/max-age=0/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      const { status, headers: got } = answer;
      return { status, location: got.get('location'), headers: got, text: await answer.text() };
    };
    return {
      cookies,
      get: (path, headers = {}) => send(path, { method: 'GET', headers }),
      post: (path, fields, headers = {}) =>
        send(path, {
          method: 'POST',
          body: new URLSearchParams(fields),
          headers: { origin: ORIGIN, 'sec-fetch-site': 'same-origin', ...headers },
        }),
    };
  };
  return { visitor, slice };
}
