import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Question } from '../../domain/question.ts';
import { type Edition, responseList as gathered, type ResponseList } from '../../domain/returning/response-list.ts';
import { feedbackPolicy } from '../../policy.ts';
import { addressees } from '../../store/addressees.ts';
import { confirmedAnswers } from '../../store/answers.ts';
import { findQuestion } from '../../store/questions.ts';
import { ownSeats } from '../own-organisations.ts';

/**
 * Which edition a reader of the workspace may open: the 事務局 and those who hold a seat in the asking body on the day the members' one
 * (and so the other too), everybody else the outside one, once the question has ended. null for none; a withdrawn question should not
 * have been asked, and is nobody's business any more.
 */
export async function editionFor(
  tx: Tx,
  reader: Actor,
  question: Pick<Question, 'bodyId' | 'closed'>,
  today: IsoDate,
): Promise<Edition | null> {
  if (feedbackPolicy['feedback.keep'](reader)) return 'members';
  if (question.closed?.as === 'withdrawn') return null;
  const { bodyIds } = await ownSeats(tx, reader, today);
  if (bodyIds.includes(question.bodyId)) return 'members';
  return question.closed ? 'outside' : null;
}

export interface ListAsked {
  readonly questionId: string;
  /** The widest that the reader may see, unless told. */
  readonly edition?: Edition;
  readonly today: IsoDate;
}

/** 意見一覧と対応 for a reader. Before anything has gone out only the 事務局 knows of a question. Four queries, however many answered. */
export async function responseList(
  tx: Tx,
  reader: Actor,
  { questionId, edition, today }: ListAsked,
): Promise<Result<ResponseList, { readonly kind: 'not-found' }>> {
  const { workspaceId } = reader;
  const question = isUuid(questionId) ? await findQuestion(tx, workspaceId, questionId) : undefined;
  if (!question) return err({ kind: 'not-found' });
  const widest = await editionFor(tx, reader, question, today);
  if (widest === null || (edition === 'members' && widest === 'outside')) return err({ kind: 'not-found' });
  const asked = await addressees(tx, workspaceId, { questionIds: [questionId] });
  const out = asked.some(({ state }) => state !== 'drafted');
  if (!out && !feedbackPolicy['feedback.keep'](reader)) return err({ kind: 'not-found' });
  const ids = asked.map(({ addresseeId }) => addresseeId);
  const confirmed = await confirmedAnswers(tx, workspaceId, ids);
  return ok(gathered({ edition: edition ?? widest, question, addressees: asked, confirmed, today }));
}
