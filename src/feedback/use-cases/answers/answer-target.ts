import type { Doer } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import type { Answer } from '../../domain/answer.ts';
import type { AnswerProblem } from '../../domain/answers/answer-problems.ts';
import { type NoMore, noMore } from '../../domain/answers/open-for.ts';
import type { Question } from '../../domain/question.ts';
import { findAddressee } from '../../store/addressees.ts';
import { answersOf } from '../../store/answers.ts';
import { findQuestion } from '../../store/questions.ts';

export type AnswerRefusal<K extends string = never> =
  | { readonly kind: 'forbidden' | 'not-found' | NoMore | K }
  | { readonly kind: 'invalid'; readonly problems: readonly AnswerProblem[] }
  /** Somebody went on with the same draft meanwhile; `stored` is what stands there now. */
  | { readonly kind: 'conflict'; readonly stored: Answer };

export interface AnswerTarget {
  readonly question: Question;
  readonly addressee: Addressee;
  /** All of this 照会先, oldest first. */
  readonly answers: readonly Answer[];
  readonly confirmed: Answer | null;
}

/** What an answer is given to, locked in the order of all errands (question, then 照会先): answers of one organisation come one after the other. */
export async function answerTarget(
  tx: Tx,
  doer: Doer,
  addresseeId: string,
): Promise<Result<AnswerTarget, { readonly kind: 'not-found' | NoMore }>> {
  if (!isUuid(addresseeId)) return err({ kind: 'not-found' });
  const { workspaceId } = doer;
  const seen = await findAddressee(tx, workspaceId, addresseeId);
  const question = seen && (await findQuestion(tx, workspaceId, seen.questionId, 'lock'));
  const addressee = question && (await findAddressee(tx, workspaceId, addresseeId, 'lock'));
  if (!addressee) return err({ kind: 'not-found' });
  const no = noMore(addressee);
  if (no) return err({ kind: no });
  const answers = await answersOf(tx, workspaceId, [addresseeId]);
  return ok({ question, addressee, answers, confirmed: answers.find(({ state }) => state === 'confirmed') ?? null });
}

/** The holder of an organisation's link has no name of their own: what they typed stands in the books. */
export const named = (doer: Doer, via: 'link' | 'account', name: string): Doer =>
  via === 'link' && name !== '' ? { ...doer, name } : doer;
