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
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { FeedbackDeps } from '../../deps.ts';
import type { Question } from '../../domain/question.ts';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { addressees } from '../../store/addressees.ts';
import { addAddressees } from '../../use-cases/questions/add-addressees.ts';
import { type Askable, askableOrganisations } from '../../use-cases/questions/askable-organisations.ts';
import { crumbs, questionStep } from './crumbs.ts';
import { questionAt } from './edit-routes.tsx';
import { OrganisationLines } from './organisation-lines.tsx';
import { type FieldError, problemSentence } from './problem-sentence.ts';
import { linesInput, proposedLine, readLines, type TypedLine } from './question-form.ts';
import { Refused } from './refused.tsx';

/** Organisations that have not been asked this question. */
async function askable({ tx, actor, clock }: WorkspaceContext, question: Question): Promise<readonly Askable[]> {
  const asked = await addressees(tx, actor.workspaceId, { questionIds: [question.questionId] });
  return askableOrganisations(tx, actor.workspaceId, {
    bodyId: question.bodyId,
    today: dateInJapan(clock.now()),
    except: new Set(asked.map(({ organisationId }) => organisationId)),
  });
}

function formPage(
  context: WorkspaceContext,
  question: Question,
  status: number,
  shown: {
    readonly organisations: readonly Askable[];
    readonly lines: ReadonlyMap<string, TypedLine>;
    readonly errors?: readonly FieldError[];
  },
): Reply {
  const { actor, language } = context;
  const t = messages[language];
  const { organisations, lines, errors = [] } = shown;
  return page(
    {
      title: t.add.title,
      section: 'feedback',
      breadcrumbs: crumbs(actor, language, questionStep(actor, language, question), { label: t.question.add }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeader title={t.add.title} lead={t.add.lead} />
          {question.closed ? <Refused kind="closed" /> : null}
          {organisations.length === 0 ? <p>{t.add.everybody}</p> : null}
          {question.closed || organisations.length === 0 ? null : (
            <Form action={paths.addAddressees.to(actor.workspaceKey, question.questionId)} wide>
              <OrganisationLines organisations={organisations} lines={lines} errors={errors} />
              <Button>{t.form.add}</Button>
            </Form>
          )}
        </>
      ),
    },
    status,
  );
}

export const addRoutes = ({ personalLinks }: FeedbackDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.addAddressees.pattern,
    who: secretariat,
    audit: 'feedback.see-question',
    async handle(context) {
      const question = await questionAt(context);
      if (!question) return refuse('not-found');
      const organisations = await askable(context, question);
      const lines = new Map(organisations.map((it) => [it.organisationId, proposedLine(it, context.language)]));
      return formPage(context, question, 200, { organisations, lines });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.addAddressees.pattern,
    who: secretariat,
    audit: 'feedback.add-organisations',
    async handle(context) {
      const { tx, actor, clock, form, language } = context;
      const question = await questionAt(context);
      if (!question) return refuse('not-found');
      const { questionId } = question;
      const organisations = await askable(context, question);
      const lines = readLines(form, organisations, language);
      const { drafts, unread } = linesInput(form, lines, language);
      const added = await addAddressees(tx, actor, personalLinks, { questionId, addressees: drafts, clock });
      if (added.ok) return redirect(`${paths.question.to(actor.workspaceKey, questionId)}?done=added`);
      switch (added.error.kind) {
        case 'invalid': {
          const names = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
          const errors = added.error.problems.map((problem) => problemSentence(problem, { language, names, unread }));
          return formPage(context, question, 422, { organisations, lines, errors });
        }
        case 'closed':
          return formPage(context, question, 409, { organisations, lines });
        default:
          return refuse(added.error.kind === 'forbidden' ? 'forbidden' : 'not-found');
      }
    },
  }),
];
