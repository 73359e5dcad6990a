import { type Context, Hono } from 'hono';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { ok } from '#kernel/result.ts';
import type { Database } from '#platform/db/database.ts';
import type { Log } from '#platform/log/log.ts';
import { isDatabaseAway } from './failures.ts';
import type { Gate, Visitor } from './gate.ts';
import { requestLanguage } from './language-cookie.ts';
import { type Peer, peerOf } from './peer.ts';
import { emptyForm, readForm } from './read-form.ts';
import { type RenderPage, respond } from './respond.ts';
import {
  type AuditName,
  type OpenContext,
  type OpenRoute,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  type WorkspaceRoute,
} from './route.ts';
import { isFormType, isFromOwnPages } from './same-origin.ts';
import { setSecurityHeaders } from './security-headers.ts';

export interface AppParts {
  readonly routes: readonly Route[];
  readonly database: Database;
  readonly gate: Gate;
  readonly clock: Clock;
  readonly log: Log;
  readonly render: RenderPage;
  readonly trustProxy: boolean;
  /** True while the volume is nearly full: pages can be read, nothing is taken in (E8). */
  readonly readOnly: () => boolean;
}

type Bindings = { incoming?: { socket?: { remoteAddress?: string } } };
type HonoContext = Context<{ Bindings: Bindings }>;

const BODY_LIMIT = 1024 * 1024;

/** All routes behind one door: where from, who, which workspace, one transaction, one line in the audit trail. */
export function buildApp(parts: AppParts): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  for (const route of parts.routes) app.on(route.method, route.path, (c) => serve(parts, route, c));
  app.notFound((c) => finish(parts, c, null, refuse('not-found')));
  app.onError((error, c) => {
    // Last resort: nothing of the error reaches the reader (S26).
    parts.log.error('request.failed', error, { path: c.req.routePath });
    return finish(parts, c, null, refuse(isDatabaseAway(error) ? 'unavailable' : 'broken'));
  });
  return app;
}

async function serve(parts: AppParts, route: Route, c: HonoContext): Promise<Response> {
  const peer = peerFor(parts, c);
  const unwelcome = turnedAwayAtTheDoor(route, c, peer);
  if (unwelcome) return finish(parts, c, null, refuse(unwelcome));
  const context = openContext(parts, c, peer);
  if (isOpen(route)) {
    const form = await formOf(route, c);
    if (!form.ok) return finish(parts, c, null, refuse(form.error.kind));
    return finish(parts, c, null, await answerOpen(parts, route, { ...context, form: form.value }));
  }
  // Who comes is asked before what they send is read: nobody's 20 MB are held for nothing.
  const identify = () =>
    parts.gate.identify({
      token: context.cookie(parts.gate.cookieName(peer.secure)),
      workspaceKey: context.params.workspace ?? null,
      now: parts.clock.now(),
    });
  const visitor = await identify();
  if (visitor.kind !== 'actor') return finish(parts, c, null, turnAway(visitor, route, context.url));
  const form = await formOf(route, c);
  if (!form.ok) return finish(parts, c, null, refuse(form.error.kind));
  // And once more when all has come: sending may take minutes, in which a seat may end or get another role (S14).
  const present = route.method === 'post' ? await identify() : visitor;
  if (present.kind !== 'actor') return finish(parts, c, null, turnAway(present, route, context.url));
  const reply = await answerInWorkspace(parts, route, { ...context, form: form.value }, present.actor);
  return finish(parts, c, present.actor, reply);
}

const isOpen = (route: Route): route is OpenRoute => route.who === 'anyone' || route.who === 'half-signed-in';

/** What is refused by its envelope alone. */
function turnedAwayAtTheDoor(route: Route, c: HonoContext, peer: Peer): 'foreign' | 'unsupported' | 'not-found' | null {
  if (route.method === 'get') {
    // A page of ours that acts when it is opened, such as a one-time link, does not act for a look at its headers.
    return c.req.raw.method === 'HEAD' && isOpen(route) && route.audit !== 'none' ? 'not-found' : null;
  }
  const headers = c.req.raw.headers;
  if (!isFromOwnPages(headers, peer.host, peer.secure)) return 'foreign';
  return isFormType(headers.get('content-type')) ? null : 'unsupported';
}

