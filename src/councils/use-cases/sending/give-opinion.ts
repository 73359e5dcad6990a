import { randomUUID } from 'node:crypto';
import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Way } from '../../domain/meeting.ts';
import { levelOf } from '../../domain/sending/reading-state.ts';
import { isFull } from '../../domain/sending/text-problem.ts';
import type { Vote } from '../../domain/sending/votes.ts';
import { textFindings } from '../../domain/text-finding.ts';
import { mayRead } from '../../domain/viewpoint.ts';
import { agendaItems, findMeeting } from '../../store/meetings.ts';
import { lockAttendee } from '../../store/sending/attendees.ts';
import { insertOpinion, latestOpinions, opinionsOf } from '../../store/sending/opinions.ts';
import { closedFor } from './meeting-is-over.ts';
import type { Refused } from './refusal.ts';

export interface NewOpinion {
  readonly meetingId: string;
  readonly attendeeId: string;
  /** null: to the meeting as a whole. */
  readonly itemId: string | null;
  /** 賛否 on an item of a 書面開催; '' for an opinion alone. */
  readonly vote: Vote;
  readonly text: string;
  readonly via: Way;
  /** The day it came on paper; today when left out. */
  readonly receivedOn?: IsoDate;
  readonly clock: Clock;
}

const votes: readonly Vote[] = ['', 'agree', 'disagree', 'abstain'];

/**
 * 書面意見 of an attendee, or their vote in a 書面開催. A later one to the same item takes the earlier one's place; both stay. Saying
 * the same again writes nothing. Whoever calls has made sure that the doer is this attendee, or of the secretariat.
 */
export async function giveOpinion(
  tx: Tx,
  doer: Doer,
  input: NewOpinion,
): Promise<
  Result<{ readonly opinionId: string; readonly supersedes: string | null }, Refused<'closed' | 'cancelled'>>
> {
  const found = await findMeeting(tx, doer.workspaceId, input.meetingId, 'lock');
  // The lock lets one attendee's answers come one after the other, so that no two of them supersede the same.
  const attendee = found && (await lockAttendee(tx, doer.workspaceId, input.attendeeId));
  if (!found || attendee?.meetingId !== input.meetingId) return err({ kind: 'not-found' });
  const { meeting } = found;
  const closed = closedFor(meeting, input.via, input.clock.now());
  if (closed) return err({ kind: closed });
  const items = input.itemId === null ? [] : await agendaItems(tx, doer.workspaceId, meeting.meetingId);
  const item = items.find(({ itemId }) => itemId === input.itemId);
  const hidden = item === undefined || !mayRead(levelOf(attendee.role), item.visibility);
  if (input.itemId !== null && hidden) return err({ kind: 'not-found' });
  const text = settledText(input.text);
  const votable = meeting.form === 'written' && input.itemId !== null && attendee.voting;
  const problems = [
    ...(votes.includes(input.vote) && (input.vote === '' || votable)
      ? []
      : [{ field: 'vote', kind: 'not-a-choice' } as const]),
    ...textFindings('text', text, { limit: textLimits.long, lines: true, required: input.vote === '' }),
  ];
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const own = (await opinionsOf(tx, doer.workspaceId, meeting.meetingId)).filter(
    (it) => it.attendeeId === input.attendeeId,
  );
  const before = latestOpinions(own).find((it) => it.itemId === input.itemId);
  if (before && before.text === text && before.vote === input.vote) {
    return ok({ opinionId: before.opinionId, supersedes: before.supersedes });
  }
  if (input.via !== 'secretariat' && isFull(own, text)) {
    return err({ kind: 'invalid', problems: [{ field: 'text', kind: 'full' }] });
  }
  const opinionId = randomUUID();
  const supersedes = before?.opinionId ?? null;
  await insertOpinion(tx, {
    workspaceId: doer.workspaceId,
    opinionId,
    meetingId: meeting.meetingId,
    attendeeId: input.attendeeId,
    itemId: input.itemId,
    vote: input.vote,
    text,
    via: input.via,
    receivedOn: input.receivedOn ?? dateInJapan(input.clock.now()),
    supersedes,
    byName: doer.name,
    enteredBy: doer.auditName,
    enteredAt: input.clock.now(),
  });
  return ok({ opinionId, supersedes });
}
