import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { selectChallenge } from '../store/challenges.ts';

/** 課題 that a question is raised from, in its own words. */
export interface ChallengeSource {
  readonly title: string;
  /** Its description, or its title where it has none. */
  readonly words: string;
  /** Address after /w/<workspace>. */
  readonly path: string;
}

/** What a question about a challenge is filled in from. No check of rights: whoever may raise questions reads all challenges. */
export async function challengeSource(
  tx: Tx,
  workspaceId: string,
  challengeId: string,
): Promise<ChallengeSource | undefined> {
  const challenge = isUuid(challengeId) ? await selectChallenge(tx, workspaceId, challengeId) : null;
  if (!challenge) return undefined;
  const { title, description } = challenge;
  return { title, words: description || title, path: `/challenges/${challengeId}` };
}
