import type { ComponentChildren } from 'preact';
import type { Actor, Doer, Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Log } from '#platform/log/log.ts';

/**
 * Who may come to a route.
 * - 'anyone': no session needed (sign-in page, static files)
 * - 'half-signed-in': password given, second factor pending; reaches the challenge route only
 * - 'signed-in': any role of the workspace named in the path
 * - a list of roles
 * Holders of a personal link have routes of their own kind: `linkRoute`.
 */
export type Audience = 'anyone' | 'half-signed-in' | 'signed-in' | readonly Role[];

/**
 * What the route writes to the audit trail: an action name such as 'figure.record', or 'none' for a page that shows
 * nothing personal. Leaving it out does not compile.
 */
export type AuditName = `${string}.${string}` | 'none';

interface RouteOf<A extends Audience, C> {
  readonly method: 'get' | 'post';
  /** Hono pattern. Routes of a workspace begin with '/w/:workspace/'. */
  readonly path: string;
  readonly who: A;
  readonly audit: AuditName;
  /** Bytes a body may have; 1 MiB unless told. */
  readonly bodyLimit?: number;
  handle(context: C): Promise<Reply>;
}

/** A route outside workspaces: sign-in, static files. Its transaction sees no row of any workspace. */
export type OpenRoute = RouteOf<'anyone' | 'half-signed-in', OpenContext>;
/** A route of a workspace: the glue has checked the audience and opened the workspace's transaction. */
export type WorkspaceRoute = RouteOf<'signed-in' | readonly Role[], WorkspaceContext>;
/**
 * A page behind a personal link: the glue has found the link by the token in the path, checked that it is open and for this
 * purpose, and opened the transaction of its workspace. A get changes nothing, whoever opens it (a mail scanner, a preview).
 */
export interface LinkRoute {
  readonly method: 'get' | 'post';
  readonly path: `/l/:workspace/:token/${string}`;
  readonly who: 'link';
  /** 'councils.meeting' …: a link for another purpose does not open this page. */
  readonly purpose: string;
  readonly audit: AuditName;
  readonly bodyLimit?: number;
  handle(context: LinkContext): Promise<Reply>;
}

export type Route = OpenRoute | WorkspaceRoute | LinkRoute;

/** Keep the kinds apart by type: `openRoute({...})`, `workspaceRoute({...})` and `linkRoute({...})`. */
export const openRoute = (route: OpenRoute): OpenRoute => route;
export const workspaceRoute = (route: WorkspaceRoute): WorkspaceRoute => route;
export const linkRoute = (route: LinkRoute): LinkRoute => route;

export interface OpenContext {
  readonly tx: Tx;
  readonly clock: Clock;
  readonly log: Log;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly form: FormValues;
  readonly headers: Headers;
  /** Path and query of this request, for links that come back here. */
  readonly url: URL;
  /** Address of the peer, as far as the configured proxy chain is trusted. Used for throttling only. */
  readonly peer: string;
  /** True behind TLS: cookies take `__Host-` and Secure. */
  readonly secure: boolean;
  readonly cookie: (name: string) => string | undefined;
}

export interface WorkspaceContext extends OpenContext {
  readonly actor: Actor;
  /** Names the record this request touches, for the audit trail: ids only. */
  touch(record: string): void;
}

/** Who came by a personal link. `auditName` is `link:<linkId>`; `name` is '' until the slice has looked up whose link it is. */
export interface LinkHolder extends Doer {
  readonly linkId: string;
  /** The record the link is about, and who holds it: ids of the slice that issued it. */
  readonly subjectId: string;
  readonly holderId: string;
  /** For the addresses of this holder's other pages. Belongs into no log, no record and no page of anybody else. */
  readonly token: string;
}

export interface LinkContext extends OpenContext {
  readonly holder: LinkHolder;
  /** As in WorkspaceContext; unless told, the audit trail names the link's subject. Never the address: it holds the token. */
  touch(record: string): void;
}

/** A parsed form: text fields and files. Every field is a string as typed; `all` gives repeated fields. */
export interface FormValues {
  get(name: string): string;
  all(name: string): readonly string[];
  file(name: string): UploadedFile | null;
  has(name: string): boolean;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Stands in `PageContent.body` for `kept`. No text can bring it about: rendering escapes `<`. */
export const KEPT_HTML = '<!--kept-->';

/** What a page hands to the shell. */
export interface PageContent {
  /** The question or the thing; also the document's title. */
  readonly title: string;
  readonly body: ComponentChildren;
  /** HTML in UTF-8 that was rendered for an earlier visitor; it stands where `body` says KEPT_HTML. */
  readonly kept?: Uint8Array;
  /** Steps from the workspace's first page to here; the last one is this page. */
  readonly breadcrumbs?: readonly { readonly label: string; readonly href?: string }[];
  /** Key of the navigation entry this page belongs to: 'picture', 'reports' … */
  readonly section?: string;
  /** Seconds after which a page that shows progress asks again, without JavaScript. */
  readonly refreshSeconds?: number;
}

export type Reply =
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly page: PageContent;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly CookieChange[] }
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly type: string;
      readonly name: string | null;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

export interface CookieChange {
  readonly name: string;
  /** null deletes. */
  readonly value: string | null;
  readonly maxAgeSeconds?: number;
}

/** Refusals that HTTP knows; slices word anything finer on their own page with status 422. */
export type Refusal = {
  readonly kind:
    | 'bad-request'
    | 'signed-out'
    /** Sent from another site's page. */
    | 'foreign'
    | 'forbidden'
    | 'not-found'
    | 'link-expired'
    | 'link-revoked'
    | 'conflict'
    /** Signed, closed or called off: it takes no more. */
    | 'closed'
    | 'too-large'
    | 'unsupported'
    | 'too-many'
    | 'broken'
    /** The disk is nearly full. */
    | 'read-only'
    | 'unavailable';
};

export const page = (content: PageContent, status = 200): Reply => ({ kind: 'page', status, page: content });
export const redirect = (to: string, cookies?: readonly CookieChange[]): Reply => ({ kind: 'redirect', to, cookies });
export const refuse = (kind: Refusal['kind']): Reply => ({ kind: 'refusal', refusal: { kind } });
export const file = (
  bytes: Uint8Array,
  type: string,
  name: string | null,
  headers?: Record<string, string>,
): Reply => ({
  kind: 'file',
  bytes,
  type,
  name,
  headers,
});
