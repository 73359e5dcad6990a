import { randomUUID } from 'node:crypto';
import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Answer, AnswerContent } from '../../domain/answer.ts';
import {
  type AnswerProblem,
  draftProblems,
  isFull,
  personProblems,
  saysTheSame,
  settledContent,
} from '../../domain/answers/answer-problems.ts';
import { insertAnswer, updateDraft } from '../../store/answers.ts';
import { type AnswerRefusal, type AnswerTarget, answerTarget, named } from './answer-target.ts';

export interface DraftInput {
  readonly addresseeId: string;
  /** The draft that is gone on with; null begins another. */
  readonly answerId: string | null;
  /** Of the draft as its writer saw it; any number without one. */
  readonly version: number;
  readonly content: AnswerContent;
  readonly drafterName: string;
  readonly drafterTitle: string;
  readonly via: 'link' | 'account';
  readonly clock: Clock;
}

export interface SavedDraft {
  readonly answerId: string;
  readonly version: number;
}

/**
 * 下書き of somebody of the organisation. Anybody there may go on with anybody's; the same one begun twice is one. Whoever calls has made
 * sure that the doer may speak for the 照会先's organisation.
 */
export async function saveDraft(tx: Tx, doer: Doer, input: DraftInput): Promise<Result<SavedDraft, AnswerRefusal>> {
  const target = await answerTarget(tx, doer, input.addresseeId);
  if (!target.ok) return target;
  if (target.value.addressee.state === 'drafted') return err({ kind: 'not-found' });
  const draft = settledDraft(target.value, input);
  return draft.ok ? keepDraft(tx, doer, target.value, { ...input, ...draft.value }) : draft;
}

export type SettledDraft = Pick<DraftInput, 'content' | 'drafterName' | 'drafterTitle'>;

/** The draft as it would be kept, or what is wrong with it. */
export function settledDraft(
  { question }: AnswerTarget,
  input: SettledDraft,
): Result<SettledDraft, { readonly kind: 'invalid'; readonly problems: readonly AnswerProblem[] }> {
  const content = settledContent(question, input.content);
  const drafterName = settledText(input.drafterName);
  const drafterTitle = settledText(input.drafterTitle);
  const problems = [
    ...draftProblems(question, content),
    ...personProblems([
      { field: 'drafterName', text: drafterName, required: true },
      { field: 'drafterTitle', text: drafterTitle, required: false },
    ]),
  ];
  return problems.length > 0 ? err({ kind: 'invalid', problems }) : ok({ content, drafterName, drafterTitle });
}

/** Keeps a settled draft, as itself or, where its own has been confirmed meanwhile, as another: nobody's text is lost. */
export async function keepDraft(
  tx: Tx,
  doer: Doer,
  { answers }: AnswerTarget,
  input: DraftInput,
): Promise<Result<SavedDraft, AnswerRefusal>> {
  const { content, drafterName, drafterTitle, via } = input;
  const at = input.clock.now();
  const writer = named(doer, via, drafterName);
  const own = input.answerId === null ? null : answers.find(({ answerId }) => answerId === input.answerId);
  if (own === undefined || (input.answerId !== null && !isUuid(input.answerId))) return err({ kind: 'not-found' });
  const row = { content, drafterName, drafterTitle, via, receivedOn: dateInJapan(at), confirmed: null };
  if (own?.state === 'draft') {
    if (sameDraft(own, input)) return ok({ answerId: own.answerId, version: own.version });
    const { answerId } = own;
    const others = answers.filter((it) => it !== own);
    if (isFull(others, content)) return err(full);
    const saved = await updateDraft(tx, writer, { ...row, answerId, version: input.version }, at);
    return saved ? ok({ answerId, version: input.version + 1 }) : err({ kind: 'conflict', stored: own });
  }
  const twin = answers.find((it) => it.state === 'draft' && sameDraft(it, input));
  if (twin) return ok({ answerId: twin.answerId, version: twin.version });
  if (isFull(answers, content)) return err(full);
  const answerId = randomUUID();
  await insertAnswer(tx, writer, { ...row, answerId, addresseeId: input.addresseeId }, at);
  return ok({ answerId, version: 1 });
}

const sameDraft = (draft: Answer, input: SettledDraft): boolean =>
  saysTheSame(draft, input.content) &&
  draft.drafterName === input.drafterName &&
  draft.drafterTitle === input.drafterTitle;

const full = { kind: 'invalid', problems: [{ field: 'text-1', problem: { kind: 'full' } }] } as const;
