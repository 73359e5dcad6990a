import type { ComponentChildren } from 'preact';
import { councilsPaths } from '#councils/index.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { FeedbackDeps } from '../../deps.ts';
import { originKinds } from '../../domain/question.ts';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { askableOrganisations } from '../../use-cases/questions/askable-organisations.ts';
import { loadOrigin, type Origin } from '../../use-cases/questions/load-origin.ts';
import { type AskingBody, openBodies } from '../../use-cases/questions/open-body.ts';
import { raiseQuestion } from '../../use-cases/questions/raise-question.ts';
import { crumbs } from './crumbs.ts';
import { ChooseBody, NewQuestionPage, type NewQuestionPageProps } from './new-page.tsx';
import { OriginBox, wordsFrom } from './origin-box.tsx';
import { problemSentence } from './problem-sentence.ts';
import { linesInput, proposedLine, readLines, readWords, wordsInput } from './question-form.ts';

/** What the address or the form names: the body that asks, and what the question comes from. */
interface Asked {
  readonly bodies: readonly AskingBody[];
  readonly body: AskingBody | undefined;
  readonly origin: Origin | null;
}

/** undefined where the source that is named is not there. */
async function askedFor(
  { tx, actor }: WorkspaceContext,
  named: { readonly body: string; readonly from: string; readonly id: string },
): Promise<Asked | undefined> {
  const { workspaceId } = actor;
  const kind = originKinds.find((each) => each === named.from);
  if (!kind && named.from !== '') return undefined;
  const origin = kind ? await loadOrigin(tx, workspaceId, { kind, id: named.id }) : null;
  if (origin === undefined) return undefined;
  const bodies = await openBodies(tx, workspaceId);
  const wanted = named.body || origin?.bodyId || (bodies.length === 1 ? bodies[0]!.bodyId : '');
  return { bodies, origin, body: bodies.find(({ bodyId }) => bodyId === wanted) };
}

function framed(context: WorkspaceContext, body: ComponentChildren, status = 200): Reply {
  const { actor, language } = context;
  const title = messages[language].form.newTitle;
  return page({ title, section: 'feedback', breadcrumbs: crumbs(actor, language, { label: title }), body }, status);
}

/** Before there is a body: which one asks, or that there is none. */
function withoutBody(context: WorkspaceContext, { bodies, origin }: Asked): Reply {
  const { actor, language } = context;
  const t = messages[language].form;
  if (bodies.length === 0) {
    const link = <LinkButton href={councilsPaths.councils.to(actor.workspaceKey)}>{t.toBodies}</LinkButton>;
    return framed(
      context,
      <>
        <PageHeader title={t.newTitle} />
        <EmptyState title={t.noBodyTitle} action={link}>
          <p>{t.noBody}</p>
        </EmptyState>
      </>,
    );
  }
  return framed(
    context,
    <>
      <PageHeader title={t.chooseBodyTitle} lead={t.chooseBodyLead} />
      {origin ? <OriginBox origin={origin} workspaceKey={actor.workspaceKey} /> : null}
      <ChooseBody workspaceKey={actor.workspaceKey} bodies={bodies} origin={origin} chosen="" label={t.body} />
    </>,
  );
}

const formPage = (context: WorkspaceContext, props: Omit<NewQuestionPageProps, 'workspaceKey'>, status = 200): Reply =>
  framed(context, <NewQuestionPage {...props} workspaceKey={context.actor.workspaceKey} />, status);

const askableFor = ({ tx, actor, clock }: WorkspaceContext, { bodyId }: AskingBody) =>
  askableOrganisations(tx, actor.workspaceId, { bodyId, today: dateInJapan(clock.now()) });

export const newQuestionRoutes = ({ personalLinks }: FeedbackDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.newQuestion.pattern,
    who: secretariat,
    // It shows the words of a source, and who sits for whom.
    audit: 'feedback.see-question-form',
    async handle(context) {
      const { query, language } = context;
      const named = { body: query.get('body') ?? '', from: query.get('from') ?? '', id: query.get('id') ?? '' };
      const asked = await askedFor(context, named);
      if (!asked) return refuse('not-found');
      const { body, bodies, origin } = asked;
      if (origin) context.touch(origin.id);
      if (!body) return withoutBody(context, asked);
      const organisations = await askableFor(context, body);
      // A founded 連絡会's page leads here with its organisation.
      const waiting = origin?.waitsFor?.organisationId ?? query.get('organisation');
      const lines = new Map(
        organisations.map((it) => [it.organisationId, proposedLine(it, language, it.organisationId === waiting)]),
      );
      return formPage(context, { body, bodies, origin, organisations, lines, words: wordsFrom(origin), errors: [] });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.newQuestion.pattern,
    who: secretariat,
    audit: 'feedback.raise-question',
    async handle(context) {
      const { tx, actor, clock, form, language } = context;
      const asked = await askedFor(context, { body: form.get('body'), from: form.get('from'), id: form.get('id') });
      if (!asked?.body) return refuse('not-found');
      const { body, bodies, origin } = asked;
      const organisations = await askableFor(context, body);
      const words = readWords(form);
      const lines = readLines(form, organisations, language);
      const { drafts, unread } = linesInput(form, lines, language);
      const raised = await raiseQuestion(tx, actor, personalLinks, {
        ...wordsInput(words),
        bodyId: body.bodyId,
        origin: origin && { kind: origin.kind, id: origin.id },
        addressees: drafts,
        clock,
      });
      if (raised.ok) {
        context.touch(raised.value.questionId);
        return redirect(`${paths.question.to(actor.workspaceKey, raised.value.questionId)}?done=raised`);
      }
      if (raised.error.kind !== 'invalid') {
        return refuse(raised.error.kind === 'forbidden' ? 'forbidden' : 'not-found');
      }
      const names = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
      const errors = raised.error.problems.map((problem) => problemSentence(problem, { language, names, unread }));
      return formPage(context, { body, bodies, origin, organisations, words, lines, errors }, 422);
    },
  }),
];
