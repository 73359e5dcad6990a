import { dateInJapan } from '#kernel/date-in-japan.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { isUuid } from '#kernel/uuid.ts';
import {
  file,
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import type { Answer } from '../../domain/answer.ts';
import { noMore } from '../../domain/answers/open-for.ts';
import type { Question } from '../../domain/question.ts';
import { entryMessages, errandMessages } from '../../locales/answers/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { answersOf, findAnswer } from '../../store/answers.ts';
import { findQuestion } from '../../store/questions.ts';
import { readFile } from '../../store/stored-files.ts';
import { enterAnswer } from '../../use-cases/answers/enter-answer.ts';
import { addresseeAt, addresseeCrumbs } from './addressee-at.ts';
import { AnswerContentView } from './answer-content-view.tsx';
import { answerForm, contentOf, emptyAnswerForm } from './answer-form.ts';
import { entryInput, readEntry, type TypedEntry } from './entry-form.ts';
import { EntryPage } from './entry-page.tsx';
import { answerErrors, type FieldError } from './problem-sentences.ts';
import { referenceOf } from './question-facts.tsx';

/** More than a scan may have, so that one a little too large is told so on the page. */
const ENTRY_LIMIT = 28 * 1024 * 1024;

interface Shown {
  readonly form: TypedEntry;
  readonly errors: readonly FieldError[];
  readonly asksBeforeSent: boolean;
  readonly hadScan: boolean;
}

async function show(context: WorkspaceContext, status: number, shown: Shown | null): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const addressee = await addresseeAt(context);
  const question = addressee && (await findQuestion(tx, actor.workspaceId, addressee.questionId));
  if (!addressee || !question) return refuse('not-found');
  const answers = await answersOf(tx, actor.workspaceId, [addressee.addresseeId]);
  const confirmed = answers.find(({ state }) => state === 'confirmed') ?? null;
  const { entry: t } = entryMessages[language];
  const title = t.title(referenceOf(addressee), addressee.organisationName);
  const no = noMore(addressee);
  const body = no ? (
    <>
      <PageHeader title={title} lead={t[no]} />
      {shown ? (
        <Notice kind="error" title={errandMessages[language].typed}>
          <AnswerContentView question={question} content={contentOf(shown.form.answer)} />
        </Notice>
      ) : null}
    </>
  ) : (
    <EntryPage
      workspaceKey={actor.workspaceKey}
      question={question}
      addressee={addressee}
      confirmed={confirmed}
      drafts={answers.filter(({ state }) => state === 'draft').length}
      form={shown?.form ?? proposed(question, confirmed, dateInJapan(clock.now()), language)}
      errors={shown?.errors ?? []}
      asksBeforeSent={shown?.asksBeforeSent ?? false}
      hadScan={shown?.hadScan ?? false}
    />
  );
  const breadcrumbs = addresseeCrumbs(actor.workspaceKey, addressee, language, t.short);
  return page({ title, section: 'feedback', breadcrumbs, body }, status);
}

/** Filled in with the answer there is, and the day it came, where one is to be corrected; else a sheet that came today. */
const proposed = (question: Question, confirmed: Answer | null, today: string, language: Language): TypedEntry => {
  const day = confirmed?.receivedOn ?? today;
  return {
    answer: confirmed ? answerForm(confirmed) : emptyAnswerForm(question),
    channel: '',
    receivedOn: language === 'ja' ? formatEra(day) : day,
    beforeSent: false,
    corrects: '',
  };
};

async function enter(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, clock, language } = context;
  const addressee: Addressee | undefined = await addresseeAt(context);
  const question = addressee && (await findQuestion(tx, actor.workspaceId, addressee.questionId));
  if (!addressee || !question) return refuse('not-found');
  const form = readEntry(question, context.form);
  const scan = context.form.file('scan');
  const failed = (status: number, errors: readonly FieldError[], asksBeforeSent = form.beforeSent) =>
    show(context, status, { form, errors, asksBeforeSent, hadScan: scan !== null });
  const input = entryInput(form, language);
  if (!input.ok) return failed(422, input.error);
  const { addresseeId } = addressee;
  const entered = await enterAnswer(tx, actor, { ...input.value, addresseeId, scan, clock });
  if (entered.ok) return redirect(`${paths.returned.to(actor.workspaceKey)}?entered=${addresseeId}`);
  const { error } = entered;
  switch (error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(error.kind);
    case 'invalid': {
      const asks = error.problems.some(({ problem }) => problem.kind === 'before-sent');
      return failed(422, answerErrors(error.problems, language), asks || form.beforeSent);
    }
    case 'already-answered':
      return failed(409, [{ field: 'corrects', message: entryMessages[language].entry.correctsNeeded }]);
    case 'closed':
    case 'reflected':
      return failed(409, []);
  }
}

/** 用紙の写し, to keep: never shown inside a page. */
async function scan(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, params } = context;
  const { answer: id } = params;
  const answer = isUuid(id) ? await findAnswer(tx, actor.workspaceId, id) : undefined;
  const found = answer?.scanFileId && (await readFile(tx, actor.workspaceId, answer.scanFileId));
  if (!answer || !found) return refuse('not-found');
  context.touch(answer.answerId);
  return file(found.bytes, found.mediaType, found.name, { 'x-content-type-options': 'nosniff' });
}

export const entryRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.enterAnswer.pattern,
    who: secretariat,
    audit: 'feedback.see-answer-entry',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.enterAnswer.pattern,
    who: secretariat,
    audit: 'feedback.enter-answer',
    bodyLimit: ENTRY_LIMIT,
    handle: enter,
  }),
  workspaceRoute({
    method: 'get',
    path: paths.answerScan.pattern,
    who: secretariat,
    audit: 'feedback.see-scan',
    handle: scan,
  }),
];
