import { seatingOn } from '#councils/index.ts';
import { findOrganisation, type Organisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import type { Question } from '../../domain/question.ts';
import { feedbackPolicy } from '../../policy.ts';
import { type AddresseeEvent, addresseeEvents, findAddressee } from '../../store/addressees.ts';
import { findQuestion } from '../../store/questions.ts';
import type { CarrierSeat } from './askable-organisations.ts';
import { proposeDueDates } from './propose-due-dates.ts';

/** One organisation's row of a question, with all that happened to it. */
export interface LoadedAddressee {
  readonly addressee: Addressee;
  readonly question: Question;
  /** Where to call. */
  readonly organisation: Organisation;
  /** '' for nobody. */
  readonly carrierName: string;
  /** Its seats in the body today, for another carrier. */
  readonly seats: readonly CarrierSeat[];
  /** Its next 例会 that a question can still get on; null where none is known. */
  readonly nextMeetingOn: IsoDate | null;
  /** Oldest first. */
  readonly events: readonly AddresseeEvent[];
}

/** undefined for one that is not here or was taken off, and for everybody but the 事務局. */
export async function loadAddressee(
  tx: Tx,
  actor: Actor,
  { addresseeId, today }: { readonly addresseeId: string; readonly today: IsoDate },
): Promise<LoadedAddressee | undefined> {
  if (!feedbackPolicy['feedback.keep'](actor) || !isUuid(addresseeId)) return undefined;
  const { workspaceId } = actor;
  const addressee = await findAddressee(tx, workspaceId, addresseeId);
  const question = addressee && (await findQuestion(tx, workspaceId, addressee.questionId));
  const organisation = addressee && (await findOrganisation(tx, workspaceId, addressee.organisationId));
  if (!addressee || !question || !organisation) return undefined;
  const { organisationId, carrierSeatId, bodyId } = addressee;
  const seating = await seatingOn(tx, workspaceId, bodyId, today);
  const proposed = await proposeDueDates(tx, workspaceId, { organisationIds: [organisationId], today });
  return {
    addressee,
    question,
    organisation,
    carrierName: seating.find(({ seatId }) => seatId === carrierSeatId)?.person?.name ?? '',
    seats: seating
      .filter((seat) => seat.organisationId === organisationId)
      .map(({ seatId, person }) => ({ seatId, name: person?.name ?? null })),
    nextMeetingOn: proposed.get(organisationId)?.regularMeetingOn ?? null,
    events: await addresseeEvents(tx, workspaceId, [addresseeId]),
  };
}
