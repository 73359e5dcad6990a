import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
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
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { findAddressee } from '../../store/addressees.ts';
import { confirmedAnswers } from '../../store/answers.ts';
import { findQuestion } from '../../store/questions.ts';
import { reflect } from '../../use-cases/returning/reflect.ts';
import { crumbs, questionStep } from '../questions/crumbs.ts';
import { ReflectPage, type ReflectPageProps } from './reflect-page.tsx';

type Typed = Pick<ReflectPageProps, 'form' | 'errors' | 'changed'>;

const addresseeAt = async ({ tx, actor, params }: WorkspaceContext): Promise<Addressee | undefined> =>
  isUuid(params.addressee) ? findAddressee(tx, actor.workspaceId, params.addressee) : undefined;

async function show(context: WorkspaceContext, addressee: Addressee, typed: Typed | null, status = 200) {
  const { tx, actor, language } = context;
  const { addresseeId, questionId, organisationName } = addressee;
  context.touch(addresseeId);
  const question = await findQuestion(tx, actor.workspaceId, questionId);
  if (!question) return refuse('not-found');
  const answer = (await confirmedAnswers(tx, actor.workspaceId, [addresseeId])).get(addresseeId);
  const t = returningMessages[language];
  const key = actor.workspaceKey;
  const title = t.reflect.title(organisationName);
  const { response, reflection } = addressee;
  const shown = typed ?? { form: { response, reflection }, errors: [], changed: false };
  return page(
    {
      title,
      section: 'feedback',
      breadcrumbs: crumbs(
        actor,
        language,
        questionStep(actor, language, question),
        { label: t.list.title, href: paths.list.to(key, questionId) },
        { label: title },
      ),
      body: answer ? (
        <ReflectPage workspaceKey={key} {...{ question, addressee, answer, language }} {...shown} />
      ) : (
        <>
          <PageHeader title={title} />
          <Notice kind="info" title={t.reflect.noAnswer} />
          <LinkButton kind="secondary" href={paths.list.to(key, questionId)}>
            {t.reflect.back}
          </LinkButton>
        </>
      ),
    },
    status,
  );
}

async function save(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, language, clock, form: values } = context;
  const addressee = await addresseeAt(context);
  if (!addressee) return refuse('not-found');
  const { addresseeId } = addressee;
  const form = { response: values.get('response'), reflection: values.get('reflection') };
  const done = await reflect(tx, actor, { addresseeId, ...form, version: formVersion(values), clock });
  if (done.ok) {
    context.touch(addresseeId);
    const { questionId, toTellAgain } = done.value;
    const list = paths.list.to(actor.workspaceKey, questionId);
    return redirect(`${list}?done=${toTellAgain ? 'to-tell-again' : 'reflected'}`);
  }
  const { error } = done;
  switch (error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(error.kind);
    case 'no-answer':
      return show(context, addressee, null, 409);
    case 'changed':
      return show(context, error.current, { form, errors: [], changed: true }, 409);
    case 'invalid': {
      const t = returningMessages[language].reflect;
      const errors = error.problems.map(({ field, problem }) => ({
        field,
        message: typedTextRefusal(problem, t[field], language),
      }));
      return show(context, addressee, { form, errors, changed: false }, 422);
    }
  }
}

export const reflectRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.reflect.pattern,
    who: secretariat,
    audit: 'feedback.see-reflection',
    async handle(context) {
      const addressee = await addresseeAt(context);
      return addressee ? show(context, addressee, null) : refuse('not-found');
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.reflect.pattern,
    who: secretariat,
    audit: 'feedback.reflect',
    handle: save,
  }),
];
