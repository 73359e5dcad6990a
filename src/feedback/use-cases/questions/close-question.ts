import { relayKeyRemark, unrelayKeyRemark } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits, typedText } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Question } from '../../domain/question.ts';
import { feedbackPolicy } from '../../policy.ts';
import { addressees, noteOnAddressee } from '../../store/addressees.ts';
import { questionsOfOrigin, updateQuestion } from '../../store/question-rows.ts';
import { findQuestion } from '../../store/questions.ts';
import { type QuestionRefusal, questionPath } from './refusals.ts';

interface Step {
  readonly questionId: string;
  readonly note: string;
  readonly version: number;
  readonly clock: Clock;
}

/**
 * 終了 (nothing more is expected; its list stays) or 取下げ (it should not have been asked), with a sentence. Nobody is reminded after this.
 * A key remark that a withdrawn question was raised from waits again, unless another question was raised from it.
 */
export async function closeQuestion(
  tx: Tx,
  actor: Actor,
  input: Step & { readonly as: 'ended' | 'withdrawn' },
): Promise<Result<{ readonly questionId: string }, QuestionRefusal>> {
  const found = await questionToKeep(tx, actor, input);
  if (!found.ok) return found;
  const { question, note } = found.value;
  if (question.closed) return err({ kind: 'closed' });
  const key = { workspaceId: actor.workspaceId, questionId: question.questionId };
  const at = input.clock.now();
  await updateQuestion(tx, key, { closedOn: dateInJapan(at), closedAs: input.as, closingNote: note });
  await noteOnAll(tx, actor, question, { kind: input.as, note, at });
  if (input.as === 'withdrawn') await letKeyRemarkWait(tx, actor, question, input.clock);
  return ok({ questionId: question.questionId });
}

/** Opens a closed question again, with a sentence. */
export async function reopenQuestion(
  tx: Tx,
  actor: Actor,
  input: Step,
): Promise<Result<{ readonly questionId: string }, QuestionRefusal>> {
  const found = await questionToKeep(tx, actor, input);
  if (!found.ok) return found;
  const { question, note } = found.value;
  const { questionId, origin } = question;
  if (!question.closed) return ok({ questionId });
  await updateQuestion(
    tx,
    { workspaceId: actor.workspaceId, questionId },
    { closedOn: null, closedAs: '', closingNote: '' },
  );
  await noteOnAll(tx, actor, question, { kind: 'reopened', note, at: input.clock.now() });
  if (question.closed.as === 'withdrawn' && origin?.kind === 'key-remark') {
    await relayKeyRemark(tx, actor, { keyRemarkId: origin.id, path: questionPath(questionId), clock: input.clock });
  }
  return ok({ questionId });
}

async function questionToKeep(
  tx: Tx,
  actor: Actor,
  input: Step,
): Promise<Result<{ readonly question: Question; readonly note: string }, QuestionRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { questionId } = input;
  const question = isUuid(questionId) ? await findQuestion(tx, actor.workspaceId, questionId, 'lock') : undefined;
  if (!question) return err({ kind: 'not-found' });
  if (question.version !== input.version) return err({ kind: 'changed' });
  const note = typedText(input.note, { limit: textLimits.sentence, required: true, lines: 'several-lines' });
  return note.ok
    ? ok({ question, note: note.value })
    : err({ kind: 'invalid', problems: [{ kind: 'text', field: 'note', error: note.error }] });
}

async function noteOnAll(
  tx: Tx,
  actor: Actor,
  { questionId }: Question,
  event: { readonly kind: 'ended' | 'withdrawn' | 'reopened'; readonly note: string; readonly at: Date },
): Promise<void> {
  for (const { addresseeId } of await addressees(tx, actor.workspaceId, { questionIds: [questionId] })) {
    await noteOnAddressee(tx, actor, { ...event, addresseeId });
  }
}

async function letKeyRemarkWait(tx: Tx, actor: Actor, { questionId, origin }: Question, clock: Clock): Promise<void> {
  if (origin?.kind !== 'key-remark') return;
  const { id: keyRemarkId } = origin;
  await unrelayKeyRemark(tx, actor, { keyRemarkId, path: questionPath(questionId), clock });
  const standing = await questionsOfOrigin(tx, actor.workspaceId, keyRemarkId);
  const other = standing.find((it) => it.questionId !== questionId);
  if (other) await relayKeyRemark(tx, actor, { keyRemarkId, path: questionPath(other.questionId), clock });
}
