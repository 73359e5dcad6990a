import type { Tx } from '#platform/db/database.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';

/** Somebody who may speak at a meeting, as the recorder's buttons name them. */
export interface Speaker {
  /** A member's seat, or null for guests and 事務局. */
  readonly seatId: string | null;
  /** 'seat:<id>' or 'name:<name>', for the form. */
  readonly value: string;
  readonly name: string;
  readonly organisation: string;
  /** Who sits there instead today. */
  readonly proxyName: string;
  readonly absent: boolean;
  /** The key on the button: 1–9, then a–z; '' beyond. */
  readonly key: string;
}

const KEYS = '123456789abcdefghijklmnopqrstuvwxyz';

/** Seats in the roster's order, then whoever else was asked to this meeting (招聘者, 事務局, 傍聴者). */
export async function speakersOf(
  tx: Tx,
  workspaceId: string,
  { meeting, body }: MeetingOfBody,
): Promise<readonly Speaker[]> {
  const seats = await seatingOn(tx, workspaceId, body.bodyId, meeting.heldOn);
  const attendees = await tx
    .selectFrom('councils.attendee')
    .select(['role', 'seatId', 'name', 'organisationName', 'reply', 'presence', 'proxyName'])
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meeting.meetingId)
    .where('removed', '=', false)
    .orderBy('role')
    .orderBy('name')
    .orderBy('attendeeId')
    .execute();
  const bySeat = new Map(attendees.flatMap((one) => (one.seatId === null ? [] : [[one.seatId, one] as const])));
  const seated = seats.map((seat) => {
    const asked = bySeat.get(seat.seatId);
    const day = asked?.presence ?? asked?.reply;
    return {
      seatId: seat.seatId,
      value: `seat:${seat.seatId}`,
      name: seat.person?.name ?? '',
      organisation: seat.organisationName || seat.note,
      proxyName: day === 'proxy' ? (asked?.proxyName ?? '') : '',
      absent: day === 'absent',
    };
  });
  const others = attendees.flatMap((one) =>
    one.seatId === null
      ? [
          {
            seatId: null,
            value: `name:${one.name}`,
            name: one.name,
            organisation: one.organisationName,
            proxyName: '',
            absent: false,
          },
        ]
      : [],
  );
  const all = [...seated, ...others];
  const once = all.filter(({ value }, at) => all.findIndex((other) => other.value === value) === at);
  return once.map((speaker, at) => ({ ...speaker, key: KEYS[at] ?? '' }));
}
