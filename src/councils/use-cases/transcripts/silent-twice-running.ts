import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { type SeatsHeard, type Silence, silenceIn } from '../../domain/transcripts/silence.ts';
import { findBody, type Meeting } from '../../store/meetings.ts';
import { lastHeardMeetings } from '../../store/participation.ts';
import { spokenInMeeting } from './spoken-in-meeting.ts';

export interface BodyBefore {
  readonly bodyId: string;
  /** Meetings held before this day. */
  readonly before: IsoDate;
}

/** Seats that were there in the last two meetings and said nothing in either: whom to visit first. Ids, in the roster's order. */
export const silentTwiceRunning = async (tx: Tx, workspaceId: string, asked: BodyBefore): Promise<readonly string[]> =>
  (await silenceOf(tx, workspaceId, asked)).silent;

/** Up to a day, without it; or up to a meeting, and including it. */
type BodyUpTo = BodyBefore | { readonly bodyId: string; readonly upTo: Meeting };

/** The same with those who were away, who are no silent members. */
export async function silenceOf(tx: Tx, workspaceId: string, asked: BodyUpTo): Promise<Silence> {
  const body = await findBody(tx, workspaceId, asked.bodyId);
  if (!body) return silenceIn([]);
  const heard: SeatsHeard[] = [];
  const limit =
    'before' in asked ? { heldOn: asked.before, number: 0 } : { ...asked.upTo, number: asked.upTo.number + 1 };
  for (const meeting of await lastHeardMeetings(tx, workspaceId, asked.bodyId, limit, 2)) {
    const { seats, attendees, participation } = await spokenInMeeting(tx, workspaceId, { meeting, body });
    const absent = new Set(attendees.flatMap(({ seatId, isAbsent }) => (seatId !== null && isAbsent ? [seatId] : [])));
    heard.push({
      held: new Set(seats.filter(({ person }) => person !== null).map(({ seatId }) => seatId)),
      absent,
      spoke: new Set(participation.seats.filter(({ turns }) => turns > 0).map(({ seat }) => seat.seatId)),
    });
  }
  return silenceIn(heard);
}
