import type { Tx } from '#platform/db/database.ts';

/** A slice above in which actions are agreed: says which of them came out of what not everybody may read. Handed in through slices.ts. */
export interface ActionOrigin {
  /** Among these actions, those whose words only the 事務局 reads here. Whoever else may read them does so where they were agreed. */
  confined(tx: Tx, workspaceId: string, actionIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What the composition root hands in. */
export interface ChallengesDeps {
  readonly actionOrigins: readonly ActionOrigin[];
}
