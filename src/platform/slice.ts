import type { Role } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Route } from '#platform/http/route.ts';
import type { JobDefinition, PeriodicWork } from '#platform/jobs/jobs.ts';

/** What a slice hands to the composition roots. */
export interface Slice {
  /** Also the PostgreSQL schema and the folder under src/. */
  readonly name: string;
  readonly routes?: readonly Route[];
  readonly jobs?: readonly JobDefinition[];
  readonly periodic?: readonly PeriodicWork[];
  readonly navigation?: readonly NavigationEntry[];
  /** What its actions are called where people read the audit trail. */
  readonly auditActions?: AuditActions;
}

/** By language, then by the action's name in the trail ('figure.record'). */
export type AuditActions = Readonly<Record<Language, Readonly<Record<string, string>>>>;

export interface NavigationEntry {
  readonly key: string;
  readonly order: number;
  readonly roles: readonly Role[];
  readonly label: Record<Language, string>;
  href(workspaceKey: string): string;
}
