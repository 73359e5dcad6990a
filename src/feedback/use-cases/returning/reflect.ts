import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { type TypedTextError, textLimits, typedText } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import { earlierWords } from '../../domain/returning/earlier-words.ts';
import { hasAnswered } from '../../domain/state.ts';
import { feedbackPolicy } from '../../policy.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { saveReflection } from '../../store/returning.ts';
import { lockedAddressees } from '../../store/sending.ts';

export interface Reflected {
  readonly addresseeId: string;
  /** 対応; may be left empty. */
  readonly response: string;
  /** 変わったこと: a sentence, which may say that nothing changes and why. */
  readonly reflection: string;
  readonly version: number;
  readonly clock: Clock;
}

export interface ReflectProblem {
  readonly field: 'response' | 'reflection';
  readonly problem: TypedTextError;
}

export type ReflectRefusal =
  | { readonly kind: 'forbidden' | 'not-found' }
  /** Nothing has come back yet, so there is nothing to make anything of. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'invalid'; readonly problems: readonly ReflectProblem[] }
  /** Somebody was faster; `current` is what stands now. */
  | { readonly kind: 'changed'; readonly current: Addressee };

/**
 * 反映: what the body made of an answer, and what changed by it. It can be worded anew later; the words before stay in the history, and an
 * organisation that was told those is to be told again. A closed question takes it too: an answer is never left without an end.
 */
export async function reflect(
  tx: Tx,
  actor: Actor,
  { addresseeId, version, clock, ...typed }: Reflected,
): Promise<Result<{ readonly questionId: string; readonly toTellAgain: boolean }, ReflectRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const [current] = isUuid(addresseeId) ? await lockedAddressees(tx, workspaceId, [addresseeId]) : [];
  if (!current) return err({ kind: 'not-found' });
  if (!hasAnswered(current.state)) return err({ kind: 'no-answer' });
  const rule = { limit: textLimits.sentence, lines: 'several-lines' } as const;
  const response = typedText(typed.response, rule);
  const reflection = typedText(typed.reflection, { ...rule, required: true });
  const problems: ReflectProblem[] = [];
  if (!response.ok) problems.push({ field: 'response', problem: response.error });
  if (!reflection.ok) problems.push({ field: 'reflection', problem: reflection.error });
  if (!response.ok || !reflection.ok) return err({ kind: 'invalid', problems });
  const done = { questionId: current.questionId, toTellAgain: false };
  const words = { response: response.value, reflection: reflection.value };
  const again = current.state === 'reflected';
  // A second click, or nothing changed: no new entry in the history, and nobody is told twice.
  if (again && words.response === current.response && words.reflection === current.reflection) return ok(done);
  if (version !== current.version) return err({ kind: 'changed', current });
  const at = clock.now();
  const today = dateInJapan(at);
  const toTellAgain = current.returnedOn !== null;
  const saved = { addresseeId, version, ...words, reflectedOn: again ? (current.reflectedOn ?? today) : today };
  await saveReflection(tx, workspaceId, { ...saved, giveBack: toTellAgain });
  await noteOnAddressee(tx, actor, {
    addresseeId,
    kind: again ? 'reflection-changed' : 'reflected',
    day: today,
    note: again ? earlierWords(current, words) : words.reflection,
    at,
  });
  return ok({ ...done, toTellAgain });
}
