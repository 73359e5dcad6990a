import type { Tx } from '#platform/db/database.ts';
import {
  type Participation,
  participation,
  remarkTotals,
  type SeatedTotal,
} from '../../domain/transcripts/participation.ts';
import { speakerResolver } from '../../domain/transcripts/resolve-speakers.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { remarksOf } from '../../store/participation.ts';
import { speakerTotals } from '../../store/transcripts.ts';
import { type MeetingSpeakers, speakerContext } from './speaker-context.ts';

export interface SpokenInMeeting extends MeetingSpeakers {
  /** What was counted: the transcript, else the recorders' remarks, else nothing. */
  readonly source: 'transcript' | 'remarks' | 'none';
  readonly participation: Participation;
}

/** Who spoke how much in one meeting. No question of rights is asked here. */
export async function spokenInMeeting(tx: Tx, workspaceId: string, found: MeetingOfBody): Promise<SpokenInMeeting> {
  const { meetingId } = found.meeting;
  const context = await speakerContext(tx, workspaceId, found);
  const spoken = await speakerTotals(tx, workspaceId, meetingId);
  if (spoken.length > 0) {
    const resolve = speakerResolver(context);
    const totals: readonly SeatedTotal[] = spoken.map((total) => ({ ...total, ...resolve(total.name) }));
    return { ...context, source: 'transcript', participation: participation(context.seats, totals) };
  }
  const totals = remarkTotals(await remarksOf(tx, workspaceId, meetingId));
  return {
    ...context,
    source: totals.length > 0 ? 'remarks' : 'none',
    participation: participation(context.seats, totals),
  };
}
