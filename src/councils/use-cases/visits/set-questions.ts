import { createHash } from 'node:crypto';
import { sectors } from '#directory/domain/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { type TypedTextError, typedText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type BriefingQuestion, questionsText } from '../../domain/visits/questions.ts';
import { councilsPolicy } from '../../policy.ts';
import { questionsOfMeeting, replaceQuestions } from '../../store/briefing-questions.ts';
import { findMeeting } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';

/** Characters of a question: three lines of the sheet, so that both and their answers fit on it. */
export const QUESTION_LIMIT = 120;

export interface QuestionProblem {
  /** Which of the questions given. */
  readonly index: number;
  readonly problem: TypedTextError;
}

export type SetQuestionsRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly QuestionProblem[] }
  | { readonly kind: 'changed'; readonly stored: readonly BriefingQuestion[] };

/** Stands in a form for the questions that were shown with it. */
export const questionsMark = (questions: readonly BriefingQuestion[]): string =>
  createHash('sha256').update(questionsText(questions)).digest('base64url');

/** Sets a meeting's questions as a whole; empty ones are left out. `seen`: the mark of the questions that the writer saw. */
export async function setQuestions(
  tx: Tx,
  actor: Actor,
  input: {
    readonly meetingId: string;
    readonly questions: readonly BriefingQuestion[];
    readonly seen: string;
    readonly clock: Clock;
  },
): Promise<Result<readonly BriefingQuestion[], SetQuestionsRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  const seats = await seatingOn(tx, actor.workspaceId, found.body.bodyId, found.meeting.heldOn);
  const stored = await questionsOfMeeting(tx, actor.workspaceId, input.meetingId);
  const known = ({ sector, seatKey }: BriefingQuestion): boolean =>
    // Of a seat that ended since: its question stays as it was.
    stored.some((each) => each.seatKey !== '' && each.seatKey === seatKey) ||
    ((seatKey === '' || (sector === '' && seats.some(({ seatId }) => seatId === seatKey))) &&
      (sector === '' || sectors.includes(sector)));
  if (!input.questions.every(known)) return err({ kind: 'not-found' });
  const problems: QuestionProblem[] = [];
  const questions = input.questions.flatMap((question, index) => {
    const text = typedText(question.text, { limit: QUESTION_LIMIT });
    if (!text.ok) problems.push({ index, problem: text.error });
    return text.ok && text.value !== '' ? [{ ...question, text: text.value }] : [];
  });
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  if (questionsMark(stored) !== input.seen) return err({ kind: 'changed', stored });
  await replaceQuestions(tx, actor, input.meetingId, questions, input.clock.now());
  return ok(questions);
}
