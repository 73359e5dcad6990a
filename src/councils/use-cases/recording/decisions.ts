import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type MeetingOfBody, noteMeetingEvent } from '../../store/meetings.ts';
import { type Decision, findDecision, lastPosition, noteRecordEvent, recordEventsOf } from '../../store/recording.ts';
import { isClosed, isItemOf, type RecordRefusal, recordable, TypedTexts } from './recordable.ts';

export interface DecisionWords {
  readonly itemId: string | null;
  readonly text: string;
}

export type DecisionRefusal = RecordRefusal | { readonly kind: 'changed'; readonly stored: Decision };

/** Writes down what was decided. `decisionId` comes with the form, so that a form sent twice is one decision. */
export async function addDecision(
  tx: Tx,
  actor: Actor,
  input: DecisionWords & { readonly decisionId: string; readonly meetingId: string; readonly clock: Clock },
): Promise<Result<{ readonly decisionId: string }, RecordRefusal>> {
  const found = await recordable(tx, actor, input.meetingId);
  if (!found.ok) return found;
  const words = await readWords(tx, actor, found.value, input);
  if (!words.ok) return words;
  const known = isUuid(input.decisionId) ? await findDecision(tx, actor.workspaceId, input.decisionId) : undefined;
  if (known && known.meetingId === input.meetingId && (await saidBefore(tx, known, words.value.text))) {
    return ok({ decisionId: known.decisionId });
  }
  const decisionId = known || !isUuid(input.decisionId) ? randomUUID() : input.decisionId;
  await tx
    .insertInto('councils.decision')
    .values({
      workspaceId: actor.workspaceId,
      decisionId,
      meetingId: input.meetingId,
      ...words.value,
      position: (await lastPosition(tx, 'councils.decision', actor.workspaceId, input.meetingId)) + 1,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: input.clock.now(),
    })
    .execute();
  return ok({ decisionId });
}

async function saidBefore(tx: Tx, known: Decision, text: string): Promise<boolean> {
  if (known.text === text) return true;
  return (await recordEventsOf(tx, known.workspaceId, known.decisionId)).some((event) => event.text === text);
}

/** Corrects a decision; the words before stay in its history. */
export async function changeDecision(
  tx: Tx,
  actor: Actor,
  input: DecisionWords & { readonly decisionId: string; readonly version: number; readonly clock: Clock },
): Promise<Result<{ readonly decisionId: string }, DecisionRefusal>> {
  const found = await decisionToChange(tx, actor, input.decisionId);
  if (!found.ok) return found;
  const { decision, of } = found.value;
  const words = await readWords(tx, actor, of, input);
  if (!words.ok) return words;
  const { itemId, text } = words.value;
  if (decision.itemId === itemId && decision.text === text) return ok({ decisionId: decision.decisionId });
  if (decision.version !== input.version) return err({ kind: 'changed', stored: decision });
  await update(tx, decision, { itemId, text });
  await note(tx, actor, found.value, { kind: 'changed', note: '', at: input.clock.now() });
  return ok({ decisionId: decision.decisionId });
}

/** Takes a decision back (`removed`) or brings it back: hidden, never gone. After closing, taking back needs a reason. */
export async function hideDecision(
  tx: Tx,
  actor: Actor,
  input: {
    readonly decisionId: string;
    readonly removed: boolean;
    readonly reason: string;
    readonly version: number;
    readonly clock: Clock;
  },
): Promise<Result<{ readonly decisionId: string }, DecisionRefusal>> {
  const found = await decisionToChange(tx, actor, input.decisionId);
  if (!found.ok) return found;
  const { decision, of } = found.value;
  const { removed } = input;
  if (decision.removed === removed) return ok({ decisionId: decision.decisionId });
  const texts = new TypedTexts();
  const required = removed && isClosed(of);
  const reason = texts.read('reason', input.reason, { limit: textLimits.sentence, required });
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  if (decision.version !== input.version) return err({ kind: 'changed', stored: decision });
  await update(tx, decision, { removed });
  const kind = removed ? 'removed' : 'restored';
  await note(tx, actor, found.value, { kind, note: reason, at: input.clock.now() });
  return ok({ decisionId: decision.decisionId });
}

async function readWords(
  tx: Tx,
  actor: Actor,
  { meeting }: MeetingOfBody,
  typed: DecisionWords,
): Promise<Result<DecisionWords, { readonly kind: 'invalid'; readonly problems: TypedTexts['problems'] }>> {
  const texts = new TypedTexts();
  const text = texts.read('text', typed.text, { limit: textLimits.long, required: true, lines: 'several-lines' });
  const { itemId } = typed;
  if (itemId !== null && !(await isItemOf(tx, actor.workspaceId, meeting.meetingId, itemId))) {
    texts.wrong('itemId', 'unknown');
  }
  return texts.problems.length > 0 ? err({ kind: 'invalid', problems: texts.problems }) : ok({ itemId, text });
}

interface DecisionOfMeeting {
  readonly decision: Decision;
  readonly of: MeetingOfBody;
}

async function decisionToChange(
  tx: Tx,
  actor: Actor,
  decisionId: string,
): Promise<Result<DecisionOfMeeting, RecordRefusal>> {
  const seen = isUuid(decisionId) ? await findDecision(tx, actor.workspaceId, decisionId) : undefined;
  const of = await recordable(tx, actor, seen?.meetingId ?? '');
  if (!of.ok) return of;
  // Read again under the meeting's lock.
  const decision = await findDecision(tx, actor.workspaceId, decisionId);
  return decision ? ok({ decision, of: of.value }) : err({ kind: 'not-found' });
}

async function update(tx: Tx, decision: Decision, set: Partial<DecisionWords & { removed: boolean }>): Promise<void> {
  await tx
    .updateTable('councils.decision')
    .set({ ...set, version: sql`version + 1` })
    .where('workspaceId', '=', decision.workspaceId)
    .where('decisionId', '=', decision.decisionId)
    .execute();
}

async function note(
  tx: Tx,
  actor: Actor,
  { decision, of }: DecisionOfMeeting,
  step: { readonly kind: 'changed' | 'removed' | 'restored'; readonly note: string; readonly at: Date },
): Promise<void> {
  const { meetingId, decisionId, text } = decision;
  await noteRecordEvent(tx, actor, { meetingId, subjectKind: 'decision', subjectId: decisionId, text, ...step });
  if (!isClosed(of)) return;
  await noteMeetingEvent(tx, actor, { meetingId, kind: `decision-${step.kind}`, note: step.note, at: step.at });
}
