import { type Context, Hono } from 'hono';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { ok } from '#kernel/result.ts';
import type { Database } from '#platform/db/database.ts';
import type { Log } from '#platform/log/log.ts';
import { answerInWorkspace, answerLink } from './errand.ts';
import { isDatabaseAway } from './failures.ts';
import type { Gate, LinkVisitor, Visitor } from './gate.ts';
import { requestLanguage } from './language-cookie.ts';
import { type Peer, peerOf } from './peer.ts';
import { emptyForm, readForm } from './read-form.ts';
import { type PageFrame, type RenderPage, respond } from './respond.ts';
import {
  type LinkRoute,
  type OpenContext,
  type OpenRoute,
  type Reply,
  type Route,
  redirect,
  refuse,
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
  if (route.who === 'link') return serveLink(parts, route, c, peer);
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

/** The same order for whoever comes by a personal link: who, what they send, who once more, then the errand. */
async function serveLink(parts: AppParts, route: LinkRoute, c: HonoContext, peer: Peer): Promise<Response> {
  const context = openContext(parts, c, peer);
  const { workspace: workspaceKey = '', token = '' } = context.params;
  const identify = () =>
    parts.gate.identifyLink({ token, workspaceKey, purpose: route.purpose, now: parts.clock.now() });
  const turnedAway = (visitor: Exclude<LinkVisitor, { kind: 'holder' }>) =>
    visitor.kind === 'unknown'
      ? finish(parts, c, null, refuse('not-found'))
      : finish(parts, c, null, refuse(`link-${visitor.reason}`), { workspaceName: visitor.workspaceName, home: '/' });
  const visitor = await identify();
  if (visitor.kind !== 'holder') return turnedAway(visitor);
  const link = { workspaceName: visitor.holder.workspaceName, home: firstPageOfLink(context.url.pathname) };
  const form = await formOf(route, c);
  if (!form.ok) return finish(parts, c, null, refuse(form.error.kind), link);
  const present = route.method === 'post' ? await identify() : visitor;
  if (present.kind !== 'holder') return turnedAway(present);
  return finish(parts, c, null, await answerLink(parts, route, { ...context, form: form.value }, present.holder), link);
}

/** What a link opens begins at the first word after its token: '/l/mihon/…/meeting'. */
const firstPageOfLink = (pathname: string): string => pathname.split('/').slice(0, 5).join('/');

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
    query: withoutNul(url.searchParams),
    headers: c.req.raw.headers,
    url,
    peer: peer.address,
    secure: peer.secure,
    cookie: (name) => cookies.get(name),
  };
}

/** No text of the database takes a NUL, and nobody types one; forms come without them too (read-form.ts). */
const withoutNul = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...query].map(([name, value]) => [name, value.replaceAll('\0', '')]));

/** Nobody: to the sign-in page and back. A stranger gets what a missing page gets, to the byte (S1). */
function turnAway(visitor: Exclude<Visitor, { kind: 'actor' }>, route: WorkspaceRoute, url: URL): Reply {
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

function peerFor(parts: AppParts, c: HonoContext): Peer {
  return peerOf(c.req.raw.headers, c.env?.incoming?.socket?.remoteAddress, parts.trustProxy);
}

function finish(
  parts: AppParts,
  c: HonoContext,
  actor: Actor | null,
  reply: Reply,
  link: PageFrame['link'] = null,
): Response {
  const peer = peerFor(parts, c);
  const cookies = parseCookies(c.req.header('cookie') ?? '');
  const response = respond(parts.render, reply, {
    actor,
    link,
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
