import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';

/** A higher slice that refers to organisations (seats, actions): says what still does, before one is ended. Handed in through slices.ts. */
export interface OrganisationUse {
  uses(
    tx: Tx,
    actor: Actor,
    asked: { readonly organisationId: string; readonly language: Language },
  ): Promise<readonly OrganisationMention[]>;
}

export interface OrganisationMention {
  /** 「医療ワーキンググループの席（見本 一郎）」 */
  readonly text: string;
  /** Whole address, where there is a page. */
  readonly href: string | null;
}

/** What the composition root hands in. */
export interface DirectoryDeps {
  readonly organisationUses: readonly OrganisationUse[];
}
