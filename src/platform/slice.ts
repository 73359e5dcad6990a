import type { Role } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Route } from '#platform/http/route.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';

/** What a slice hands to the composition roots. */
export interface Slice {
  /** Also the PostgreSQL schema and the folder under src/. */
  readonly name: string;
  readonly routes?: readonly Route[];
  readonly jobs?: readonly JobDefinition[];
  readonly navigation?: readonly NavigationEntry[];
}

export interface NavigationEntry {
  readonly key: string;
  readonly order: number;
  readonly roles: readonly Role[];
  readonly label: Record<Language, string>;
  href(workspaceKey: string): string;
}
