import { addEvidence, raiseChallenge } from '#challenges/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { TypedTextError } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';
import { referenceText } from '../../domain/reference.ts';
import { hideNames } from '../../domain/returning/hide-names.ts';
import { hasAnswered } from '../../domain/state.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { chosenWords, opinionText } from '../../paper/returning/opinion-text.ts';
import { feedbackPolicy } from '../../policy.ts';
import { addressees, findAddressee } from '../../store/addressees.ts';
import { confirmedAnswers } from '../../store/answers.ts';
import { findQuestion } from '../../store/questions.ts';

/** What can be quoted of an answer, as it would stand in a challenge. */
export interface Quotable {
  readonly addressee: Addressee;
  readonly question: Question;
  readonly answer: Answer;
  /** What was said, in lines that can be taken one by one. */
  readonly parts: readonly string[];
  /** 「みほん市医師会の回答（照会R8-7）」, or without a name. */
  readonly heading: string;
}

/**
 * An answer as it may be quoted outside the body, for challenges are read by others too: named only where the organisation agreed to that,
 * and without the names of organisations that did not. null where nothing has come back.
 */
export async function quotableAnswer(tx: Tx, workspaceId: string, addresseeId: string): Promise<Quotable | null> {
  const addressee = isUuid(addresseeId) ? await findAddressee(tx, workspaceId, addresseeId) : undefined;
  if (!addressee || !hasAnswered(addressee.state)) return null;
  const question = await findQuestion(tx, workspaceId, addressee.questionId);
  const all = await addressees(tx, workspaceId, { questionIds: [addressee.questionId] });
  const confirmed = await confirmedAnswers(
    tx,
    workspaceId,
    all.map((one) => one.addresseeId),
  );
  const answer = confirmed.get(addresseeId);
  if (!question || !answer) return null;
  const hidden = all.filter((one) => !confirmed.get(one.addresseeId)?.openOutside);
  const names = hidden.map(({ organisationName }) => organisationName);
  const choice = chosenWords(question.choices, answer.choice);
  const form = opinionText({ ...answer, choice, texts: [] }, 'ja');
  const { fiscalYear, number } = question;
  // Kept in the books, and so in Japanese.
  const { quoted } = returningMessages.ja.evidence;
  return {
    addressee,
    question,
    answer,
    parts: [form, ...answer.texts].filter((text) => text !== '').map((text) => hideNames(text, names)),
    heading: quoted(
      answer.openOutside ? addressee.organisationName : null,
      referenceText({ fiscalYear, number, addressee: null }),
    ),
  };
}

export interface AnswerAsEvidence {
  readonly addresseeId: string;
  /** Which of the quotable parts, by their index. */
  readonly parts: readonly number[];
  /** null raises a new challenge under `title`. */
  readonly challengeId: string | null;
  readonly title: string;
  readonly clock: Clock;
}

export type EvidenceRefusal =
  | { readonly kind: 'forbidden' | 'not-found' }
  | {
      readonly kind: 'invalid';
      readonly problems: readonly (
        | { readonly field: 'parts' | 'challenge'; readonly problem: null }
        | { readonly field: 'title' | 'quote'; readonly problem: TypedTextError }
      )[];
    };

/** An answer becomes evidence of a challenge that is there or of a new one; it stays where it is, and the challenge leads back to it. */
export async function answerAsEvidence(
  tx: Tx,
  actor: Actor,
  { addresseeId, parts, challengeId, title, clock }: AnswerAsEvidence,
): Promise<Result<{ readonly challengeId: string }, EvidenceRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const quotable = await quotableAnswer(tx, actor.workspaceId, addresseeId);
  if (!quotable) return err({ kind: 'not-found' });
  const chosen = quotable.parts.filter((_, index) => parts.includes(index));
  const noWords = chosen.length === 0 ? [{ field: 'parts', problem: null } as const] : [];
  if (challengeId !== null && !isUuid(challengeId)) {
    return err({ kind: 'invalid', problems: [...noWords, { field: 'challenge', problem: null }] });
  }
  if (noWords.length > 0) return err({ kind: 'invalid', problems: noWords });
  const evidence = {
    kind: 'answer',
    reference: quotable.answer.answerId,
    path: `/feedback/addressees/${addresseeId}`,
    quote: [quotable.heading, ...chosen].join('\n'),
  } as const;
  if (challengeId === null) {
    const raised = await raiseChallenge(tx, actor, { title, evidence: [evidence], clock });
    if (raised.ok) return ok(raised.value);
    return err({ kind: 'invalid', problems: raised.error.problems.flatMap(asProblem) });
  }
  const added = await addEvidence(tx, actor, { ...evidence, challengeId, clock });
  if (added.ok) return ok({ challengeId });
  return err(
    added.error.kind === 'not-found'
      ? { kind: 'invalid', problems: [{ field: 'challenge', problem: null }] }
      : { kind: 'invalid', problems: added.error.problems.flatMap(asProblem) },
  );
}

const asProblem = ({ field, finding }: { readonly field: string; readonly finding: TypedTextError }) =>
  field === 'title' || field === 'quote' ? [{ field, problem: finding } as const] : [];
