import type { Role } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';

/** What stands around every page. */
export interface Frame {
  readonly language: Language;
  readonly workspaceName: string | null;
  readonly workspaceKey: string | null;
  readonly actor: { readonly name: string; readonly role: Role } | null;
  /** Only what this person may open, in order. `key` is matched with the page's `section`. */
  readonly navigation: readonly { readonly key: string; readonly label: string; readonly href: string }[];
  /** Path and query of this request: where the language switch comes back to. */
  readonly currentPath: string;
  /** Said on every page until somebody mends it: plain http, sample data … */
  readonly warnings: readonly string[];
  readonly assets: { readonly css: string; readonly islands: string; readonly icon?: string };
  /** Where the name of the workspace leads; '/' unless told. */
  readonly homeHref?: string;
  /** Where signing out is posted; '/sign-out' unless told. */
  readonly signOutAction?: string;
  /** Renkei's version, in the footer. */
  readonly version?: string;
  /** The day this page was made, already worded in both eras; printed on paper only. */
  readonly today?: string;
}
