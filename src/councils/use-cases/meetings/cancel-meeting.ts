import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { textProblems } from '../../domain/meetings/text-problem.ts';
import { councilsPolicy } from '../../policy.ts';
import { heldStates, updateMeeting } from '../../store/meeting-books.ts';
import { findMeeting, noteMeetingEvent } from '../../store/meetings.ts';
import type { ReasonRefusal } from './refusals.ts';

/** 中止: with its reason. The meeting stays in the books, its number is free again, and what was on its agenda is open again. */
export async function cancelMeeting(
  tx: Tx,
  actor: Actor,
  input: { readonly meetingId: string; readonly reason: string; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string }, ReasonRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  const { meetingId, version, state, cancelledOn } = found.meeting;
  if (cancelledOn !== null) return err({ kind: 'cancelled' });
  if (heldStates.includes(state)) return err({ kind: 'closed' });
  const problems = textProblems('reason', input.reason, { limit: textLimits.sentence, required: true });
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const at = input.clock.now();
  const cancelReason = settledText(input.reason);
  await updateMeeting(
    tx,
    { workspaceId: actor.workspaceId, meetingId, version },
    { cancelledOn: dateInJapan(at), cancelReason, byName: actor.name, enteredBy: actor.auditName, enteredAt: at },
  );
  await noteMeetingEvent(tx, actor, { meetingId, kind: 'cancelled', note: cancelReason, at });
  return ok({ meetingId });
}
