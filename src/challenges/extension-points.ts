import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';

/** A slice above in which actions are agreed: says which of them came out of what not everybody may read. Handed in through slices.ts. */
export interface ActionOrigin {
  /** Among these actions, those whose words only the 事務局 reads here. Whoever else may read them does so where they were agreed. */
  confined(tx: Tx, workspaceId: string, actionIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What a question to organisations may be raised from. */
export type FollowUpKind = 'agenda-item' | 'key-remark' | 'challenge';

/** A slice above in which something is asked of organisations: the door to it, and what was asked so far. Handed in through slices.ts. */
export interface FollowUps {
  /** Where the secretariat writes a question, filled in from this record. */
  raiseHref(workspaceKey: string, from: { readonly kind: FollowUpKind; readonly id: string }): string;
  /** Questions raised from these records, by record id; only those that this reader may open. */
  raisedFrom(
    tx: Tx,
    actor: Actor,
    asked: {
      readonly kind: FollowUpKind;
      readonly ids: readonly string[];
      readonly today: IsoDate;
      readonly language: Language;
    },
  ): Promise<ReadonlyMap<string, readonly FollowUp[]>>;
}

export interface FollowUp {
  readonly text: string;
  readonly href: string;
}

/** What the composition root hands in. */
export interface ChallengesDeps {
  readonly actionOrigins: readonly ActionOrigin[];
  /** None where nobody relays questions. */
  readonly followUps?: FollowUps;
}
