import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CouncilsDeps } from '../../deps.ts';
import type { MeetingState } from '../../domain/meeting.ts';
import { MEETING_LINK } from '../../domain/sending/link-life.ts';
import { type Meeting, noteMeetingEvent } from '../../store/meetings.ts';
import { findMinutes } from '../../store/minutes.ts';
import { attendeesOf } from '../../store/sending/attendees.ts';
import { type RecordRefusal, recordable, TypedTexts } from '../recording/recordable.ts';
import { entered, startMinutes } from './draft.ts';
import type { MinutesRefusal } from './refusal.ts';

/** Links stay open so many days after the check's last day, so that a late reader still reaches the text. */
const DAYS_AFTER_CHECK = 14;
const DAY = 86_400_000;

type CheckRefusal = RecordRefusal | Extract<MinutesRefusal, { kind: 'wrong-state' }>;

/**
 * 確認を始める: held → checking, with the last day for comments; asked again during the check, it moves that day. The members'
 * and guests' personal links stay open until 14 days after it.
 */
export async function beginCheck(
  tx: Tx,
  actor: Actor,
  input: {
    readonly meetingId: string;
    readonly checkUntil: IsoDate;
    readonly personalLinks: CouncilsDeps['personalLinks'];
    readonly clock: Clock;
  },
): Promise<Result<{ readonly links: number }, CheckRefusal>> {
  const found = await recordable(tx, actor, input.meetingId);
  if (!found.ok) return found;
  const { meeting } = found.value;
  if (meeting.state !== 'held' && meeting.state !== 'checking')
    return err({ kind: 'wrong-state', state: meeting.state });
  const texts = new TypedTexts();
  // A day gone by, or one years ahead that keeps every link open, is a slip.
  const today = dateInJapan(input.clock.now());
  const latest = dateInJapan(new Date(input.clock.now().getTime() + 180 * DAY));
  if (!isIsoDate(input.checkUntil) || input.checkUntil < today || input.checkUntil > latest) {
    texts.wrong('checkUntil', 'choose');
    return err({ kind: 'invalid', problems: texts.problems });
  }
  const started = await startMinutes(tx, actor, { ...input, style: 'summary' });
  if (!started.ok) return started;
  await tx
    .updateTable('councils.minutes')
    .set({ checkUntil: input.checkUntil, version: started.value.minutes.version + 1, ...entered(actor, input.clock) })
    .where('workspaceId', '=', actor.workspaceId)
    .where('meetingId', '=', input.meetingId)
    .execute();
  await moveTo(tx, actor, meeting, 'checking', { kind: 'checking', note: input.checkUntil, clock: input.clock });
  return ok({ links: await extendLinks(tx, actor, input) });
}

async function extendLinks(
  tx: Tx,
  actor: Actor,
  { meetingId, checkUntil, personalLinks, clock }: Parameters<typeof beginCheck>[2],
): Promise<number> {
  const expiresAt = new Date(Date.parse(`${checkUntil}T00:00:00+09:00`) + (DAYS_AFTER_CHECK + 1) * DAY);
  const attendees = await attendeesOf(tx, actor.workspaceId, meetingId);
  const readers = attendees.filter(({ role }) => role === 'member' || role === 'guest');
  for (const { attendeeId } of readers) {
    await personalLinks.issue(tx, actor, {
      purpose: MEETING_LINK,
      subjectId: meetingId,
      holderId: attendeeId,
      expiresAt,
      at: clock.now(),
    });
  }
  return readers.length;
}

/** 確認をやめて記録に戻る: checking → held, with the reason. What was said and signed stays; signatures stop counting when the text changes. */
export async function withdrawCheck(
  tx: Tx,
  actor: Actor,
  input: { readonly meetingId: string; readonly reason: string; readonly clock: Clock },
): Promise<Result<null, CheckRefusal>> {
  const found = await recordable(tx, actor, input.meetingId);
  if (!found.ok) return found;
  const { meeting } = found.value;
  if (meeting.state !== 'checking') return err({ kind: 'wrong-state', state: meeting.state });
  const texts = new TypedTexts();
  const note = texts.read('reason', input.reason, { limit: textLimits.sentence, required: true });
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  const minutes = await findMinutes(tx, actor.workspaceId, input.meetingId);
  await tx
    .updateTable('councils.minutes')
    .set({ checkUntil: null, version: (minutes?.version ?? 0) + 1, ...entered(actor, input.clock) })
    .where('workspaceId', '=', actor.workspaceId)
    .where('meetingId', '=', input.meetingId)
    .execute();
  await moveTo(tx, actor, meeting, 'held', { kind: 'check-withdrawn', note, clock: input.clock });
  return ok(null);
}

async function moveTo(
  tx: Tx,
  actor: Actor,
  meeting: Meeting,
  state: MeetingState,
  event: { readonly kind: string; readonly note: string; readonly clock: Clock },
): Promise<void> {
  await tx
    .updateTable('councils.meeting')
    .set({ state, version: meeting.version + 1 })
    .where('workspaceId', '=', meeting.workspaceId)
    .where('meetingId', '=', meeting.meetingId)
    .execute();
  const { kind, note, clock } = event;
  await noteMeetingEvent(tx, actor, { meetingId: meeting.meetingId, kind, note, at: clock.now() });
}
