import type { Tx } from '#platform/db/database.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import {
  type ResolvedSpeaker,
  type SpeakerContext,
  speakerResolver,
} from '../../domain/transcripts/resolve-speakers.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { type AttendeePresence, attendeeNames, rememberedSpeakers, type StoredSpeaker } from '../../store/speakers.ts';

/** All that says whose seat a name speaks for in one meeting. */
export interface MeetingSpeakers extends SpeakerContext {
  readonly seats: readonly SeatOnDay[];
  readonly attendees: readonly AttendeePresence[];
  readonly memory: ReadonlyMap<string, StoredSpeaker>;
}

export async function speakerContext(
  tx: Tx,
  workspaceId: string,
  { meeting, body }: MeetingOfBody,
): Promise<MeetingSpeakers> {
  const seats = await seatingOn(tx, workspaceId, body.bodyId, meeting.heldOn);
  const attendees = await attendeeNames(tx, workspaceId, [meeting.meetingId]);
  return { seats, attendees, memory: await rememberedSpeakers(tx, workspaceId, body.bodyId) };
}

/** Whose seat each name of a meeting's transcript speaks for; the one answer for pages, key remarks and counts. */
export const speakerSeats = async (
  tx: Tx,
  workspaceId: string,
  of: MeetingOfBody,
): Promise<(name: string) => ResolvedSpeaker> => speakerResolver(await speakerContext(tx, workspaceId, of));
