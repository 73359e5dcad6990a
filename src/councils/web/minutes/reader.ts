import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FormValues, LinkContext, WorkspaceContext } from '#platform/http/route.ts';
import type { Way } from '../../domain/meeting.ts';
import type { Edition } from '../../domain/minutes.ts';
import { paths } from '../../paths.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { findAttendee } from '../../store/sending/attendees.ts';
import { commentOnMinutes } from '../../use-cases/minutes/comments.ts';
import { confirmMinutes } from '../../use-cases/minutes/confirm.ts';
import { signMinutes } from '../../use-cases/minutes/sign.ts';
import { isStillAsked } from '../../use-cases/sending/still-asked.ts';
import { viewpointOf } from '../../use-cases/viewpoint.ts';
import { type Errand, errandOf, valuesOf } from './errand.ts';

/** Somebody outside the secretariat who reads the minutes, and may speak about them during the check. */
export interface Reader {
  readonly doer: Doer;
  readonly meetingId: string;
  /** Who this is in the books; null for a guest without a record, and for those who only read. */
  readonly personId: string | null;
  readonly via: Way;
  readonly edition: Edition;
  /** Members and guests take part in the check; everybody else reads what is final and public. */
  readonly takesPart: boolean;
  readonly page: string;
  readonly pdf: string;
  /** The meeting's page, where they came from. */
  readonly back: string;
}

/** The holder of a personal link: members read the closed edition, guests the public one. */
export async function readerByLink({ tx, holder }: LinkContext): Promise<Reader | null> {
  const attendee = await findAttendee(tx, holder.workspaceId, holder.holderId);
  if (!attendee || attendee.meetingId !== holder.subjectId) return null;
  if (attendee.role !== 'member' && attendee.role !== 'guest') return null;
  const found = await findMeeting(tx, holder.workspaceId, attendee.meetingId);
  if (!found || !(await isStillAsked(tx, found, attendee))) return null;
  const { workspaceKey: key, token } = holder;
  return {
    doer: { ...holder, name: attendee.name },
    meetingId: holder.subjectId,
    personId: attendee.personId,
    via: 'link',
    edition: attendee.role === 'member' ? 'closed' : 'public',
    takesPart: true,
    page: paths.link.minutes.to(key, token),
    pdf: paths.link.minutesFile.to(key, token),
    back: paths.link.meeting.to(key, token),
  };
}

/** Somebody signed in who is not of the secretariat: with a seat on the meeting's day, or not. */
export async function readerByAccount({ tx, actor }: WorkspaceContext, found: MeetingOfBody): Promise<Reader> {
  const { level, personId } = await viewpointOf(tx, actor, found);
  const { meetingId } = found.meeting;
  const { workspaceKey: key } = actor;
  const edition = level === 'public' ? 'public' : 'closed';
  return {
    doer: actor,
    meetingId,
    personId,
    via: 'account',
    edition,
    takesPart: level !== 'public',
    page: paths.minutes.to(key, meetingId),
    pdf: paths.minutesFile.to(key, meetingId, edition, 'pdf'),
    back: paths.meeting.to(key, meetingId),
  };
}

/** The forms of the reader's page: a comment, 「確認しました」, a signature. */
export async function readerErrand(
  { tx, clock, form, language }: { tx: Tx; clock: Clock; form: FormValues; language: Language },
  { doer, meetingId, personId, via, edition, takesPart }: Reader,
): Promise<Errand> {
  if (!takesPart) return { kind: 'refused', refusal: 'not-found' };
  const textSha256 = form.get('textSha256');
  if (form.get('do') === 'comment') {
    const values = valuesOf(form, 'itemId', 'text');
    const asked = { meetingId, itemId: form.get('itemId') || null, personId, text: form.get('text'), via, clock };
    return errandOf(await commentOnMinutes(tx, doer, asked), { form: 'comment', values, language, done: 'commented' });
  }
  // What is confirmed and signed is the closed edition: by those who read it.
  if (personId === null || edition === 'public') return { kind: 'refused', refusal: 'not-found' };
  if (form.get('do') === 'confirm') {
    const confirmed = await confirmMinutes(tx, doer, { meetingId, personId, textSha256, via, clock });
    return errandOf(confirmed, { form: 'confirm', values: {}, language, done: 'confirmed' });
  }
  if (form.get('do') === 'sign') {
    const asOffice = form.get('asOffice') === 'chair' ? 'chair' : 'member';
    const signed = await signMinutes(tx, doer, { meetingId, asOffice, personId, textSha256, via, clock });
    const done = signed.ok && signed.value.locked ? 'locked' : 'signed';
    return errandOf(signed, { form: 'sign', values: {}, language, done });
  }
  return { kind: 'refused', refusal: 'bad-request' };
}
