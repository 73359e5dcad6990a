/**
 * Everything that can stop the database from starting, each with the facts its sentence needs.
 * None of these has touched the data: the supervisor never deletes a data directory (requirements E3).
 */
export type EmbeddedRefusal =
  | { readonly kind: 'binaries-missing'; readonly folder: string }
  | { readonly kind: 'platform-unsupported'; readonly platform: string }
  | { readonly kind: 'links-not-made'; readonly folder: string; readonly detail: string }
  | { readonly kind: 'os-user-missing'; readonly osUser: string; readonly detail: string }
  | { readonly kind: 'os-user-is-root'; readonly osUser: string }
  /** `osUser` lacks the right to enter (or, for the programs, to read) `folder` on the way to `target`. */
  | { readonly kind: 'folder-unreachable'; readonly folder: string; readonly target: string; readonly osUser: string }
  | { readonly kind: 'data-not-writable'; readonly folder: string; readonly detail: string }
  | { readonly kind: 'data-owned-by-another'; readonly folder: string; readonly uid: number }
  | { readonly kind: 'not-a-data-directory'; readonly folder: string }
  /** E5: the data was written by another major version of PostgreSQL. */
  | { readonly kind: 'other-major-version'; readonly folder: string; readonly data: string; readonly binaries: string }
  | { readonly kind: 'secrets-missing'; readonly file: string }
  | { readonly kind: 'secrets-unreadable'; readonly file: string }
  | { readonly kind: 'secrets-too-weak'; readonly file: string; readonly name: string }
  | { readonly kind: 'password-refused'; readonly file: string }
  /** E3: a PostgreSQL holds postmaster.pid, and it is not certain that it serves this folder. */
  | { readonly kind: 'another-server'; readonly pid: number; readonly folder: string }
  | { readonly kind: 'server-not-answering'; readonly pid: number; readonly folder: string }
  /** The postmaster is gone, but processes of it still have the data open. */
  | { readonly kind: 'processes-left'; readonly pid: number; readonly folder: string }
  | { readonly kind: 'start-under-way'; readonly pid: number; readonly file: string }
  | { readonly kind: 'initdb-failed'; readonly detail: string }
  | { readonly kind: 'start-failed'; readonly log: string; readonly detail: string };

type Sentence<K extends EmbeddedRefusal['kind']> = (facts: Extract<EmbeddedRefusal, { kind: K }>) => string;

/** One plain sentence for each refusal: what happened and how to mend it. A missing one does not compile. */
export type RefusalMessages = { readonly [K in EmbeddedRefusal['kind']]: Sentence<K> };
