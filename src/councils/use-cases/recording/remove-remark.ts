import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { isClosed, TypedTexts } from './recordable.ts';
import { noteRemark, type RemarkRefusal, remarkToChange, updateRemark } from './remark-words.ts';

export interface RemarkRemoval {
  readonly remarkId: string;
  readonly version: number;
  /** Needed once the meeting is closed. */
  readonly reason: string;
  readonly clock: Clock;
}

/** Takes a remark back: it is hidden, kept, and can be brought back. After closing it takes a reason. */
export async function removeRemark(
  tx: Tx,
  actor: Actor,
  input: RemarkRemoval,
): Promise<Result<{ readonly remarkId: string }, RemarkRefusal>> {
  return hideRemark(tx, actor, input, true);
}

export async function restoreRemark(
  tx: Tx,
  actor: Actor,
  input: Omit<RemarkRemoval, 'reason'>,
): Promise<Result<{ readonly remarkId: string }, RemarkRefusal>> {
  return hideRemark(tx, actor, { ...input, reason: '' }, false);
}

async function hideRemark(
  tx: Tx,
  actor: Actor,
  input: RemarkRemoval,
  removed: boolean,
): Promise<Result<{ readonly remarkId: string }, RemarkRefusal>> {
  const found = await remarkToChange(tx, actor, input.remarkId);
  if (!found.ok) return found;
  const { remark, of } = found.value;
  if (remark.removed === removed) return ok({ remarkId: remark.remarkId });
  const texts = new TypedTexts();
  const reason = texts.read('reason', input.reason, {
    limit: textLimits.sentence,
    required: removed && isClosed(of),
  });
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  if (remark.version !== input.version) return err({ kind: 'changed', stored: remark });
  await updateRemark(tx, remark, { removed });
  await noteRemark(tx, actor, found.value, {
    kind: removed ? 'removed' : 'restored',
    note: reason,
    at: input.clock.now(),
  });
  return ok({ remarkId: remark.remarkId });
}
