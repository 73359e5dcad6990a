import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { findOpinion, insertOpinionReading, opinionsOf } from '../../store/sending/opinions.ts';
import type { Refused } from './refusal.ts';

/** Notes that an absent member's opinion was read out at the meeting. Once for good; the superseded are not read out. */
export async function readOutOpinion(
  tx: Tx,
  actor: Actor,
  input: { readonly opinionId: string; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string }, Refused<'superseded' | 'signed' | 'cancelled'>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const opinion = await findOpinion(tx, actor.workspaceId, input.opinionId);
  const found = opinion && (await findMeeting(tx, actor.workspaceId, opinion.meetingId, 'lock'));
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.cancelledOn !== null) return err({ kind: 'cancelled' });
  if (found.meeting.state === 'signed') return err({ kind: 'signed' });
  const all = await opinionsOf(tx, actor.workspaceId, opinion.meetingId);
  if (all.some(({ supersedes }) => supersedes === opinion.opinionId)) return err({ kind: 'superseded' });
  await insertOpinionReading(tx, {
    workspaceId: actor.workspaceId,
    opinionId: opinion.opinionId,
    byName: actor.name,
    enteredBy: actor.auditName,
    enteredAt: input.clock.now(),
  });
  return ok({ meetingId: opinion.meetingId });
}
