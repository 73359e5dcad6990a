import { randomUUID } from 'node:crypto';
import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type EvidenceKind, TITLE_LIMIT } from '../domain/challenge.ts';
import { changeNote } from '../domain/change-note.ts';
import { settleTexts, type TextProblem } from '../domain/settle-text.ts';
import { type EvidenceRow, insertChallenge, insertEvidence, selectChallenge } from '../store/challenges.ts';
import { enteredBy, insertEvent } from '../store/events.ts';

export interface NewEvidence {
  readonly kind: EvidenceKind;
  readonly reference?: string;
  /** Address after /w/<workspace>, '/figures/…'; '' for words. */
  readonly path?: string;
  readonly quote: string;
}

export type ChallengeProblem = TextProblem<'title' | 'description' | 'quote'>;

/**
 * Raises a challenge with what it rests on. Whoever calls has asked whether the doer may: a meeting's record, a page of the 事務局.
 */
export async function raiseChallenge(
  tx: Tx,
  doer: Doer,
  input: {
    readonly title: string;
    readonly description?: string;
    /** Today unless told. */
    readonly raisedOn?: IsoDate | null;
    readonly evidence?: readonly NewEvidence[];
    readonly clock: Clock;
  },
): Promise<
  Result<{ readonly challengeId: string }, { readonly kind: 'invalid'; readonly problems: readonly ChallengeProblem[] }>
> {
  const settled = settleTexts({
    title: [input.title, { limit: TITLE_LIMIT, required: true }],
    description: [input.description ?? '', { limit: textLimits.long, lines: 'several-lines' }],
  });
  const challengeId = randomUUID();
  const evidence = (input.evidence ?? []).map((one) => settleEvidence(one, challengeId));
  const problems = [
    ...(settled.ok ? [] : settled.error),
    ...evidence.flatMap((one) => (one.ok ? [] : one.error)),
  ] as readonly ChallengeProblem[];
  if (!settled.ok || problems.length > 0) return err({ kind: 'invalid', problems });
  const { workspaceId } = doer;
  const now = input.clock.now();
  const entered = enteredBy(doer, now);
  const raisedOn = input.raisedOn ?? dateInJapan(now);
  await insertChallenge(tx, { workspaceId, challengeId, ...settled.value, raisedOn }, entered);
  await insertEvidence(
    tx,
    workspaceId,
    evidence.flatMap((one) => (one.ok ? [one.value] : [])),
    entered,
  );
  await insertEvent(tx, workspaceId, { subjectId: challengeId, kind: 'raised', note: '' }, entered);
  return ok({ challengeId });
}

/** Adds what else speaks for a challenge that is there, settled or not. */
export async function addEvidence(
  tx: Tx,
  doer: Doer,
  input: NewEvidence & { readonly challengeId: string; readonly clock: Clock },
): Promise<
  Result<
    { readonly evidenceId: string },
    { readonly kind: 'not-found' } | { readonly kind: 'invalid'; readonly problems: readonly ChallengeProblem[] }
  >
> {
  const { workspaceId } = doer;
  const challenge = await selectChallenge(tx, workspaceId, input.challengeId);
  if (!challenge) return err({ kind: 'not-found' });
  const settled = settleEvidence(input, challenge.challengeId);
  if (!settled.ok) return err({ kind: 'invalid', problems: settled.error });
  const entered = enteredBy(doer, input.clock.now());
  await insertEvidence(tx, workspaceId, [settled.value], entered);
  const note = changeNote([{ field: 'evidence', from: '', to: input.kind }]);
  await insertEvent(tx, workspaceId, { subjectId: challenge.challengeId, kind: 'changed', note }, entered);
  return ok({ evidenceId: settled.value.evidenceId });
}

function settleEvidence(
  { kind, reference, path, quote }: NewEvidence,
  challengeId: string,
): Result<EvidenceRow, readonly ChallengeProblem[]> {
  const settled = settleTexts({
    quote: [quote, { limit: textLimits.long, required: true, lines: 'several-lines' }],
  });
  if (!settled.ok) return settled;
  // Addresses come from other slices' paths; anything else is no address of ours.
  const address = path && /^\/(?!\/)[\w\-/.?=&%:]*$/.test(path) ? path : '';
  return ok({
    evidenceId: randomUUID(),
    challengeId,
    kind,
    reference: reference ?? '',
    path: address,
    quote: settled.value.quote,
  });
}
