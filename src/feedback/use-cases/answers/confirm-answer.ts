import type { Doer } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { answerProblems, countedContent, personProblems, saysTheSame } from '../../domain/answers/answer-problems.ts';
import { stateOf } from '../../domain/answers/open-for.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { noteOnState, supersede, updateDraft } from '../../store/answers.ts';
import { type AnswerRefusal, type AnswerTarget, answerTarget, named } from './answer-target.ts';
import { type DraftInput, keepDraft, type SavedDraft, settledDraft } from './save-draft.ts';

export interface ConfirmInput extends DraftInput {
  readonly confirmerName: string;
  /** The answer that this one is to correct, as its confirmer saw it; null or left out for a first answer. */
  readonly corrects?: string | null;
}

export interface Confirmed extends SavedDraft {
  /** 'kept': another answer counts already, so that this one is kept as a draft until somebody confirms it as a correction. */
  readonly outcome: 'confirmed' | 'corrected' | 'kept';
}

/**
 * One of the organisation confirms an answer: from then on it counts. Of two at once the second is kept as a draft beside the one that
 * counts; naming that one (`corrects`) makes it a correction, and both stay. Confirming the same twice confirms it once. Whoever calls
 * has made sure that the doer may speak for the 照会先's organisation.
 */
export async function confirmAnswer(
  tx: Tx,
  doer: Doer,
  input: ConfirmInput,
): Promise<Result<Confirmed, AnswerRefusal>> {
  const found = await answerTarget(tx, doer, input.addresseeId);
  if (!found.ok) return found;
  const target = found.value;
  if (target.addressee.state === 'drafted') return err({ kind: 'not-found' });
  const draft = settledDraft(target, input);
  const confirmerName = settledText(input.confirmerName);
  const problems = [
    ...(draft.ok ? answerProblems(target.question, draft.value.content) : draft.error.problems),
    ...personProblems([{ field: 'confirmerName', text: confirmerName, required: true }]),
  ];
  if (!draft.ok || problems.length > 0) return err({ kind: 'invalid', problems });
  const { confirmed } = target;
  const content = countedContent(draft.value.content);
  // Pressed twice: what was asked for is done.
  if (confirmed && confirmed.answerId === input.answerId && saysTheSame(confirmed, content)) {
    const { answerId, version, supersedes } = confirmed;
    return ok({ answerId, version, outcome: supersedes === null ? 'confirmed' : 'corrected' });
  }
  const settled = { ...input, ...draft.value };
  const kept = await keepDraft(tx, doer, target, settled);
  if (!kept.ok) return kept;
  const corrects = input.corrects ?? null;
  if ((confirmed?.answerId ?? null) !== corrects) return ok({ ...kept.value, outcome: 'kept' });
  return count(tx, doer, target, { ...settled, ...kept.value, content, confirmerName });
}

async function count(
  tx: Tx,
  doer: Doer,
  { addressee, confirmed }: AnswerTarget,
  input: ConfirmInput & SavedDraft,
): Promise<Result<Confirmed, never>> {
  const { answerId, version, content, drafterName, drafterTitle, via, confirmerName, addresseeId } = input;
  const at = input.clock.now();
  const today = dateInJapan(at);
  const confirmer = named(doer, via, confirmerName);
  if (confirmed) await supersede(tx, doer.workspaceId, confirmed.answerId);
  await updateDraft(
    tx,
    confirmer,
    {
      ...{ answerId, version, content, drafterName, drafterTitle, via },
      receivedOn: today,
      confirmed: { byName: confirmerName, supersedes: confirmed?.answerId ?? null },
    },
    at,
  );
  const state = stateOf(content.kind);
  await noteOnState(tx, doer, addresseeId, {
    state,
    // Who answered in time and corrects it later was not late.
    answeredOn: confirmed && addressee.answeredOn !== null ? addressee.answeredOn : today,
    answerChannel: via,
  });
  await noteOnAddressee(tx, confirmer, { addresseeId, kind: confirmed ? 'corrected' : state, day: today, at });
  return ok({ answerId, version: version + 1, outcome: confirmed ? 'corrected' : 'confirmed' });
}
