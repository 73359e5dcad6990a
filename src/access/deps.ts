import type { Role } from '#kernel/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { AuditActions } from '#platform/slice.ts';

export interface AccessDeps {
  /**
   * A pool of its own, besides the requests' pool. Sign-in keeps its books in short transactions while the request's own
   * transaction is open; from one and the same pool, a rush of sign-ins would wait for itself.
   */
  readonly database: Database;
  /** At least 32 random bytes from secrets.json; encrypts the TOTP secrets (AES-256-GCM). */
  readonly secretKey: Uint8Array;
  /** Where a signed-in person starts, e.g. `/w/mihon/picture`. */
  firstPage(workspaceKey: string, role: Role): string;
  /** What the other slices' actions are called in the audit trail; without it they stand as they are written. */
  readonly auditActions?: readonly AuditActions[];
}
