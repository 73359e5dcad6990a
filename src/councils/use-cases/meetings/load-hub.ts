import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { daysBetween } from '#kernel/day-count.ts';
import type { Tx } from '#platform/db/database.ts';
import { draftAgenda } from '../../domain/meetings/carry-over.ts';
import type { PreflightWarning } from '../../domain/meetings/preflight.ts';
import { seatsToVisit } from '../../domain/visits/visit-order.ts';
import type { AgendaSource } from '../../extension-points.ts';
import { keyRemarksOf } from '../../store/key-remarks.ts';
import { eventsOf, heldStates } from '../../store/meeting-books.ts';
import { agendaItems, type MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { attendeesOf } from '../../store/sending/attendees.ts';
import { inForce, materialsOf } from '../../store/sending/materials.ts';
import { visitsOfBody } from '../../store/visits.ts';
import { openBooks } from './open-things.ts';
import { preflight } from './preflight.ts';

/** n of m. */
export interface Count {
  readonly done: number;
  readonly of: number;
}

/** What the secretariat sees of a meeting at a glance. */
export interface Hub extends MeetingOfBody {
  readonly workspaceKey: string;
  readonly today: IsoDate;
  /** Days until the meeting; negative once it has passed. */
  readonly daysLeft: number;
  readonly items: number;
  readonly withOutcome: number;
  readonly materials: number;
  readonly visits: Count;
  readonly replies: Count;
  readonly attendance: Count;
  /** Open things that stand on no agenda. */
  readonly carryOver: number;
  readonly openKeyRemarks: number;
  readonly transcript: boolean;
  readonly events: Awaited<ReturnType<typeof eventsOf>>;
  /** What to look at next: before sending while it is ahead, before closing from its day on; nothing once it is closed. */
  readonly preflight: { readonly before: 'sending' | 'closing'; readonly warnings: readonly PreflightWarning[] } | null;
}

/** For the secretariat alone; the route says so. */
export async function loadHub(
  tx: Tx,
  actor: Actor,
  of: MeetingOfBody,
  { sources, clock }: { readonly sources: readonly AgendaSource[]; readonly clock: Clock },
): Promise<Hub> {
  const { meeting, body } = of;
  const { workspaceId } = actor;
  const { meetingId } = meeting;
  const today = dateInJapan(clock.now());
  const over = meeting.cancelledOn !== null || heldStates.includes(meeting.state);
  const items = await agendaItems(tx, workspaceId, meetingId);
  const members = (await attendeesOf(tx, workspaceId, meetingId)).filter(({ role }) => role === 'member');
  const seats = seatsToVisit(await seatingOn(tx, workspaceId, body.bodyId, meeting.heldOn));
  const visited = new Set(
    (await visitsOfBody(tx, workspaceId, body.bodyId))
      .filter((visit) => visit.meetingId === meetingId)
      .map(({ seatId }) => seatId),
  );
  const books = over
    ? null
    : await openBooks(tx, actor, { body, before: meeting.heldOn, meetingId: meeting.meetingId, sources, clock });
  const before = meeting.heldOn > today ? 'sending' : 'closing';
  const checked = over ? null : await preflight(tx, actor, { meetingId, before, clock });
  return {
    ...of,
    workspaceKey: actor.workspaceKey,
    today,
    daysLeft: daysBetween(today, meeting.heldOn),
    items: items.length,
    withOutcome: items.filter(({ outcome }) => outcome !== null).length,
    materials: inForce(await materialsOf(tx, workspaceId, meetingId)).length,
    visits: { done: seats.filter(({ seatId }) => visited.has(seatId)).length, of: seats.length },
    replies: { done: members.filter(({ reply }) => reply !== '').length, of: members.length },
    attendance: { done: members.filter(({ presence }) => presence !== null).length, of: members.length },
    carryOver: books === null ? 0 : draftAgenda(books.open, books).length,
    openKeyRemarks: (await keyRemarksOf(tx, workspaceId, meetingId)).filter(({ ending }) => ending === null).length,
    transcript: await hasTranscript(tx, workspaceId, meetingId),
    events: await eventsOf(tx, workspaceId, meetingId),
    preflight: checked?.ok ? { before, warnings: checked.value } : null,
  };
}

const hasTranscript = async (tx: Tx, workspaceId: string, meetingId: string): Promise<boolean> =>
  (await tx
    .selectFrom('councils.transcript')
    .select('transcriptId')
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .where('supersededAt', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;
