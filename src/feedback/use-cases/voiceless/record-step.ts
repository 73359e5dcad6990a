import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FoundingStep, foundingSteps } from '../../domain/founding.ts';
import { type Founding, insertStep } from '../../store/foundings.ts';
import { FoundingTexts, foundingToKeep } from './founding-to-keep.ts';
import type { FoundingRefusal } from './refusals.ts';

interface StepErrand {
  readonly foundingId: string;
  readonly step: FoundingStep;
  readonly note: string;
  /** The newest entry of the step that the officer saw; '' for none. Left out where nobody looks (samples). */
  readonly seen?: string;
  readonly clock: Clock;
}

/**
 * A step was done on a day. A later step before an earlier one is let through: people do found groups in another order; its page says what
 * is missing.
 */
export async function recordFoundingStep(
  tx: Tx,
  actor: Actor,
  input: StepErrand & { readonly doneOn: IsoDate },
): Promise<Result<{ readonly foundingId: string }, FoundingRefusal>> {
  const found = await stepToKeep(tx, actor, input);
  if (!found.ok) return found;
  const texts = new FoundingTexts();
  if (!isIsoDate(input.doneOn)) texts.wrong('doneOn', 'no-day');
  else if (input.doneOn > dateInJapan(input.clock.now())) texts.wrong('doneOn', 'future-day');
  const note = texts.text('note', input.note, { limit: textLimits.sentence, lines: 'several-lines' });
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  return enter(tx, actor, found.value, { ...input, note });
}

/** It was entered by mistake, or undone; with a sentence. What was entered stays in the history. */
export async function takeBackFoundingStep(
  tx: Tx,
  actor: Actor,
  input: StepErrand,
): Promise<Result<{ readonly foundingId: string }, FoundingRefusal>> {
  const found = await stepToKeep(tx, actor, input);
  if (!found.ok) return found;
  const texts = new FoundingTexts();
  const rule = { limit: textLimits.sentence, required: true, lines: 'several-lines' } as const;
  const note = texts.text('reason', input.note, rule);
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  if ((newest(found.value, input.step)?.doneOn ?? null) === null) return ok({ foundingId: input.foundingId });
  return enter(tx, actor, found.value, { ...input, note, doneOn: null });
}

async function stepToKeep(tx: Tx, actor: Actor, input: StepErrand): Promise<Result<Founding, FoundingRefusal>> {
  const found = await foundingToKeep(tx, actor, { foundingId: input.foundingId, version: null });
  if (!found.ok) return found;
  if (!foundingSteps.includes(input.step)) return err({ kind: 'not-found' });
  return found.value.givenUpOn === null ? found : err({ kind: 'given-up' });
}

const newest = ({ entries }: Founding, step: FoundingStep) => entries.findLast((entry) => entry.step === step);

async function enter(
  tx: Tx,
  actor: Actor,
  founding: Founding,
  { step, doneOn, note, seen, clock }: StepErrand & { readonly doneOn: IsoDate | null },
): Promise<Result<{ readonly foundingId: string }, FoundingRefusal>> {
  const { foundingId, entries } = founding;
  if (seen !== undefined && seen !== (newest(founding, step)?.entryId ?? '')) {
    return err({ kind: 'changed', stored: founding });
  }
  // The newest entry holds: two of one millisecond must not be each other's equal. The founding's row is locked.
  const last = entries.at(-1)?.enteredAt.getTime() ?? 0;
  const at = new Date(Math.max(clock.now().getTime(), last + 1));
  await insertStep(tx, actor, { foundingId, step, doneOn, note }, at);
  return ok({ foundingId });
}
