import { randomUUID } from 'node:crypto';
import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Way } from '../../domain/meeting.ts';
import { attendedInPerson } from '../../domain/minutes/attendance.ts';
import { canonicalJson } from '../../domain/minutes/canonical-json.ts';
import { maySign, type Signature, type Signer, standing } from '../../domain/minutes/signing.ts';
import { editions } from '../../domain/minutes.ts';
import { type MeetingOfBody, noteMeetingEvent } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { attendeesOf } from '../../store/sending/attendees.ts';
import type { RecordRefusal } from '../recording/recordable.ts';
import { checkedMeeting } from './checked-meeting.ts';
import { entered } from './draft.ts';
import { type LoadedMinutes, loadMinutesOf } from './minutes-document.ts';
import type { MinutesRefusal } from './refusal.ts';

export interface Signing {
  readonly meetingId: string;
  readonly asOffice: Signature['asOffice'];
  readonly personId: string;
  /** Of the closed edition, as the signer had it before them. */
  readonly textSha256: string;
  readonly via: Way;
  readonly clock: Clock;
}

/**
 * 署名 of the present text, by the chair (or vice-chair) and by one member who attended. When both are there for the same text, the
 * meeting is signed: both editions are locked as they are and nothing of its record changes any more. A signature over a text that
 * changed since stays in the books and no longer counts. Whoever calls has made sure that the doer is this person, or of the
 * secretariat with the signed paper in hand.
 */
export async function signMinutes(
  tx: Tx,
  doer: Doer,
  input: Signing,
): Promise<Result<{ readonly locked: boolean }, RecordRefusal | MinutesRefusal>> {
  const found = await checkedMeeting(tx, doer, input.meetingId);
  if (!found.ok) return found;
  const loaded = await loadMinutesOf(tx, doer, found.value);
  const textSha256 = loaded.editions.closed.sha256;
  if (textSha256 !== input.textSha256) return err({ kind: 'text-changed', textSha256 });
  const signer = maySign(input, await signersOf(tx, doer.workspaceId, found.value), loaded.signatures);
  if (!signer.ok) return signer;
  const signature = {
    workspaceId: doer.workspaceId,
    signatureId: randomUUID(),
    meetingId: input.meetingId,
    asOffice: input.asOffice,
    personId: input.personId,
    signerName: signer.value.name,
    textSha256,
    via: input.via,
    ...entered(doer, input.clock),
  };
  await tx.insertInto('councils.minutesSignature').values(signature).execute();
  const { chair, member } = standing([...loaded.signatures, signature], textSha256);
  if (!chair || !member) return ok({ locked: false });
  await lock(tx, doer, loaded, input.clock);
  return ok({ locked: true });
}

async function lock(tx: Tx, doer: Doer, { meeting, editions: texts }: LoadedMinutes, clock: Clock): Promise<void> {
  const { workspaceId, meetingId } = meeting;
  await tx
    .insertInto('councils.lockedMinutes')
    .values(
      editions.map((edition) => ({
        workspaceId,
        meetingId,
        edition,
        content: canonicalJson(texts[edition].document),
        textSha256: texts[edition].sha256,
        ...entered(doer, clock),
      })),
    )
    .execute();
  await tx
    .updateTable('councils.meeting')
    .set({ state: 'signed', version: meeting.version + 1 })
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .execute();
  await noteMeetingEvent(tx, doer, { meetingId, kind: 'signed', note: texts.closed.sha256, at: clock.now() });
}

/** Holders of seats on the meeting's day, with their office and whether they came; in a 書面開催 whoever answered came. */
export async function signersOf(
  tx: Tx,
  workspaceId: string,
  { meeting, body }: MeetingOfBody,
): Promise<readonly Signer[]> {
  const seats = await seatingOn(tx, workspaceId, body.bodyId, meeting.heldOn);
  const attendees = await attendeesOf(tx, workspaceId, meeting.meetingId);
  const answers = await tx
    .selectFrom('councils.writtenOpinion')
    .select('attendeeId')
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meeting.meetingId)
    .execute();
  const answered = new Set(meeting.form === 'written' ? answers.map(({ attendeeId }) => attendeeId) : []);
  return seats.flatMap(({ seatId, person, term }) => {
    if (!person || !term) return [];
    const attendee = attendees.find((it) => it.seatId === seatId && it.personId === person.personId);
    const attended =
      attendee !== undefined && (attendedInPerson(attendee.presence) || answered.has(attendee.attendeeId));
    return [{ personId: person.personId, name: person.name, office: term.office, attended }];
  });
}
