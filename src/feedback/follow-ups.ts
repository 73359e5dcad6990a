import type { FollowUps } from '#challenges/index.ts';
import { referenceText } from './domain/reference.ts';
import { messages } from './locales/voiceless/messages.ts';
import { paths } from './paths.ts';
import { questionsFrom } from './store/origins.ts';
import { ownSeats } from './use-cases/own-organisations.ts';

/** From an agenda item, a key remark or a challenge: the door to a new question, and the questions that were raised from it. */
export const questionsRaised: FollowUps = {
  raiseHref: (workspaceKey, { kind, id }) =>
    `${paths.newQuestion.to(workspaceKey)}?${new URLSearchParams({ from: kind, id })}`,

  async raisedFrom(tx, actor, { kind, ids, today, language }) {
    const questions = await questionsFrom(tx, actor.workspaceId, { kind, ids });
    // Holders of a seat in the body that asks read its questions once they have gone out; others have no page to follow to.
    const bodyIds =
      actor.role === 'officer' || questions.length === 0 ? [] : (await ownSeats(tx, actor, today)).bodyIds;
    const raised = new Map<string, { readonly text: string; readonly href: string }[]>();
    for (const { originId, questionId, bodyId, fiscalYear, number, title, withdrawn, goneOut } of questions) {
      if (actor.role !== 'officer' && !(goneOut && !withdrawn && bodyIds.includes(bodyId))) continue;
      const reference = referenceText({ fiscalYear, number, addressee: null });
      const text = messages[language].raised(reference, title, withdrawn);
      raised.set(originId, [
        ...(raised.get(originId) ?? []),
        { text, href: paths.question.to(actor.workspaceKey, questionId) },
      ]);
    }
    return raised;
  },
};
