import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Action } from '../domain/action.ts';
import type { Challenge, ChallengeState, Evidence, EvidenceKind, HistoryEvent } from '../domain/challenge.ts';
import { challengesPolicy } from '../policy.ts';
import { selectAction, selectActions, selectActionsOfChallenge } from '../store/actions.ts';
import { countEvidence, selectChallenge, selectChallenges, selectEvidence } from '../store/challenges.ts';
import { selectEvents } from '../store/events.ts';

export interface ListedChallenge extends Challenge {
  /** How many of each kind the actor may read; null for those who see title and state only. */
  readonly evidence: Readonly<Partial<Record<EvidenceKind, number>>> | null;
  readonly openActions: number;
}

export interface ChallengeList {
  readonly challenges: readonly ListedChallenge[];
  /** Of all challenges, by state. */
  readonly counts: Readonly<Record<ChallengeState, number>>;
}

/** Challenges of one state, or all; the latest first. Three queries, however many there are. */
export async function loadChallenges(
  tx: Tx,
  actor: Actor,
  asked: { readonly state: ChallengeState | null },
): Promise<ChallengeList> {
  const counts = { open: 0, settled: 0, dropped: 0 };
  if (!challengesPolicy['challenge.read'](actor)) return { challenges: [], counts };
  const all = await selectChallenges(tx, actor.workspaceId);
  for (const { state } of all) counts[state] += 1;
  const inside = challengesPolicy['challenge.read-inside'](actor);
  const evidence = new Map<string, Partial<Record<EvidenceKind, number>>>();
  for (const { challengeId, kind, count } of inside ? await countEvidence(tx, actor.workspaceId) : []) {
    if (!challengesPolicy['evidence.read'](actor, { kind })) continue;
    evidence.set(challengeId, { ...evidence.get(challengeId), [kind]: count });
  }
  const open = new Map<string, number>();
  for (const { challengeId, state } of await selectActions(tx, actor.workspaceId)) {
    if (challengeId !== null && state === 'open') open.set(challengeId, (open.get(challengeId) ?? 0) + 1);
  }
  const challenges = all
    .filter(({ state }) => asked.state === null || state === asked.state)
    .map((challenge) => ({
      ...(inside ? challenge : titleOnly(challenge)),
      evidence: inside ? (evidence.get(challenge.challengeId) ?? {}) : null,
      openActions: open.get(challenge.challengeId) ?? 0,
    }));
  return { challenges, counts };
}

export interface LoadedChallenge {
  readonly challenge: Challenge;
  /** null for those who see title and state only. */
  readonly inside: {
    /** What the actor may read of it. */
    readonly evidence: readonly Evidence[];
    readonly history: readonly HistoryEvent[];
  } | null;
  readonly actions: readonly Action[];
}

/** One challenge as the actor may see it; null when there is none. */
export async function loadChallenge(tx: Tx, actor: Actor, challengeId: string): Promise<LoadedChallenge | null> {
  if (!challengesPolicy['challenge.read'](actor)) return null;
  const { workspaceId } = actor;
  const challenge = await selectChallenge(tx, workspaceId, challengeId);
  if (!challenge) return null;
  const actions = await selectActionsOfChallenge(tx, workspaceId, challengeId);
  if (!challengesPolicy['challenge.read-inside'](actor)) {
    return { challenge: titleOnly(challenge), inside: null, actions };
  }
  const evidence = await selectEvidence(tx, workspaceId, challengeId);
  return {
    challenge,
    inside: {
      evidence: evidence.filter((one) => challengesPolicy['evidence.read'](actor, one)),
      history: await selectEvents(tx, workspaceId, challengeId),
    },
    actions,
  };
}

export interface LoadedAction {
  readonly action: Action;
  readonly challenge: Challenge | null;
  readonly history: readonly HistoryEvent[];
}

/** One action with what it is for; null when there is none. */
export async function loadAction(tx: Tx, actor: Actor, actionId: string): Promise<LoadedAction | null> {
  if (!challengesPolicy['action.read'](actor)) return null;
  const action = await selectAction(tx, actor.workspaceId, actionId);
  if (!action) return null;
  const challenge = action.challengeId ? await selectChallenge(tx, actor.workspaceId, action.challengeId) : null;
  return { action, challenge, history: await selectEvents(tx, actor.workspaceId, actionId) };
}

const titleOnly = (challenge: Challenge): Challenge => ({ ...challenge, description: '', closingNote: '' });
