import { findOrganisation } from '#directory/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import type { Answer } from '../../domain/answer.ts';
import { type NoMore, noMore } from '../../domain/answers/open-for.ts';
import type { Question } from '../../domain/question.ts';
import { hasAnswered, isSilent, type ShownState, shownState } from '../../domain/state.ts';
import { addressees } from '../../store/addressees.ts';
import { answersOf } from '../../store/answers.ts';
import { questions } from '../../store/questions.ts';
import { carriersOf } from '../../store/sending.ts';

/** One question to the organisation, with everything its people wrote. */
export interface OwnQuestion {
  readonly question: Question;
  readonly addressee: Addressee;
  readonly shown: ShownState;
  /** 持ち帰る委員; null where nobody carries it, or nobody holds the seat today. */
  readonly carrier: string | null;
  /** Written and not confirmed, oldest first. */
  readonly drafts: readonly Answer[];
  /** The one that counts. */
  readonly confirmed: Answer | null;
  /** Those that counted before they were corrected, oldest first. */
  readonly superseded: readonly Answer[];
  /** The first answer came after the due date. */
  readonly late: boolean;
  /** Why nothing can be answered or corrected any more. */
  readonly noMore: NoMore | null;
}

/** All that one organisation was asked: those waiting by their due date, then the rest, newest first. */
export interface OrganisationErrand {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly questions: readonly OwnQuestion[];
  /** Nothing has come back yet, and the question is open. */
  readonly waiting: readonly OwnQuestion[];
}

/** null when there is no such organisation, or no more. What has not been sent is not there. A handful of queries, however many questions there are. */
export async function loadOrganisationErrand(
  tx: Tx,
  workspaceId: string,
  asked: { readonly organisationId: string; readonly today: IsoDate },
): Promise<OrganisationErrand | null> {
  const { organisationId, today } = asked;
  const organisation = await findOrganisation(tx, workspaceId, organisationId);
  if (organisation?.endedOn !== null) return null;
  const sent = (await addressees(tx, workspaceId, { organisationIds: [organisationId] })).filter(
    ({ state }) => state !== 'drafted',
  );
  const questionIds = [...new Set(sent.map(({ questionId }) => questionId))];
  const asking = new Map((await questions(tx, workspaceId, { questionIds })).map((it) => [it.questionId, it]));
  const ids = sent.map(({ addresseeId }) => addresseeId);
  const answers = Map.groupBy(await answersOf(tx, workspaceId, ids), ({ addresseeId }) => addresseeId);
  const carriers = await carriersOf(tx, workspaceId, ids, today);
  const own = sent.flatMap((addressee) => {
    const question = asking.get(addressee.questionId);
    if (!question) return [];
    const carrier = carriers.get(addressee.addresseeId) ?? null;
    return [ownQuestion(question, addressee, answers.get(addressee.addresseeId) ?? [], carrier, today)];
  });
  const waiting = own.filter(isWaiting).sort((a, b) => compare(a.addressee.dueOn, b.addressee.dueOn));
  const rest = own.filter((it) => !isWaiting(it)).reverse();
  return { organisationId, organisationName: organisation.name, questions: [...waiting, ...rest], waiting };
}

const isWaiting = ({ addressee, noMore: no }: OwnQuestion): boolean => isSilent(addressee.state) && no === null;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const ownQuestion = (
  question: Question,
  addressee: Addressee,
  answers: readonly Answer[],
  carrier: string | null,
  today: IsoDate,
): OwnQuestion => ({
  question,
  addressee,
  shown: shownState(addressee, today),
  carrier,
  drafts: answers.filter(({ state }) => state === 'draft'),
  confirmed: answers.find(({ state }) => state === 'confirmed') ?? null,
  superseded: answers.filter(({ state }) => state === 'superseded'),
  late: hasAnswered(addressee.state) && addressee.answeredOn !== null && addressee.answeredOn > addressee.dueOn,
  noMore: noMore(addressee),
});
