import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Visibility, visibilities } from '../../domain/meeting.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting, noteMeetingEvent } from '../../store/meetings.ts';
import { type RecordRefusal, TypedTexts } from '../recording/recordable.ts';
import { entered } from './draft.ts';
import type { MinutesRefusal } from './refusal.ts';

/** 追記・訂正, dated today, behind minutes that are signed. What was signed is never changed. */
export async function addAddendum(
  tx: Tx,
  actor: Actor,
  input: {
    readonly meetingId: string;
    readonly text: string;
    readonly reason: string;
    readonly visibility: Visibility;
    readonly clock: Clock;
  },
): Promise<Result<{ readonly addendumId: string }, RecordRefusal | Extract<MinutesRefusal, { kind: 'wrong-state' }>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = isUuid(input.meetingId) ? await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock') : undefined;
  if (!found) return err({ kind: 'not-found' });
  const { state } = found.meeting;
  if (state !== 'signed') return err({ kind: 'wrong-state', state });
  const texts = new TypedTexts();
  const text = texts.read('text', input.text, { limit: textLimits.long, lines: 'several-lines', required: true });
  const reason = texts.read('reason', input.reason, { limit: textLimits.sentence, required: true });
  if (!visibilities.includes(input.visibility)) texts.wrong('visibility', 'choose');
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  const addendumId = randomUUID();
  await tx
    .insertInto('councils.minutesAddendum')
    .values({
      workspaceId: actor.workspaceId,
      addendumId,
      meetingId: input.meetingId,
      dated: dateInJapan(input.clock.now()),
      text,
      reason,
      visibility: input.visibility,
      ...entered(actor, input.clock),
    })
    .execute();
  const { meetingId, clock } = input;
  await noteMeetingEvent(tx, actor, { meetingId, kind: 'addendum', note: reason, at: clock.now() });
  return ok({ addendumId });
}
