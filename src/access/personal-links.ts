import type { Doer } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';

/** 個人リンク: one purpose, one holder, one record, and an end. Opening it changes nothing; only its buttons do. */
export interface PersonalLink {
  readonly linkId: string;
  readonly purpose: string;
  readonly subjectId: string;
  readonly holderId: string;
  /** The secret part of the address. Made anew from row and installation secret; nothing that opens a door is stored. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly state: 'open' | 'expired' | 'revoked';
}

/** What slices do with personal links. Each call runs in the caller's transaction. */
export interface PersonalLinks {
  /** The holder's link for the subject: made, or the one there is with its end moved to `expiresAt` if that is later. A revoked one stays revoked. */
  issue(
    tx: Tx,
    doer: Doer,
    link: { purpose: string; subjectId: string; holderId: string; expiresAt: Date; at: Date },
  ): Promise<PersonalLink>;
  /** All links of a subject, for the page that sends them; one query. */
  list(
    tx: Tx,
    workspaceId: string,
    of: { purpose: string; subjectId: string; at: Date },
  ): Promise<readonly PersonalLink[]>;
  /** Ends a link now; `false` when there is none. */
  revoke(tx: Tx, doer: Doer, link: { linkId: string; at: Date }): Promise<boolean>;
  /** The same address works again until `expiresAt`. */
  reopen(tx: Tx, doer: Doer, link: { linkId: string; expiresAt: Date; at: Date }): Promise<boolean>;
  /** A leaked address stops working; the holder gets another. */
  replace(tx: Tx, doer: Doer, link: { linkId: string; expiresAt: Date; at: Date }): Promise<PersonalLink | null>;
}
