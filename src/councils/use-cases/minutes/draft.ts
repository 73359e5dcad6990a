import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type MinutesStyle, minutesStyles } from '../../domain/minutes.ts';
import { findMinutes, type Minutes } from '../../store/minutes.ts';
import { type ItemRefusal, itemToRecord, recordOutcome } from '../recording/items.ts';
import { type RecordRefusal, recordable, TypedTexts } from '../recording/recordable.ts';
import type { ChangedMinutes } from './refusal.ts';

/** Begins the draft in a style. Begun already, the draft stays as it is: two who press at once have one draft. */
export async function startMinutes(
  tx: Tx,
  actor: Actor,
  input: { readonly meetingId: string; readonly style: MinutesStyle; readonly clock: Clock },
): Promise<Result<{ readonly minutes: Minutes }, RecordRefusal>> {
  const found = await recordable(tx, actor, input.meetingId);
  if (!found.ok) return found;
  if (!isStyle(input.style)) return err({ kind: 'invalid', problems: [wrongStyle] });
  await tx
    .insertInto('councils.minutes')
    .values({
      workspaceId: actor.workspaceId,
      meetingId: input.meetingId,
      style: input.style,
      ...entered(actor, input.clock),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const minutes = await findMinutes(tx, actor.workspaceId, input.meetingId);
  return minutes ? ok({ minutes }) : err({ kind: 'not-found' });
}

/** The draft's style and the words in front of its items (前文). A later change of either makes earlier confirmations stale. */
export async function changeMinutes(
  tx: Tx,
  actor: Actor,
  input: {
    readonly meetingId: string;
    readonly style: MinutesStyle;
    readonly preface: string;
    readonly version: number;
    readonly clock: Clock;
  },
): Promise<Result<{ readonly version: number }, RecordRefusal | ChangedMinutes>> {
  const found = await recordable(tx, actor, input.meetingId);
  if (!found.ok) return found;
  const texts = new TypedTexts();
  const preface = texts.read('preface', input.preface, { limit: textLimits.long, lines: 'several-lines' });
  const problems = isStyle(input.style) ? texts.problems : [...texts.problems, wrongStyle];
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const stored = await findMinutes(tx, actor.workspaceId, input.meetingId);
  if (!stored) return err({ kind: 'not-found' });
  if (stored.version !== input.version) return err({ kind: 'changed', stored });
  await tx
    .updateTable('councils.minutes')
    .set({ style: input.style, preface, version: stored.version + 1, ...entered(actor, input.clock) })
    .where('workspaceId', '=', actor.workspaceId)
    .where('meetingId', '=', input.meetingId)
    .execute();
  return ok({ version: stored.version + 1 });
}

/** 要点 of one item, as the minutes print it; the words before stay in the item's history. */
export async function changeSummary(
  tx: Tx,
  actor: Actor,
  input: { readonly itemId: string; readonly summary: string; readonly version: number; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string }, ItemRefusal>> {
  const found = await itemToRecord(tx, actor, input.itemId);
  if (!found.ok) return found;
  const { meetingId, outcome, outcomeNote } = found.value.item;
  const recorded = await recordOutcome(tx, actor, { ...input, outcome, outcomeNote });
  return recorded.ok ? ok({ meetingId }) : recorded;
}

const isStyle = (style: string): style is MinutesStyle => (minutesStyles as readonly string[]).includes(style);
const wrongStyle = { field: 'style', error: { kind: 'choose' } } as const;

export const entered = (doer: { readonly name: string; readonly auditName: string }, clock: Clock) => ({
  byName: doer.name,
  enteredBy: doer.auditName,
  enteredAt: clock.now(),
});
