import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { type SpokenInMeeting, spokenInMeeting } from './spoken-in-meeting.ts';

export type MeetingParticipation = MeetingOfBody & SpokenInMeeting;

/** 発言の状況: who spoke in a meeting, and how much, by seat and by sector. For the secretariat. */
export async function participationOf(
  tx: Tx,
  actor: Actor,
  { meetingId }: { readonly meetingId: string },
): Promise<Result<MeetingParticipation, { readonly kind: 'forbidden' | 'not-found' }>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = isUuid(meetingId) ? await findMeeting(tx, actor.workspaceId, meetingId) : undefined;
  if (!found) return err({ kind: 'not-found' });
  return ok({ ...found, ...(await spokenInMeeting(tx, actor.workspaceId, found)) });
}
