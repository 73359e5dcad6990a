import type { AgendaSource } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { QUESTION_ON_AGENDA } from './domain/question.ts';
import { type Returned, returnedAndSilent } from './domain/returning/returned-and-silent.ts';
import { returningMessages } from './locales/returning/messages.ts';
import { paths } from './paths.ts';
import { addressees } from './store/addressees.ts';
import { questionNews } from './store/question-news.ts';
import { questions } from './store/questions.ts';

type OpenThing = Awaited<ReturnType<AgendaSource['openThings']>>[number];

/**
 * 照会の回答 and 未回答 for a body's next agenda: for each open question one thing for what came back and is not yet reflected, one for who is
 * silent. Each is named after its question, so that whatever an agenda has done with it, it is the same thing next time: it stays until the
 * answers are reflected, the silent have answered or the question is closed; one that was let go comes back with the next answer, or the
 * next organisation that is asked.
 */
export const answersOnAgenda: AgendaSource = {
  kinds: QUESTION_ON_AGENDA,
  async openThings(tx, actor, { bodyId, today }) {
    const asked = await addressees(tx, actor.workspaceId, { bodyIds: [bodyId], closed: false });
    const out = asked.filter(({ state }) => state !== 'drafted' && state !== 'reflected');
    const questionIds = [...new Set(out.map(({ questionId }) => questionId))];
    const known = await questions(tx, actor.workspaceId, { questionIds });
    const news = await questionNews(tx, actor.workspaceId, questionIds);
    return known.flatMap((question) => {
      const found = returnedAndSilent(
        question,
        out.filter(({ questionId }) => questionId === question.questionId),
        today,
      );
      const { questionId } = question;
      return [
        ...answersThing(actor, found, news.answers.get(questionId)),
        ...silenceThing(actor, found, news.sendings.get(questionId)),
      ];
    });
  },
};

/** Minutes that the draft gives them; the secretariat changes them. */
const MINUTES = { answers: 10, silence: 5 } as const;

function answersThing(
  { workspaceKey }: Actor,
  { question, answered }: Returned,
  newsAt: Date | undefined,
): readonly OpenThing[] {
  if (answered.length === 0) return [];
  const since = earliest(answered.map(({ answeredOn }) => answeredOn));
  return [
    {
      ...shared,
      ...(newsAt ? { newsAt } : {}),
      kind: 'question-answers',
      id: question.questionId,
      // What stands on an agenda is kept as it was written, and agendas are written in Japanese.
      title: returningMessages.ja.agenda.answersTitle(question.title, answered.length),
      since,
      reason: inBoth((language) => returningMessages[language].agenda.answersReason(answered)),
      itemKind: 'discussion',
      minutes: MINUTES.answers,
      href: paths.list.to(workspaceKey, question.questionId),
    },
  ];
}

function silenceThing(
  { workspaceKey }: Actor,
  { question, silent }: Returned,
  newsAt: Date | undefined,
): readonly OpenThing[] {
  if (silent.length === 0) return [];
  return [
    {
      ...shared,
      ...(newsAt ? { newsAt } : {}),
      kind: 'question-silence',
      id: question.questionId,
      title: returningMessages.ja.agenda.silenceTitle(question.reference, silent),
      since: earliest(silent.map(({ sentOn }) => sentOn)),
      reason: inBoth((language) => returningMessages[language].agenda.silenceReason(question, silent)),
      itemKind: 'report',
      minutes: MINUTES.silence,
      href: paths.question.to(workspaceKey, question.questionId),
    },
  ];
}

/** Names of organisations stand in them, which are for the body (requirements C8); how often they were carried the councils count. */
const shared = {
  firstMeetingId: null,
  carriedFrom: null,
  timesCarried: 0,
  visibility: 'members',
  presenterSeatId: null,
} as const;

const inBoth = (say: (language: Language) => string): Readonly<Record<Language, string>> => ({
  ja: say('ja'),
  en: say('en'),
});

const earliest = (days: readonly IsoDate[]): IsoDate => days.toSorted()[0] ?? '';
