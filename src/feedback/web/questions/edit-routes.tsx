import { isUuid } from '#kernel/uuid.ts';
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
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { answerKinds, type Question } from '../../domain/question.ts';
import { messages } from '../../locales/questions/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { hasGoneOut } from '../../store/question-rows.ts';
import { findQuestion } from '../../store/questions.ts';
import { changeQuestion } from '../../use-cases/questions/change-question.ts';
import { crumbs, questionStep } from './crumbs.ts';
import { type FieldError, problemSentence } from './problem-sentence.ts';
import { readWords, type TypedWords, wordsInput, wordsOfQuestion } from './question-form.ts';
import { Refused, type RefusedKind } from './refused.tsx';
import { WordsFields } from './words-fields.tsx';

/** The question that the address names. */
export async function questionAt({ tx, actor, params, touch }: WorkspaceContext): Promise<Question | undefined> {
  const { question } = params;
  if (!isUuid(question)) return undefined;
  touch(question);
  return findQuestion(tx, actor.workspaceId, question);
}

interface Shown {
  readonly typed: TypedWords;
  readonly errors?: readonly FieldError[];
  readonly refused?: RefusedKind;
  /** What was typed while somebody else changed it, beside what is stored. */
  readonly beside?: boolean;
  readonly version?: number;
}

function formPage(context: WorkspaceContext, question: Question, status: number, shown: Shown): Reply {
  const { actor, language } = context;
  const t = messages[language];
  const { typed, errors = [], refused, beside = false, version = question.version } = shown;
  const locked = refused === 'frozen' || refused === 'closed';
  return page(
    {
      title: t.edit.title,
      section: 'feedback',
      breadcrumbs: crumbs(actor, language, questionStep(actor, language, question), { label: t.question.edit }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeader title={t.edit.title} lead={locked ? undefined : t.edit.lead} />
          {refused ? <Refused kind={refused} /> : null}
          {locked && beside ? <p>{t.form.frozenTyped}</p> : null}
          {beside ? <SideBySide fields={fieldsBeside(typed, question, language)} /> : null}
          {locked ? (
            <p>
              <a href={paths.question.to(actor.workspaceKey, question.questionId)}>
                {questionStep(actor, language, question).label}
              </a>
            </p>
          ) : (
            <Form action={paths.editQuestion.to(actor.workspaceKey, question.questionId)}>
              <input type="hidden" name="version" value={version} />
              <WordsFields typed={typed} errors={errors} />
              <Button>{t.form.save}</Button>
            </Form>
          )}
        </>
      ),
    },
    status,
  );
}

function fieldsBeside(typed: TypedWords, stored: Question, language: 'ja' | 'en') {
  const t = messages[language].form;
  const kind = (value: string) => {
    const known = answerKinds.find((each) => each === value);
    return known ? feedbackWords[language].answerKinds[known] : '';
  };
  const list = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '').join('\n');
  const tick = (on: boolean) => (on ? '✓' : '');
  return [
    { label: t.title, mine: typed.title, theirs: stored.title },
    { label: t.background, mine: typed.background, theirs: stored.background },
    { label: t.points, mine: list(typed.points), theirs: list(stored.points) },
    { label: t.answerKind, mine: kind(typed.answerKind), theirs: kind(stored.answerKind) },
    { label: t.choices, mine: list(typed.choices), theirs: list(stored.choices) },
    { label: t.silenceAgrees, mine: tick(typed.silenceAgrees), theirs: tick(stored.silenceAgrees) },
  ];
}

export const editRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.editQuestion.pattern,
    who: secretariat,
    audit: 'feedback.see-question',
    async handle(context) {
      const question = await questionAt(context);
      if (!question) return refuse('not-found');
      const typed = wordsOfQuestion(question);
      if (question.closed) return formPage(context, question, 200, { typed, refused: 'closed' });
      const frozen = await hasGoneOut(context.tx, context.actor.workspaceId, question.questionId);
      return formPage(context, question, 200, frozen ? { typed, refused: 'frozen' } : { typed });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.editQuestion.pattern,
    who: secretariat,
    audit: 'feedback.change-question',
    async handle(context) {
      const { tx, actor, clock, form, language } = context;
      const question = await questionAt(context);
      if (!question) return refuse('not-found');
      const { questionId } = question;
      const typed = readWords(form);
      const version = formVersion(form);
      const changed = await changeQuestion(tx, actor, { ...wordsInput(typed), questionId, version, clock });
      if (changed.ok) return redirect(`${paths.question.to(actor.workspaceKey, questionId)}?done=changed`);
      switch (changed.error.kind) {
        case 'invalid': {
          const named = { language, names: new Map<string, string>(), unread: new Map<string, string>() };
          const errors = changed.error.problems.map((problem) => problemSentence(problem, named));
          return formPage(context, question, 422, { typed, errors, version });
        }
        case 'changed':
        case 'frozen':
        case 'closed': {
          const now = (await findQuestion(tx, actor.workspaceId, questionId)) ?? question;
          return formPage(context, now, 409, { typed, refused: changed.error.kind, beside: true });
        }
        default:
          return refuse(changed.error.kind === 'forbidden' ? 'forbidden' : 'not-found');
      }
    },
  }),
];