const formOf = async (route: Route, c: HonoContext) =>
  route.method === 'post' ? readForm(c.req.raw, route.bodyLimit ?? BODY_LIMIT) : ok(emptyForm);

function openContext(parts: AppParts, c: HonoContext, peer: Peer): Omit<OpenContext, 'tx' | 'form'> {
  const cookies = parseCookies(c.req.header('cookie') ?? '');
  const url = new URL(c.req.url);
  return {
    clock: parts.clock,
    log: parts.log,
    language: requestLanguage(cookies),
    params: c.req.param() as Record<string, string>,
    query: url.searchParams,
    headers: c.req.raw.headers,
    url,
    peer: peer.address,
    secure: peer.secure,
    cookie: (name) => cookies.get(name),
  };
}

/** Nobody: to the sign-in page and back. A stranger gets what a missing page gets, to the byte (S1). */
function turnAway(visitor: Exclude<Visitor, { kind: 'actor' }>, route: Route, url: URL): Reply {
  if (visitor.kind === 'stranger') return refuse('not-found');
  if (route.method === 'post') return refuse('signed-out');
  if (visitor.kind === 'half-signed-in') return redirect('/sign-in/second-factor');
  return redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
}

async function answerOpen(parts: AppParts, route: OpenRoute, context: Omit<OpenContext, 'tx'>): Promise<Reply> {
  if (route.who === 'half-signed-in') {
    const token = context.cookie(parts.gate.cookieName(context.secure));
    const visitor = await parts.gate.identify({ token, workspaceKey: null, now: parts.clock.now() });
    if (visitor.kind !== 'half-signed-in') return redirect('/sign-in');
  }
  return parts.database.outsideWorkspaces((tx) => route.handle({ ...context, tx }));
}

async function answerInWorkspace(
  parts: AppParts,
  route: WorkspaceRoute,
  context: Omit<OpenContext, 'tx'>,
  actor: Actor,
): Promise<Reply> {
  const touched: string[] = [];
  const event = (action: AuditName, outcome: 'done' | 'refused') => ({
    workspaceId: actor.workspaceId,
    at: parts.clock.now(),
    actor: actor.auditName,
    action,
    record: touched.join(' ') || context.url.pathname,
    outcome,
  });
  const attempt = async (): Promise<Reply> => {
    if (route.who !== 'signed-in' && !route.who.includes(actor.role)) return refuse('forbidden');
    if (route.method === 'post' && parts.readOnly()) return refuse('read-only');
    return parts.database.inWorkspace(actor.workspaceId, async (tx) => {
      const touch = (record: string) => void touched.push(record);
      const full: WorkspaceContext = { ...context, tx, actor, touch };
      const reply = await route.handle(full);
      if (isRefused(reply)) throw new RolledBack(reply);
      if (route.audit !== 'none') await parts.gate.audit(tx, event(route.audit, 'done'));
      return reply;
    });
  };
  const reply = await attempt().catch((error: unknown) => {
    if (error instanceof RolledBack) return error.reply;
    throw error;
  });
  if (isRefused(reply) && route.audit !== 'none') {
    await parts.database.inWorkspace(actor.workspaceId, (tx) => parts.gate.audit(tx, event(route.audit, 'refused')));
  }
  return reply;
}

/** Carries a refusal out of a transaction, so that whatever its errand wrote is undone. */
class RolledBack extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super('rolled back');
    this.reply = reply;
  }
}

const isRefused = (reply: Reply): boolean => reply.kind === 'refusal' || (reply.kind === 'page' && reply.status >= 400);

function peerFor(parts: AppParts, c: HonoContext): Peer {
  return peerOf(c.req.raw.headers, c.env?.incoming?.socket?.remoteAddress, parts.trustProxy);
}

function finish(parts: AppParts, c: HonoContext, actor: Actor | null, reply: Reply): Response {
  const peer = peerFor(parts, c);
  const cookies = parseCookies(c.req.header('cookie') ?? '');
  const response = respond(parts.render, reply, {
    actor,
    language: requestLanguage(cookies),
    path: new URL(c.req.url).pathname,
    secure: peer.secure,
  });
  setSecurityHeaders(response.headers, peer.secure);
  return response;
}

function parseCookies(header: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0) found.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return found;
}
