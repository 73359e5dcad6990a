import type { ComponentChildren } from 'preact';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import { page, type Reply, type Route, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { Question } from '../../domain/question.ts';
import { paths } from '../../paths.ts';
import { loadQuestion, readQuestion } from '../../use-cases/questions/load-question.ts';
import { crumbs, questionStep } from './crumbs.ts';
import { QuestionPage } from './question-page.tsx';
import { ReaderQuestionPage } from './reader-question-page.tsx';

export const questionRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.question.pattern,
    who: 'signed-in',
    audit: 'feedback.see-question',
    async handle(context) {
      const { tx, actor, params, clock, query } = context;
      const { question: questionId } = params;
      if (!isUuid(questionId)) return refuse('not-found');
      context.touch(questionId);
      const today = dateInJapan(clock.now());
      const { workspaceKey } = actor;
      if (actor.role === 'officer') {
        const loaded = await loadQuestion(tx, actor, { questionId, today });
        if (!loaded) return refuse('not-found');
        const done = query.get('done') ?? '';
        const body = <QuestionPage loaded={loaded} workspaceKey={workspaceKey} today={today} done={done} />;
        return framed(context, loaded.question, body);
      }
      const readable = await readQuestion(tx, actor, { questionId, today });
      if (!readable) return refuse('not-found');
      const body = <ReaderQuestionPage readable={readable} workspaceKey={workspaceKey} today={today} />;
      return framed(context, readable.question, body);
    },
  }),
];

const framed = ({ actor, language }: WorkspaceContext, question: Question, body: ComponentChildren): Reply =>
  page({
    title: question.title,
    section: 'feedback',
    breadcrumbs: crumbs(actor, language, { label: questionStep(actor, language, question).label }),
    body,
  });
