import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Challenge, TITLE_LIMIT } from '../domain/challenge.ts';
import { changeNote, type FieldChange } from '../domain/change-note.ts';
import { settleTexts, type TextProblem } from '../domain/settle-text.ts';
import { selectChallenge, updateChallenge } from '../store/challenges.ts';
import { enteredBy, insertEvent } from '../store/events.ts';

export type KeepChallengeRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly TextProblem<'title' | 'description' | 'note'>[] }
  /** Somebody else was here first: what stands there now. Nothing was written. */
  | { readonly kind: 'changed'; readonly current: Challenge };

type Kept = Promise<Result<{ readonly challengeId: string }, KeepChallengeRefusal>>;

interface Seen {
  readonly challengeId: string;
  /** The version that was seen; left out where nobody looks (samples). */
  readonly version?: number | null;
  readonly clock: Clock;
}

/** Words a challenge anew; the history says what it was called before. */
export async function changeChallenge(
  tx: Tx,
  doer: Doer,
  input: Seen & { readonly title: string; readonly description: string },
): Kept {
  const current = await selectChallenge(tx, doer.workspaceId, input.challengeId);
  if (!current) return err({ kind: 'not-found' });
  const settled = settleTexts({
    title: [input.title, { limit: TITLE_LIMIT, required: true }],
    description: [input.description, { limit: textLimits.long, lines: 'several-lines' }],
  });
  if (!settled.ok) return err({ kind: 'invalid', problems: settled.error });
  const { title, description } = settled.value;
  const changes: FieldChange[] = [];
  if (title !== current.title) changes.push({ field: 'title', from: current.title, to: title });
  if (description !== current.description) changes.push({ field: 'description', from: '', to: '' });
  return write(tx, doer, { ...input, current }, { title, description }, { kind: 'changed', note: changeNote(changes) });
}

/** 解決 or 取り下げ, with a sentence. */
export async function endChallenge(
  tx: Tx,
  doer: Doer,
  input: Seen & { readonly state: 'settled' | 'dropped'; readonly note: string },
): Kept {
  const current = await selectChallenge(tx, doer.workspaceId, input.challengeId);
  if (!current) return err({ kind: 'not-found' });
  const settled = settleTexts({
    note: [input.note, { limit: textLimits.sentence, required: true, lines: 'several-lines' }],
  });
  if (!settled.ok) return err({ kind: 'invalid', problems: settled.error });
  if (current.state !== 'open') return err({ kind: 'changed', current });
  const { note } = settled.value;
  return write(tx, doer, { ...input, current }, { state: input.state, closingNote: note }, { kind: input.state, note });
}

/** Takes a settled or dropped challenge up again, with a sentence. */
export async function reopenChallenge(tx: Tx, doer: Doer, input: Seen & { readonly note: string }): Kept {
  const current = await selectChallenge(tx, doer.workspaceId, input.challengeId);
  if (!current) return err({ kind: 'not-found' });
  const settled = settleTexts({
    note: [input.note, { limit: textLimits.sentence, required: true, lines: 'several-lines' }],
  });
  if (!settled.ok) return err({ kind: 'invalid', problems: settled.error });
  if (current.state === 'open') return err({ kind: 'changed', current });
  const { note } = settled.value;
  return write(tx, doer, { ...input, current }, { state: 'open', closingNote: '' }, { kind: 'reopened', note });
}

async function write(
  tx: Tx,
  doer: Doer,
  { current, version, clock }: Seen & { readonly current: Challenge },
  change: Parameters<typeof updateChallenge>[2],
  event: { readonly kind: 'changed' | 'settled' | 'dropped' | 'reopened'; readonly note: string },
): Kept {
  const { workspaceId } = doer;
  const { challengeId } = current;
  const key = { workspaceId, challengeId, version: version ?? current.version };
  if (!(await updateChallenge(tx, key, change))) {
    // Read again: whoever was first may have ended their errand only just now.
    return err({ kind: 'changed', current: (await selectChallenge(tx, workspaceId, challengeId)) ?? current });
  }
  await insertEvent(tx, workspaceId, { subjectId: challengeId, ...event }, enteredBy(doer, clock.now()));
  return ok({ challengeId });
}
