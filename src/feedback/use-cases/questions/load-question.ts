import { type ItemFromSource, itemsFromSource, seatingOn } from '#councils/index.ts';
import { organisationNames } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import { QUESTION_ON_AGENDA, type Question } from '../../domain/question.ts';
import type { ProposedDue } from '../../domain/questions/due-date.ts';
import { feedbackPolicy } from '../../policy.ts';
import { type AddresseeEvent, addresseeEvents, addressees } from '../../store/addressees.ts';
import { everAsked, hasGoneOut } from '../../store/question-rows.ts';
import { findQuestion } from '../../store/questions.ts';
import { ownSeats } from '../own-organisations.ts';
import { proposeDueDates } from './propose-due-dates.ts';

/** An entry of a question's history, with the organisation that it is about. */
export type QuestionEvent = AddresseeEvent & { readonly organisationName: string };

/** One question as its page shows it to the 事務局. */
export interface LoadedQuestion {
  readonly question: Question;
  readonly addressees: readonly Addressee[];
  /** Words stay as they were sent. */
  readonly goneOut: boolean;
  /** Whoever holds the carrier's seat today, by addressee. */
  readonly carriers: ReadonlyMap<string, string>;
  /** Each organisation's next 例会, by organisation, for those that were not sent yet. */
  readonly proposed: ReadonlyMap<string, ProposedDue>;
  readonly events: readonly QuestionEvent[];
  /** Where its answers and the silent were put on agendas of the body. */
  readonly onAgendas: readonly ItemFromSource[];
}

/** undefined for one that is not here, and for everybody but the 事務局. */
export async function loadQuestion(
  tx: Tx,
  actor: Actor,
  { questionId, today }: { readonly questionId: string; readonly today: IsoDate },
): Promise<LoadedQuestion | undefined> {
  if (!feedbackPolicy['feedback.keep'](actor) || !isUuid(questionId)) return undefined;
  const { workspaceId } = actor;
  const question = await findQuestion(tx, workspaceId, questionId);
  if (!question) return undefined;
  const asked = await addressees(tx, workspaceId, { questionIds: [questionId] });
  const organisationIds = asked.map(({ organisationId }) => organisationId);
  return {
    question,
    addressees: asked,
    goneOut: await hasGoneOut(tx, workspaceId, questionId),
    carriers: await carriers(tx, workspaceId, asked, today),
    proposed: await proposeDueDates(tx, workspaceId, { organisationIds, today }),
    events: await history(tx, workspaceId, questionId),
    onAgendas: await itemsFromSource(tx, workspaceId, { kinds: QUESTION_ON_AGENDA, id: questionId }),
  };
}

/** Names of those who hold the carriers' seats on a day, by addressee. */
export async function carriers(
  tx: Tx,
  workspaceId: string,
  asked: readonly Addressee[],
  day: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const bodyId = asked[0]?.bodyId;
  if (bodyId === undefined) return new Map();
  const seats = await seatingOn(tx, workspaceId, bodyId, day);
  return new Map(
    asked.flatMap(({ addresseeId, carrierSeatId }): [string, string][] => {
      const name = seats.find(({ seatId }) => seatId === carrierSeatId)?.person?.name;
      return name === undefined ? [] : [[addresseeId, name]];
    }),
  );
}

async function history(tx: Tx, workspaceId: string, questionId: string): Promise<readonly QuestionEvent[]> {
  const ever = await everAsked(tx, workspaceId, questionId);
  const names = await organisationNames(tx, workspaceId);
  const organisationOf = new Map(ever.map(({ addresseeId, organisationId }) => [addresseeId, organisationId]));
  const events = await addresseeEvents(tx, workspaceId, [...organisationOf.keys()]);
  return events.map((event) => ({
    ...event,
    organisationName: names.get(organisationOf.get(event.addresseeId) ?? '') ?? '',
  }));
}

/** A question as those read it who sit in the body that asks: once somebody has it, with the organisations that were sent it. */
export interface ReadableQuestion {
  readonly question: Question;
  readonly addressees: readonly Addressee[];
}

/** undefined for everybody who does not sit in the body on the day, for one that has gone to nobody, and for one that was withdrawn. */
export async function readQuestion(
  tx: Tx,
  actor: Actor,
  { questionId, today }: { readonly questionId: string; readonly today: IsoDate },
): Promise<ReadableQuestion | undefined> {
  if (!isUuid(questionId)) return undefined;
  const question = await findQuestion(tx, actor.workspaceId, questionId);
  if (!question || question.closed?.as === 'withdrawn') return undefined;
  const { bodyIds } = await ownSeats(tx, actor, today);
  if (!bodyIds.includes(question.bodyId)) return undefined;
  const asked = await addressees(tx, actor.workspaceId, { questionIds: [questionId] });
  const sent = asked.filter(({ state }) => state !== 'drafted');
  return sent.length === 0 ? undefined : { question, addressees: sent };
}
