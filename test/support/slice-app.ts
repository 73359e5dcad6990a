import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import { buildApp } from '#platform/http/app.ts';
import type { AuditEvent } from '#platform/http/gate.ts';
import { LANGUAGE_COOKIE } from '#platform/http/language-cookie.ts';
import type { LinkHolder } from '#platform/http/route.ts';
import { silentLog } from '#platform/log/json-log.ts';
import type { Slice } from '#platform/slice.ts';
import { renderDocument } from '#ui/shell/render-document.tsx';
import { as, type TestDatabase } from './database.ts';

export interface SliceApp {
  /** What the routes wrote to the audit trail. */
  readonly audited: AuditEvent[];
  get(path: string, as?: { readonly role?: Role; readonly language?: Language }): Promise<Response>;
  post(path: string, fields: Readonly<Record<string, string | File>>, as?: { readonly role?: Role }): Promise<Response>;
  /** Whoever comes with `token` holds this link: `get(paths.link.meeting.to(key, token))`. Nobody else gets in by link. */
  registerLink(
    token: string,
    link: { readonly purpose: string; readonly subjectId: string; readonly holderId: string; readonly linkId?: string },
  ): void;
}

const ORIGIN = 'http://127.0.0.1:3000';

/** One slice alone behind the real HTTP glue; sign-in is tested where it lives, so a header says who comes. */
export function sliceApp(parts: {
  readonly db: TestDatabase;
  readonly actor: Actor;
  readonly slice: Slice;
  readonly clock: Clock;
}): SliceApp {
  const { db, actor, slice, clock } = parts;
  const audited: AuditEvent[] = [];
  const links = new Map<string, { readonly purpose: string; readonly holder: LinkHolder }>();
  const app = buildApp({
    routes: slice.routes ?? [],
    database: db.database,
    gate: {
      cookieName: () => 'who',
      identify: async ({ token }) => ({ kind: 'actor', actor: as(actor, (token ?? 'officer') as Role) }),
      identifyLink: async ({ token, workspaceKey, purpose }) => {
        const link = workspaceKey === actor.workspaceKey ? links.get(token) : undefined;
        return link?.purpose === purpose ? { kind: 'holder', holder: link.holder } : { kind: 'unknown' };
      },
      audit: async (_tx, event) => void audited.push(event),
    },
    clock,
    log: silentLog,
    render: (content, frame) =>
      renderDocument(content, {
        language: frame.language,
        workspaceName: actor.workspaceName,
        workspaceKey: actor.workspaceKey,
        actor: frame.link ? null : { name: actor.name, role: frame.actor?.role ?? 'viewer' },
        navigation: [],
        currentPath: frame.path,
        warnings: [],
        assets: { css: '/app.css', islands: '/app.js' },
      }),
    trustProxy: false,
    readOnly: () => false,
  });
  const ask = (path: string, init: RequestInit, role: Role, language: Language) =>
    Promise.resolve(
      app.fetch(
        new Request(new URL(path, ORIGIN), {
          ...init,
          headers: {
            host: '127.0.0.1:3000',
            origin: ORIGIN,
            'sec-fetch-site': 'same-origin',
            cookie: `who=${role}; ${LANGUAGE_COOKIE}=${language}`,
          },
        }),
        { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
      ),
    );
  return {
    audited,
    registerLink(token, { purpose, subjectId, holderId, linkId = randomUUID() }) {
      const { workspaceId, workspaceKey, workspaceName } = actor;
      const doer = { workspaceId, workspaceKey, workspaceName, name: '', auditName: `link:${linkId}` };
      links.set(token, { purpose, holder: { ...doer, linkId, subjectId, holderId, token } });
    },
    get: (path, { role = 'officer', language = 'ja' } = {}) => ask(path, { method: 'GET' }, role, language),
    post(path, fields, { role = 'officer' } = {}) {
      const hasFile = Object.values(fields).some((field) => typeof field !== 'string');
      const body = hasFile ? new FormData() : new URLSearchParams();
      for (const [name, field] of Object.entries(fields)) (body as FormData).append(name, field as string);
      return ask(path, { method: 'POST', body }, role, 'ja');
    },
  };
}
