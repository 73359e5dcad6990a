import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { findRemark, lastPosition, type Remark, recordEventsOf } from '../../store/recording.ts';
import { type RecordRefusal, recordable } from './recordable.ts';
import {
  noteRemark,
  type RemarkRefusal,
  type RemarkWords,
  readWords,
  remarkToChange,
  updateRemark,
} from './remark-words.ts';

export interface NewRemark extends RemarkWords {
  /** Made with the form: the same form sent twice is one remark. */
  readonly remarkId: string;
  readonly meetingId: string;
  readonly clock: Clock;
}

/** Writes down what somebody said. A form that arrives again with other words is another remark: none is lost. */
export async function addRemark(
  tx: Tx,
  actor: Actor,
  input: NewRemark,
): Promise<Result<{ readonly remarkId: string }, RecordRefusal>> {
  const found = await recordable(tx, actor, input.meetingId);
  if (!found.ok) return found;
  const words = await readWords(tx, actor, found.value, input);
  if (!words.ok) return words;
  const known = isUuid(input.remarkId) ? await findRemark(tx, actor.workspaceId, input.remarkId) : undefined;
  if (known && (await saysSame(tx, known, input.meetingId, words.value))) return ok({ remarkId: known.remarkId });
  const remarkId = known || !isUuid(input.remarkId) ? randomUUID() : input.remarkId;
  const now = input.clock.now();
  await tx
    .insertInto('councils.remark')
    .values({
      workspaceId: actor.workspaceId,
      remarkId,
      meetingId: input.meetingId,
      ...words.value,
      // Written down on another day, the time of writing would say nothing about the meeting.
      saidAt: dateInJapan(now) === found.value.meeting.heldOn ? timeInJapan(now) : '',
      position: (await lastPosition(tx, 'councils.remark', actor.workspaceId, input.meetingId)) + 1,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: now,
    })
    .execute();
  return ok({ remarkId });
}

/** The same words under the same id, now or before somebody corrected them. */
async function saysSame(tx: Tx, known: Remark, meetingId: string, words: RemarkWords): Promise<boolean> {
  if (known.meetingId !== meetingId) return false;
  if (known.text === words.text) return true;
  const events = await recordEventsOf(tx, known.workspaceId, known.remarkId);
  return events.some((event) => event.text === words.text);
}

export interface ChangedRemark extends RemarkWords {
  readonly remarkId: string;
  readonly version: number;
  readonly clock: Clock;
}

/** Corrects a remark; the words before stay in its history. */
export async function changeRemark(
  tx: Tx,
  actor: Actor,
  input: ChangedRemark,
): Promise<Result<{ readonly remarkId: string }, RemarkRefusal>> {
  const found = await remarkToChange(tx, actor, input.remarkId);
  if (!found.ok) return found;
  const { remark, of } = found.value;
  const words = await readWords(tx, actor, of, input);
  if (!words.ok) return words;
  const same = (Object.keys(words.value) as (keyof RemarkWords)[]).every((key) => remark[key] === words.value[key]);
  if (same) return ok({ remarkId: remark.remarkId });
  if (remark.version !== input.version) return err({ kind: 'changed', stored: remark });
  await updateRemark(tx, remark, words.value);
  await noteRemark(tx, actor, found.value, { kind: 'changed', at: input.clock.now(), note: '' });
  return ok({ remarkId: remark.remarkId });
}
