import { textLimits } from '#kernel/typed-text.ts';
import { formVersion } from '#platform/http/form-version.ts';
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
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import type { Question } from '../../domain/question.ts';
import { isSilent } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { addressees } from '../../store/addressees.ts';
import { findQuestion } from '../../store/questions.ts';
import { closeQuestion, reopenQuestion } from '../../use-cases/questions/close-question.ts';
import type { QuestionRefusal } from '../../use-cases/questions/refusals.ts';
import { crumbs, questionStep } from './crumbs.ts';
import { questionAt } from './edit-routes.tsx';
import { errorAt, type FieldError, problemSentence } from './problem-sentence.ts';
import { Refused, type RefusedKind } from './refused.tsx';

type Step = 'close' | 'reopen';

interface Shown {
  readonly as?: string;
  readonly note?: string;
  readonly errors?: readonly FieldError[];
  readonly refused?: RefusedKind;
}

async function stepPage(
  context: WorkspaceContext,
  question: Question,
  step: Step,
  status: number,
  { as = '', note = '', errors = [], refused }: Shown = {},
): Promise<Reply> {
  const { tx, actor, language } = context;
  const t = messages[language];
  const { questionId, version } = question;
  const asked = await addressees(tx, actor.workspaceId, { questionIds: [questionId] });
  const silent = asked.filter(({ state }) => isSilent(state)).length;
  const path = step === 'close' ? paths.closeQuestion : paths.reopenQuestion;
  const { title, submit } = t[step];
  return page(
    {
      title,
      section: 'feedback',
      breadcrumbs: crumbs(actor, language, questionStep(actor, language, question), { label: t.question[step] }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeader title={title} lead={step === 'close' ? t.close.lead(silent) : t.reopen.lead} />
          {refused ? <Refused kind={refused} /> : null}
          {refused ? (
            <SideBySide fields={[{ label: t[step].note, mine: note, theirs: question.closed?.note ?? '' }]} />
          ) : null}
          {refused === 'settled' ? (
            <p>
              <a href={paths.question.to(actor.workspaceKey, questionId)}>
                {questionStep(actor, language, question).label}
              </a>
            </p>
          ) : (
            <Form action={path.to(actor.workspaceKey, questionId)}>
              <input type="hidden" name="version" value={version} />
              {step === 'close' ? (
                <RadioGroup
                  name="as"
                  legend={t.close.as}
                  value={as}
                  error={errorAt(errors, 'as')}
                  options={(['ended', 'withdrawn'] as const).map((value) => ({
                    value,
                    label: t.close[value],
                    help: t.close[`${value}Help`],
                  }))}
                  required
                />
              ) : null}
              <TextArea
                name="note"
                label={t[step].note}
                help={t.close.noteHelp}
                value={note}
                error={errorAt(errors, 'note')}
                maxLength={textLimits.sentence}
                rows={3}
                required
              />
              <Button>{submit}</Button>
            </Form>
          )}
        </>
      ),
    },
    status,
  );
}

async function refusedPage(
  context: WorkspaceContext,
  question: Question,
  step: Step,
  error: QuestionRefusal,
  typed: Shown,
): Promise<Reply> {
  const { tx, actor, language } = context;
  switch (error.kind) {
    case 'invalid': {
      const named = { language, names: new Map<string, string>(), unread: new Map<string, string>() };
      const errors = [...(typed.errors ?? []), ...error.problems.map((problem) => problemSentence(problem, named))];
      return stepPage(context, question, step, 422, { ...typed, errors });
    }
    case 'changed':
    case 'closed': {
      const now = (await findQuestion(tx, actor.workspaceId, question.questionId)) ?? question;
      const settled = step === 'close' ? now.closed !== null : now.closed === null;
      return stepPage(context, now, step, 409, { ...typed, refused: settled ? 'settled' : 'changed' });
    }
    default:
      return refuse(error.kind === 'forbidden' ? 'forbidden' : 'not-found');
  }
}

const toQuestion = ({ actor }: WorkspaceContext, question: Question, done = ''): Reply =>
  redirect(`${paths.question.to(actor.workspaceKey, question.questionId)}${done === '' ? '' : `?done=${done}`}`);

export const closeRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.closeQuestion.pattern,
    who: secretariat,
    audit: 'feedback.see-question',
    async handle(context) {
      const question = await questionAt(context);
      if (!question) return refuse('not-found');
      return question.closed ? toQuestion(context, question) : stepPage(context, question, 'close', 200);
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.closeQuestion.pattern,
    who: secretariat,
    audit: 'feedback.close-question',
    async handle(context) {
      const { tx, actor, clock, form, language } = context;
      const question = await questionAt(context);
      if (!question) return refuse('not-found');
      const note = form.get('note');
      const as = (['ended', 'withdrawn'] as const).find((each) => each === form.get('as'));
      if (!as) {
        const errors = [{ field: 'as', message: messages[language].close.chooseAs }];
        return stepPage(context, question, 'close', 422, { note, errors });
      }
      const { questionId } = question;
      const closed = await closeQuestion(tx, actor, { questionId, as, note, version: formVersion(form), clock });
      return closed.ok
        ? toQuestion(context, question, 'closed')
        : refusedPage(context, question, 'close', closed.error, { as, note });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.reopenQuestion.pattern,
    who: secretariat,
    audit: 'feedback.see-question',
    async handle(context) {
      const question = await questionAt(context);
      if (!question) return refuse('not-found');
      return question.closed ? stepPage(context, question, 'reopen', 200) : toQuestion(context, question);
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.reopenQuestion.pattern,
    who: secretariat,
    audit: 'feedback.reopen-question',
    async handle(context) {
      const { tx, actor, clock, form } = context;
      const question = await questionAt(context);
      if (!question) return refuse('not-found');
      const note = form.get('note');
      const { questionId } = question;
      const reopened = await reopenQuestion(tx, actor, { questionId, note, version: formVersion(form), clock });
      return reopened.ok
        ? toQuestion(context, question, 'reopened')
        : refusedPage(context, question, 'reopen', reopened.error, { note });
    },
  }),
];
