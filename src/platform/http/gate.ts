import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { LinkHolder } from './route.ts';

/** What the HTTP glue needs to know of people; the slice `access` fills it in (design rule 1: upwards through an interface). */
export interface Gate {
  /** Name of the session cookie, with or without `__Host-`. */
  cookieName(secure: boolean): string;
  identify(question: { token: string | undefined; workspaceKey: string | null; now: Date }): Promise<Visitor>;
  /** Who holds the personal link with this token, for this purpose in this workspace. Reads only. */
  identifyLink(question: { token: string; workspaceKey: string; purpose: string; now: Date }): Promise<LinkVisitor>;
  /** Appends to the workspace's audit trail, in the caller's transaction; if it fails, the errand fails (R21). */
  audit(tx: Tx, event: AuditEvent): Promise<void>;
}

export type Visitor =
  | { readonly kind: 'nobody' }
  /** Password given, second factor pending. */
  | { readonly kind: 'half-signed-in' }
  /** Signed in, but without a seat in the workspace that was asked for: answers like a missing page. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'actor'; readonly actor: Actor };

export type LinkVisitor =
  /** Forged, replaced, of another workspace, for another purpose: answers like a missing page. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ended'; readonly reason: 'expired' | 'revoked'; readonly workspaceName: string }
  | { readonly kind: 'holder'; readonly holder: LinkHolder };

export interface AuditEvent {
  readonly workspaceId: string;
  readonly at: Date;
  /** Account id, `cli:<OS user>` or `link:<link id>`. */
  readonly actor: string;
  readonly action: string;
  /** Ids only. */
  readonly record: string;
  readonly outcome: 'done' | 'refused';
}
