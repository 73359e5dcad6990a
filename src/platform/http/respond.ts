import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { refusalPage } from './refusal-page.tsx';
import { type CookieChange, KEPT_HTML, type PageContent, type Refusal, type Reply } from './route.ts';

export interface PageFrame {
  readonly actor: Actor | null;
  /** For whoever came by a personal link: whose page this is, and where it begins. No navigation, no way to sign out. */
  readonly link: { readonly workspaceName: string; readonly home: string } | null;
  readonly language: Language;
  readonly path: string;
  readonly secure: boolean;
}

/** The shell around a page; handed in by server.ts, since the platform does not know the design system. */
export type RenderPage = (content: PageContent, frame: PageFrame) => string;

/** The only place that turns an outcome into HTTP. */
export function respond(render: RenderPage, reply: Reply, frame: PageFrame): Response {
  switch (reply.kind) {
    case 'page':
      return html(pageBody(render(reply.page, frame), reply.page.kept), reply.status, reply.headers);
    case 'refusal':
      // The address is left out of the frame: a refused page must not differ by what was asked for.
      return html(
        render(refusalPage(reply.refusal.kind, frame.language), { ...frame, path: '/' }),
        statusOf(reply.refusal),
      );
    case 'redirect':
      return redirectTo(reply.to, reply.cookies ?? [], frame.secure);
    case 'file':
      return new Response(new Uint8Array(reply.bytes), { headers: fileHeaders(reply) });
  }
}

const STATUS: Record<Refusal['kind'], number> = {
  'bad-request': 400,
  'signed-out': 401,
  foreign: 403,
  forbidden: 403,
  'not-found': 404,
  'link-expired': 410,
  'link-revoked': 410,
  conflict: 409,
  closed: 409,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  broken: 500,
  unavailable: 503,
  'read-only': 507,
};

export const statusOf = (refusal: Refusal): number => STATUS[refusal.kind];

/** A kept body is not encoded anew for every visitor: that was a third of the time a page took (docs/performance.md). */
function pageBody(text: string, kept: Uint8Array | undefined): string | Uint8Array<ArrayBuffer> {
  if (!kept) return text;
  const at = text.indexOf(KEPT_HTML);
  if (at < 0) throw new Error('the page has no place for its kept body');
  return Buffer.concat([Buffer.from(text.slice(0, at)), kept, Buffer.from(text.slice(at + KEPT_HTML.length))]);
}

const html = (body: string | Uint8Array<ArrayBuffer>, status: number, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });

function redirectTo(to: string, cookies: readonly CookieChange[], secure: boolean): Response {
  const response = new Response(null, { status: 303, headers: { location: to } });
  for (const cookie of cookies) response.headers.append('set-cookie', cookieText(cookie, secure));
  return response;
}

function cookieText(cookie: CookieChange, secure: boolean): string {
  const age = cookie.value === null ? 0 : cookie.maxAgeSeconds;
  return [
    `${cookie.name}=${cookie.value ?? ''}`,
    'Path=/',
    'HttpOnly',
    // Lax, not Strict: a link in a mail must open the page for whoever is signed in.
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    ...(age === undefined ? [] : [`Max-Age=${age}`]),
  ].join('; ');
}

function fileHeaders(reply: Extract<Reply, { kind: 'file' }>): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': reply.type, ...reply.headers };
  if (reply.name !== null) {
    headers['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(reply.name)}`;
  }
  return headers;
}
