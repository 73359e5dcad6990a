import { actionsById, hasNoOwner } from '#challenges/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import {
  closingWarnings,
  isNoticeOutdated,
  type PreflightWarning,
  type SeatFacts,
  sendingWarnings,
} from '../../domain/meetings/preflight.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { quorumByAnswers, quorumByPresence } from '../../domain/sending/quorum.ts';
import { councilsPolicy } from '../../policy.ts';
import { keyRemarksOf } from '../../store/key-remarks.ts';
import { eventsOf, heldStates, meetingsOf } from '../../store/meeting-books.ts';
import { agendaItems, findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { agreedActionsOf } from '../../store/recording.ts';
import { seatingOn } from '../../store/seating.ts';
import { attendeesOf } from '../../store/sending/attendees.ts';
import { inForce, materialsOf, readingMarksOf } from '../../store/sending/materials.ts';
import { latestOpinions, opinionsOf } from '../../store/sending/opinions.ts';
import { visitsOfBody } from '../../store/visits.ts';
import type { Refused } from './refusals.ts';

/** 点検: what to look at before the notice goes out, or before the meeting is closed. It warns, and lets everybody go on. */
export async function preflight(
  tx: Tx,
  actor: Actor,
  input: { readonly meetingId: string; readonly before: 'sending' | 'closing'; readonly clock: Clock },
): Promise<Result<readonly PreflightWarning[], Refused>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId);
  if (!found) return err({ kind: 'not-found' });
  return ok(input.before === 'sending' ? await beforeSending(tx, found, input.clock) : await beforeClosing(tx, found));
}

async function beforeSending(tx: Tx, { meeting, body }: MeetingOfBody, clock: Clock) {
  const { workspaceId, meetingId } = meeting;
  const today = dateInJapan(clock.now());
  const then = await seatingOn(tx, workspaceId, body.bodyId, meeting.heldOn);
  const now = await seatingOn(tx, workspaceId, body.bodyId, today);
  const visits = await visitsOfBody(tx, workspaceId, body.bodyId);
  const visited = new Set(visits.filter((visit) => visit.meetingId === meetingId).map(({ seatId }) => seatId));
  const unclosed = (await meetingsOf(tx, workspaceId, body.bodyId)).find(
    (other) =>
      other.cancelledOn === null &&
      !heldStates.includes(other.state) &&
      other.heldOn < today &&
      other.heldOn < meeting.heldOn,
  );
  return sendingWarnings({
    today,
    noticeDays: body.noticeDays,
    meeting,
    noticeOutdated: isNoticeOutdated(await eventsOf(tx, workspaceId, meetingId)),
    items: await agendaItems(tx, workspaceId, meetingId),
    seats: then.map((seat) => seatFacts(seat, now, visited)),
    unclosed: unclosed?.number ?? null,
  });
}

function seatFacts(seat: SeatOnDay, now: readonly SeatOnDay[], visited: ReadonlySet<string>): SeatFacts {
  const { person } = seat;
  const today = now.find(({ seatId }) => seatId === seat.seatId);
  const leaving = person === null && today?.person ? today : null;
  const organisation = seat.organisationName || seat.note;
  const who = person?.name ?? leaving?.person?.name ?? '';
  return {
    name: [organisation, who].filter((part) => part !== '').join(' '),
    held: person !== null,
    termEndsBefore: leaving?.term?.endsOn ?? null,
    visited: visited.has(seat.seatId),
    channel: person?.channel ?? null,
    reachedAt: person === null ? '' : { link: person.email, paper: person.address, fax: person.fax }[person.channel],
  };
}

async function beforeClosing(tx: Tx, { meeting, body }: MeetingOfBody) {
  const { workspaceId, meetingId } = meeting;
  const members = (await attendeesOf(tx, workspaceId, meetingId)).filter(({ role }) => role === 'member');
  const agreed = await agreedActionsOf(tx, workspaceId, meetingId);
  const actions = await actionsById(
    tx,
    workspaceId,
    agreed.map(({ actionId }) => actionId),
  );
  const marks = await readingMarksOf(tx, workspaceId, meetingId);
  const opinions = latestOpinions(await opinionsOf(tx, workspaceId, meetingId));
  const seats = await seatingOn(tx, workspaceId, body.bodyId, meeting.heldOn);
  const personOf = (seatId: string) => seats.find((seat) => seat.seatId === seatId)?.person?.personId ?? null;
  const unread = inForce(await materialsOf(tx, workspaceId, meetingId)).filter(({ materialId, presenterSeatId }) => {
    const presenter = presenterSeatId === null ? null : personOf(presenterSeatId);
    return presenter !== null && !marks.some((mark) => mark.materialId === materialId && mark.personId === presenter);
  });
  const voting = members.filter((member) => member.voting);
  const answered = new Set(opinions.map(({ attendeeId }) => attendeeId));
  const nameOf = new Map(members.map(({ attendeeId, name }) => [attendeeId, name]));
  const written = meeting.form === 'written';
  return closingWarnings({
    items: await agendaItems(tx, workspaceId, meetingId),
    actions: actions.map((action) => ({
      title: action.title,
      hasOwner: !hasNoOwner(action),
      dueOn: action.dueOn,
      open: action.state === 'open',
    })),
    unreadByPresenter: unread.map(({ title }) => title),
    attendanceMissing: written ? [] : members.filter(({ presence }) => presence === null).map(({ name }) => name),
    asked: members.length,
    quorum: written
      ? quorumByAnswers(body, voting.length, voting.filter(({ attendeeId }) => answered.has(attendeeId)).length)
      : quorumByPresence(body, voting),
    // In 書面開催 the answers are the meeting itself; nothing is read out.
    opinionsUnread: written
      ? []
      : opinions.filter(({ readAt }) => readAt === null).map(({ attendeeId }) => nameOf.get(attendeeId) ?? ''),
    openKeyRemarks: (await keyRemarksOf(tx, workspaceId, meetingId)).filter(({ ending }) => ending === null).length,
  });
}
