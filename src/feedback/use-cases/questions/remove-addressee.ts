import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits, typedText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { hasAnswered } from '../../domain/state.ts';
import { addressees, noteOnAddressee } from '../../store/addressees.ts';
import { updateAddressee } from '../../store/question-rows.ts';
import { addresseeToKeep } from './addressee-to-keep.ts';
import type { QuestionRefusal } from './refusals.ts';

/** Takes an organisation off a question: asked by mistake. What was answered stays. */
export async function removeAddressee(
  tx: Tx,
  actor: Actor,
  input: {
    readonly addresseeId: string;
    readonly reason: string;
    readonly version: number;
    readonly clock: Clock;
  },
): Promise<Result<{ readonly questionId: string }, QuestionRefusal>> {
  const found = await addresseeToKeep(tx, actor, input.addresseeId);
  if (!found.ok) return found;
  const { addressee, question } = found.value;
  if (question.closed) return err({ kind: 'closed' });
  if (hasAnswered(addressee.state)) return err({ kind: 'answered' });
  if (addressee.version !== input.version) return err({ kind: 'changed' });
  const asked = await addressees(tx, actor.workspaceId, { questionIds: [question.questionId] });
  if (asked.length === 1) return err({ kind: 'last' });
  const reason = typedText(input.reason, { limit: textLimits.sentence, required: true, lines: 'several-lines' });
  if (!reason.ok) return err({ kind: 'invalid', problems: [{ kind: 'text', field: 'reason', error: reason.error }] });
  const at = input.clock.now();
  const { addresseeId } = addressee;
  await updateAddressee(
    tx,
    { workspaceId: actor.workspaceId, addresseeId },
    { removedOn: dateInJapan(at), removeReason: reason.value },
  );
  await noteOnAddressee(tx, actor, { addresseeId, kind: 'removed', note: reason.value, at });
  return ok({ questionId: question.questionId });
}
