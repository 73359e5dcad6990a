import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Visibility, Way } from '../../domain/meeting.ts';
import { levelOf } from '../../domain/sending/reading-state.ts';
import { mayRead, underItems } from '../../domain/viewpoint.ts';
import { type AgendaItem, agendaItems, type Body, findMeeting, type Meeting } from '../../store/meetings.ts';
import { type Attendee, findAttendee } from '../../store/sending/attendees.ts';
import { inForce, type Material, materialsOf, readingMarksOf } from '../../store/sending/materials.ts';
import { latestOpinions, type Opinion, opinionsOf } from '../../store/sending/opinions.ts';
import { closedFor } from './meeting-is-over.ts';
import { isStillAsked } from './still-asked.ts';

/** An item under the number that the members' agenda gives it, whoever reads it. */
export type NumberedItem = AgendaItem & { readonly number: number };

/** Everything that one attendee may see and do for one meeting, and nothing of anybody else's. */
export interface Errand {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly attendee: Attendee;
  readonly level: Visibility;
  readonly items: readonly NumberedItem[];
  readonly materials: readonly Material[];
  /** When they said that they had read it, by material. */
  readonly readAt: ReadonlyMap<string, Date>;
  /** Their own latest ones, by item; '' for the meeting as a whole. */
  readonly opinions: ReadonlyMap<string, Opinion>;
  /** Why they can no longer answer. */
  readonly closed: 'cancelled' | 'closed' | null;
}

/** null when there is no such meeting, or the attendee is none of it (any more). */
export async function loadErrand(
  tx: Tx,
  workspaceId: string,
  asked: { readonly meetingId: string; readonly attendeeId: string; readonly via: Way; readonly now: Date },
): Promise<Errand | null> {
  if (!isUuid(asked.meetingId)) return null;
  const found = await findMeeting(tx, workspaceId, asked.meetingId);
  const attendee = found && (await findAttendee(tx, workspaceId, asked.attendeeId));
  if (!found || attendee?.meetingId !== asked.meetingId) return null;
  if (!(await isStillAsked(tx, found, attendee))) return null;
  const { meeting, body } = found;
  const level = levelOf(attendee.role);
  // A link comes with the notice; by account the meeting can be found before it, when its agenda is still being made.
  const told = asked.via !== 'account' || meeting.state !== 'planned';
  const agenda = told ? await agendaItems(tx, workspaceId, meeting.meetingId) : [];
  const items = agenda
    .filter((item) => mayRead('members', item.visibility))
    .map((item, index) => ({ ...item, number: index + 1 }))
    .filter((item) => mayRead(level, item.visibility));
  const materials = told ? underItems(inForce(await materialsOf(tx, workspaceId, meeting.meetingId)), agenda) : [];
  const marks = await readingMarksOf(tx, workspaceId, meeting.meetingId);
  const opinions = latestOpinions(await opinionsOf(tx, workspaceId, meeting.meetingId));
  return {
    meeting,
    body,
    attendee,
    level,
    items,
    materials: materials.filter((it) => mayRead(level, it.visibility)),
    readAt: new Map(
      marks
        .filter(({ personId }) => personId === attendee.personId)
        .map(({ materialId, enteredAt }) => [materialId, enteredAt]),
    ),
    opinions: new Map(
      opinions
        .filter(({ attendeeId }) => attendeeId === attendee.attendeeId)
        .map((opinion) => [opinion.itemId ?? '', opinion]),
    ),
    closed: closedFor(meeting, asked.via, asked.now),
  };
}

/** Items on which this attendee is asked to vote: those of a 書面開催 that are no mere information, for a seat that votes. */
export const isVotable = ({ meeting, attendee }: Pick<Errand, 'meeting' | 'attendee'>, item: AgendaItem): boolean =>
  meeting.form === 'written' && attendee.voting && item.kind !== 'information';
