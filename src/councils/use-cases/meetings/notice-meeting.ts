import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { whenAndWhere } from '../../domain/meetings/meeting-draft.ts';
import { councilsPolicy } from '../../policy.ts';
import { heldStates, updateMeeting } from '../../store/meeting-books.ts';
import { findMeeting, noteMeetingEvent } from '../../store/meetings.ts';
import type { Refused } from './refusals.ts';

/** 開催通知 has gone out: planned → noticed. A corrected notice of a meeting already noticed is written down likewise. */
export async function noticeMeeting(
  tx: Tx,
  actor: Actor,
  input: { readonly meetingId: string; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string }, Refused>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  const { meetingId, version, state, cancelledOn } = found.meeting;
  if (cancelledOn !== null) return err({ kind: 'cancelled' });
  if (heldStates.includes(state)) return err({ kind: 'closed' });
  const at = input.clock.now();
  if (state === 'planned') {
    await updateMeeting(
      tx,
      { workspaceId: actor.workspaceId, meetingId, version },
      { state: 'noticed', byName: actor.name, enteredBy: actor.auditName, enteredAt: at },
    );
  }
  await noteMeetingEvent(tx, actor, { meetingId, kind: 'noticed', note: whenAndWhere(found.meeting), at });
  return ok({ meetingId });
}
