import { loadChallenges } from '#challenges/index.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import {
  answerAsEvidence,
  type EvidenceRefusal,
  quotableAnswer,
} from '../../use-cases/returning/answer-as-evidence.ts';
import { addresseeAt } from '../answers/addressee-at.ts';
import { crumbs, questionStep } from '../questions/crumbs.ts';
import { type EvidenceForm, EvidencePage, type EvidencePageProps, NEW_CHALLENGE } from './evidence-page.tsx';

type Typed = Pick<EvidencePageProps, 'form' | 'errors'>;

async function show(context: WorkspaceContext, typed: Typed | null = null, status = 200): Promise<Reply> {
  const { tx, actor, params, language } = context;
  const quotable = await quotableAnswer(tx, actor.workspaceId, params.addressee ?? '');
  if (!quotable) {
    const silent = await addresseeAt(context);
    return silent ? redirect(paths.addressee.to(actor.workspaceKey, silent.addresseeId)) : refuse('not-found');
  }
  const { addressee, question, parts } = quotable;
  context.touch(addressee.addresseeId);
  const { challenges } = await loadChallenges(tx, actor, { state: 'open' });
  const t = returningMessages[language];
  const all = parts.map((_, index) => String(index));
  return page(
    {
      title: t.evidence.title,
      section: 'feedback',
      breadcrumbs: crumbs(
        actor,
        language,
        questionStep(actor, language, question),
        { label: t.list.title, href: paths.list.to(actor.workspaceKey, question.questionId) },
        { label: t.evidence.title },
      ),
      body: (
        <EvidencePage
          workspaceKey={actor.workspaceKey}
          quotable={quotable}
          challenges={challenges.map(({ challengeId, title }) => ({ value: challengeId, label: title }))}
          form={typed?.form ?? { parts: all, challenge: challenges.length === 0 ? NEW_CHALLENGE : '', title: '' }}
          errors={typed?.errors ?? []}
          language={language}
        />
      ),
    },
    status,
  );
}

async function add(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, params, form: values, clock } = context;
  const addresseeId = params.addressee ?? '';
  const form: EvidenceForm = {
    parts: values.all('part'),
    challenge: values.get('challenge'),
    title: values.get('title'),
  };
  const done = await answerAsEvidence(tx, actor, {
    addresseeId,
    parts: form.parts.map(Number),
    challengeId: form.challenge === NEW_CHALLENGE ? null : form.challenge,
    title: form.title,
    clock,
  });
  if (!done.ok) {
    return done.error.kind === 'invalid'
      ? show(context, { form, errors: worded(context, done.error) }, 422)
      : refuse(done.error.kind);
  }
  const { challengeId } = done.value;
  context.touch(addresseeId);
  context.touch(challengeId);
  const quotable = await quotableAnswer(tx, actor.workspaceId, addresseeId);
  if (!quotable) return refuse('not-found');
  const list = paths.list.to(actor.workspaceKey, quotable.question.questionId);
  return redirect(`${list}?done=evidence&challenge=${challengeId}`);
}

function worded(
  { language }: WorkspaceContext,
  { problems }: Extract<EvidenceRefusal, { readonly kind: 'invalid' }>,
): Typed['errors'] {
  const t = returningMessages[language].evidence;
  return problems.map((one) => {
    if (one.problem === null) {
      return { field: one.field === 'parts' ? 'part' : 'challenge', message: t.problems[one.field] };
    }
    return one.field === 'quote'
      ? { field: 'part', message: typedTextRefusal(one.problem, t.problems.quote, language) }
      : { field: 'title', message: typedTextRefusal(one.problem, t.newTitle, language) };
  });
}

export const evidenceRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.answerAsEvidence.pattern,
    who: secretariat,
    audit: 'feedback.see-reflection',
    handle: (context) => show(context),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.answerAsEvidence.pattern,
    who: secretariat,
    audit: 'feedback.answer-as-evidence',
    handle: add,
  }),
];
