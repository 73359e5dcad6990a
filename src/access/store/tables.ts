import type { ColumnType } from 'kysely';
import type { Role } from '#kernel/actor.ts';

/** Written once; never among the columns of an UPDATE. */
type Once<T> = ColumnType<T, T, never>;
type OnceOptional<T> = ColumnType<T, T | undefined, T>;

export interface WorkspaceTable {
  workspaceId: Once<string>;
  key: Once<string>;
  name: string;
  municipalityCodes: string[];
  sample: Once<boolean>;
  createdAt: Once<Date>;
}

export interface MembershipTable {
  workspaceId: Once<string>;
  accountId: Once<string>;
  role: Role;
  displayName: string;
  seatNote: OnceOptional<string>;
  createdAt: Once<Date>;
  createdBy: Once<string>;
  endedAt: OnceOptional<Date | null>;
  endedBy: OnceOptional<string | null>;
}

export interface AuditEventTable {
  workspaceId: Once<string>;
  seq: Once<number>;
  at: Once<Date>;
  actor: Once<string>;
  action: Once<string>;
  record: Once<string>;
  outcome: Once<'done' | 'refused'>;
  previousHash: Once<string>;
  hash: Once<string>;
}

export interface AuditHeadTable {
  workspaceId: Once<string>;
  seq: number;
  hash: string;
}

export interface WorkspaceKeyTable {
  key: Once<string>;
  workspaceId: Once<string>;
}

export interface AccountTable {
  accountId: Once<string>;
  signInName: OnceOptional<string | null>;
  passwordHash: OnceOptional<string | null>;
  totpSecret: OnceOptional<string | null>;
  createdAt: Once<Date>;
  enrolledAt: OnceOptional<Date | null>;
  disabledAt: OnceOptional<Date | null>;
}

export interface AccountWorkspaceTable {
  accountId: Once<string>;
  workspaceId: Once<string>;
}

export interface SessionTable {
  tokenHash: Once<string>;
  accountId: Once<string>;
  stage: Once<'half' | 'full'>;
  createdAt: Once<Date>;
  seenAt: Date;
}

export interface AttemptTable {
  bucket: Once<string>;
  failures: number;
  lastAt: Date;
  blockedUntil: Date | null;
}

export interface OneTimeLinkTable {
  tokenHash: Once<string>;
  purpose: Once<'sample-sign-in' | 'enrolment'>;
  workspaceId: Once<string>;
  accountId: Once<string>;
  createdAt: Once<Date>;
  expiresAt: Date;
  usedAt: OnceOptional<Date | null>;
}

export interface UsedTotpStepTable {
  accountId: Once<string>;
  step: Once<number>;
}

export interface RecoveryCodeTable {
  accountId: Once<string>;
  codeHash: Once<string>;
  usedAt: OnceOptional<Date | null>;
}
export interface PersonalLinkTable {
  workspaceId: Once<string>;
  linkId: string;
  purpose: string;
  subjectId: string;
  holderId: string;
  tokenHash: string;
  generation: OnceOptional<number>;
  expiresAt: Date;
  revokedAt: Date | null;
  createdAt: Date;
  createdBy: string;
}

export interface PersonalLinkEventTable {
  workspaceId: Once<string>;
  eventId: string;
  linkId: string;
  kind: 'issued' | 'extended' | 'reopened' | 'replaced' | 'revoked';
  at: Date;
  by: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'access.personalLink': PersonalLinkTable;
    'access.personalLinkEvent': PersonalLinkEventTable;
    'access.workspace': WorkspaceTable;
    'access.membership': MembershipTable;
    'access.audit_event': AuditEventTable;
    'access.audit_head': AuditHeadTable;
    'access.workspace_key': WorkspaceKeyTable;
    'access.account': AccountTable;
    'access.account_workspace': AccountWorkspaceTable;
    'access.session': SessionTable;
    'access.attempt': AttemptTable;
    'access.one_time_link': OneTimeLinkTable;
    'access.used_totp_step': UsedTotpStepTable;
    'access.recovery_code': RecoveryCodeTable;
  }
}
