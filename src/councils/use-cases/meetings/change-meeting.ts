import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import {
  type MeetingDraft,
  type MeetingProblem,
  meetingProblems,
  needsNewNotice,
  whenAndWhere,
} from '../../domain/meetings/meeting-draft.ts';
import { councilsPolicy } from '../../policy.ts';
import { lockBody } from '../../store/bodies.ts';
import { heldStates, meetingsOf, updateMeeting } from '../../store/meeting-books.ts';
import { findMeeting, type Meeting, noteMeetingEvent } from '../../store/meetings.ts';
import { settledDraft } from './plan-meeting.ts';
import type { MeetingRefusal } from './refusals.ts';

export type ChangedMeeting = MeetingDraft & {
  readonly meetingId: string;
  /** As it was when the form was shown. */
  readonly version: number;
  readonly clock: Clock;
};

/**
 * Changes what was written down of a meeting. After the notice went out, another date, time or place is told in the meeting's
 * history as 'notice-outdated', and preflight asks for a corrected notice. A meeting that was held keeps its day.
 */
export async function changeMeeting(
  tx: Tx,
  actor: Actor,
  { meetingId, version, clock, ...typed }: ChangedMeeting,
): Promise<Result<{ readonly meetingId: string }, MeetingRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const known = await findMeeting(tx, actor.workspaceId, meetingId);
  if (!known) return err({ kind: 'not-found' });
  // The body first, as planMeeting does: two errands that lock in one order cannot wait for each other in a ring.
  await lockBody(tx, actor.workspaceId, known.body.bodyId);
  const found = await findMeeting(tx, actor.workspaceId, meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  const { meeting, body } = found;
  if (meeting.cancelledOn !== null) return err({ kind: 'cancelled' });
  if (meeting.state === 'signed') return err({ kind: 'signed' });
  if (meeting.version !== version) return err({ kind: 'changed' });
  const draft = settledDraft(typed);
  const others = (await meetingsOf(tx, actor.workspaceId, body.bodyId)).filter(
    (other) => other.cancelledOn === null && other.meetingId !== meetingId,
  );
  const held = heldStates.includes(meeting.state);
  const problems: MeetingProblem[] = [
    // A body that ended later does not make a meeting wrong that was held before.
    ...meetingProblems(draft, { bodyEndedOn: held ? null : body.endedOn, others }),
    ...(held && draft.heldOn !== meeting.heldOn ? [{ kind: 'held-day-moves', heldOn: meeting.heldOn } as const] : []),
  ];
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  if (same(meeting, draft)) return ok({ meetingId });
  const at = clock.now();
  await updateMeeting(
    tx,
    { workspaceId: actor.workspaceId, meetingId, version },
    { ...draft, byName: actor.name, enteredBy: actor.auditName, enteredAt: at },
  );
  const outdated = meeting.state === 'noticed' && needsNewNotice(meeting, draft);
  await noteMeetingEvent(tx, actor, {
    meetingId,
    kind: outdated ? 'notice-outdated' : 'changed',
    note: needsNewNotice(meeting, draft) ? `${whenAndWhere(meeting)} → ${whenAndWhere(draft)}` : '',
    at,
  });
  return ok({ meetingId });
}

const same = (meeting: Meeting, draft: MeetingDraft): boolean =>
  (Object.keys(draft) as (keyof MeetingDraft)[]).every((field) => meeting[field] === draft[field]);
