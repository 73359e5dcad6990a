import type { PersonalLinks } from '#access/index.ts';
import { seatingOn } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { type AddresseeDraft, carrierProblems, dueProblems } from '../../domain/questions/question-draft.ts';
import { hasAnswered } from '../../domain/state.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { updateAddressee } from '../../store/question-rows.ts';
import { keepLinks, meetingsBefore } from './addressee-rows.ts';
import { addresseeToKeep } from './addressee-to-keep.ts';
import type { QuestionRefusal } from './refusals.ts';

export interface ChangedAddressee extends Pick<AddresseeDraft, 'dueOn' | 'carrierSeatId'> {
  readonly addresseeId: string;
  readonly version: number;
  readonly clock: Clock;
}

/** Another due date, another carrier. Whether an answer came in time is judged by the due date it was given under, so that stays then. */
export async function changeAddressee(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  input: ChangedAddressee,
): Promise<Result<{ readonly addresseeId: string }, QuestionRefusal>> {
  const found = await addresseeToKeep(tx, actor, input.addresseeId);
  if (!found.ok) return found;
  const { addressee, question } = found.value;
  if (question.closed) return err({ kind: 'closed' });
  if (addressee.version !== input.version) return err({ kind: 'changed' });
  const { workspaceId } = actor;
  const { addresseeId, organisationId } = addressee;
  const { dueOn, carrierSeatId } = input;
  const at = input.clock.now();
  const today = dateInJapan(at);
  const dueMoves = dueOn !== addressee.dueOn;
  const carrierMoves = carrierSeatId !== addressee.carrierSeatId;
  if (dueMoves && hasAnswered(addressee.state)) return err({ kind: 'answered' });
  const seats = await seatingOn(tx, workspaceId, addressee.bodyId, today);
  const problems = [
    ...(dueMoves ? dueProblems({ organisationId, dueOn }, today) : []),
    // A seat that was right when it was chosen may stay.
    ...(carrierMoves ? carrierProblems({ organisationId, carrierSeatId }, seats) : []),
  ];
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  if (!dueMoves && !carrierMoves) return ok({ addresseeId });

  const meetings = dueMoves ? await meetingsBefore(tx, workspaceId, [{ organisationId, dueOn }], today) : null;
  const regularMeetingOn = meetings ? (meetings.get(organisationId) ?? null) : addressee.regularMeetingOn;
  await updateAddressee(tx, { workspaceId, addresseeId }, { dueOn, regularMeetingOn, carrierSeatId });
  if (dueMoves) {
    await noteOnAddressee(tx, actor, { addresseeId, kind: 'due-changed', day: dueOn, note: addressee.dueOn, at });
    await keepLinks(tx, actor, links, { organisationIds: [organisationId], today, at });
  }
  if (carrierMoves) {
    const name = (seatId: string | null) => seats.find((seat) => seat.seatId === seatId)?.person?.name ?? '—';
    const note = `${name(addressee.carrierSeatId)} → ${name(carrierSeatId)}`;
    await noteOnAddressee(tx, actor, { addresseeId, kind: 'carrier-changed', note, at });
  }
  return ok({ addresseeId });
}
