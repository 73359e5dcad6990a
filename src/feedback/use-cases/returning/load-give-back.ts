import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import type { Answer } from '../../domain/answer.ts';
import type { MailState } from '../../domain/mail.ts';
import type { Question } from '../../domain/question.ts';
import { hasAnswered, isSilent } from '../../domain/state.ts';
import { addressees } from '../../store/addressees.ts';
import { confirmedAnswers } from '../../store/answers.ts';
import { findQuestion } from '../../store/questions.ts';
import { type ReturnMail, returnMails } from '../../store/returning.ts';

/** One organisation's answer, with what became of it. */
export interface Told {
  readonly addressee: Addressee;
  readonly answer: Answer;
  /** The latest result mail; null where none was written. */
  readonly mail: ReturnMail | null;
}

/** How far a question's results have come back to those who answered. */
export interface GiveBack {
  readonly question: Question;
  /** Answered, and nobody has said yet what changes by it. */
  readonly toReflect: readonly Told[];
  /** Reflected, and not told. */
  readonly toTell: readonly Told[];
  readonly told: readonly Told[];
  readonly silent: readonly Addressee[];
}

/** For the secretariat. Four queries, however many organisations were asked. */
export async function loadGiveBack(tx: Tx, workspaceId: string, questionId: string): Promise<GiveBack | null> {
  const question = await findQuestion(tx, workspaceId, questionId);
  if (!question) return null;
  const asked = await addressees(tx, workspaceId, { questionIds: [questionId] });
  const ids = asked.map(({ addresseeId }) => addresseeId);
  const [answers, mails] = [await confirmedAnswers(tx, workspaceId, ids), await returnMails(tx, workspaceId, ids)];
  const came = asked.flatMap((addressee): Told[] => {
    const answer = hasAnswered(addressee.state) ? answers.get(addressee.addresseeId) : undefined;
    return answer ? [{ addressee, answer, mail: mails.get(addressee.addresseeId) ?? null }] : [];
  });
  const reflected = came.filter(({ addressee }) => addressee.state === 'reflected');
  return {
    question,
    toReflect: came.filter(({ addressee }) => addressee.state !== 'reflected'),
    toTell: reflected.filter(({ addressee }) => addressee.returnedOn === null),
    told: reflected.filter(({ addressee }) => addressee.returnedOn !== null),
    silent: asked.filter(({ state }) => isSilent(state)),
  };
}

/** A mail that is under way, or may have arrived: a second one would come twice. */
export const isUnderWay = (mail: { readonly state: MailState } | null): boolean =>
  mail !== null && ['queued', 'sending', 'uncertain'].includes(mail.state);
