import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import type { Question } from '../../domain/question.ts';
import { addresseeStates } from '../../domain/state.ts';
import { addressees } from '../../store/addressees.ts';
import { questions } from '../../store/questions.ts';
import { ownSeats } from '../own-organisations.ts';

/** What somebody with a seat finds under 照会. */
export interface OwnFront {
  /** Open questions that their organisations have received. */
  readonly mine: readonly (Addressee & { readonly silenceAgrees: boolean })[];
  /** Questions of their bodies that have gone out, newest first. */
  readonly ofBodies: readonly Question[];
}

const received = addresseeStates.filter((state) => state !== 'drafted');

/** Nothing at all for an account that holds no seat on the day. Withdrawn questions are nobody's business any more. */
export async function ownFront(tx: Tx, actor: Actor, today: IsoDate): Promise<OwnFront> {
  const { workspaceId } = actor;
  const { organisationIds, bodyIds } = await ownSeats(tx, actor, today);
  const mine = await addressees(tx, workspaceId, { organisationIds, states: received, closed: false });
  const sent = await addressees(tx, workspaceId, { bodyIds, states: received });
  const questionIds = [...new Set([...mine, ...sent].map(({ questionId }) => questionId))];
  const all = new Map((await questions(tx, workspaceId, { questionIds })).map((it) => [it.questionId, it]));
  const out = new Set(sent.map(({ questionId }) => questionId));
  return {
    mine: mine.map((it) => ({ ...it, silenceAgrees: all.get(it.questionId)?.silenceAgrees ?? false })),
    ofBodies: [...all.values()]
      .filter(({ questionId, closed }) => out.has(questionId) && closed?.as !== 'withdrawn')
      .toReversed(),
  };
}
