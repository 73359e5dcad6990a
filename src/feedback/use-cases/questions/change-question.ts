import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Question } from '../../domain/question.ts';
import { type QuestionWords, settledWords, wordsProblems } from '../../domain/questions/question-draft.ts';
import { feedbackPolicy } from '../../policy.ts';
import { addressees, noteOnAddressee } from '../../store/addressees.ts';
import { cancelUnsent, hasGoneOut, putLists, updateQuestion } from '../../store/question-rows.ts';
import { findQuestion } from '../../store/questions.ts';
import type { QuestionRefusal } from './refusals.ts';

export interface ChangedQuestion extends QuestionWords {
  readonly questionId: string;
  /** As it was when the form was shown. */
  readonly version: number;
  readonly clock: Clock;
}

/** Changes the words of a question that nobody has received yet; afterwards they stand as they were sent. */
export async function changeQuestion(
  tx: Tx,
  actor: Actor,
  input: ChangedQuestion,
): Promise<Result<{ readonly questionId: string }, QuestionRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const { questionId } = input;
  const question = isUuid(questionId) ? await findQuestion(tx, workspaceId, questionId, 'lock') : undefined;
  if (!question) return err({ kind: 'not-found' });
  if (question.closed) return err({ kind: 'closed' });
  if (await hasGoneOut(tx, workspaceId, questionId)) return err({ kind: 'frozen' });
  if (question.version !== input.version) return err({ kind: 'changed' });
  const problems = wordsProblems(input);
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const settled = settledWords(input);
  if (sameWords(question, settled)) return ok({ questionId });
  const { points, choices, ...words } = settled;
  await updateQuestion(tx, { workspaceId, questionId }, words);
  await putLists(tx, { workspaceId, questionId }, { points, choices });
  await cancelUnsent(tx, workspaceId, questionId);
  const at = input.clock.now();
  for (const { addresseeId } of await addressees(tx, workspaceId, { questionIds: [questionId] })) {
    await noteOnAddressee(tx, actor, { addresseeId, kind: 'changed', at });
  }
  return ok({ questionId });
}

const sameWords = (question: Question, words: QuestionWords): boolean =>
  JSON.stringify(settledWords(question)) === JSON.stringify(words);
