import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { formVersion } from '#platform/http/form-version.ts';
import { page, type Reply, redirect, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { Challenge } from '../domain/challenge.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { changeChallenge } from '../use-cases/keep-challenge.ts';
import { addEvidence, type ChallengeProblem, type NewEvidence, raiseChallenge } from '../use-cases/raise-challenge.ts';
import {
  type ChallengeForm,
  ChallengeFormPage,
  type ChallengeFormPageProps,
  type FieldError,
  titleOf,
} from './challenge-form-page.tsx';
import { challengeOf } from './challenge-routes.tsx';
import { crumbs } from './crumbs.ts';
import { type FigureChoice, figureChoices } from './figure-evidence.ts';

type Purpose = ChallengeFormPageProps['purpose'];

interface Shown {
  readonly challenge: Challenge | null;
  readonly form: ChallengeForm;
  readonly errors?: readonly FieldError[];
  readonly changed?: boolean;
  readonly figures: readonly FigureChoice[];
}

function formPage({ actor, language }: WorkspaceContext, purpose: Purpose, shown: Shown, status = 200): Reply {
  const key = actor.workspaceKey;
  const { challenge } = shown;
  const title = titleOf(purpose, language);
  const id = challenge?.challengeId ?? '';
  const own = challenge ? paths.challenge.to(key, id) : paths.challenges.to(key);
  const above = challenge ? [{ label: challenge.title, href: own }] : [];
  const action = {
    raise: paths.newChallenge.to(key),
    edit: paths.editChallenge.to(key, id),
    evidence: paths.evidence.to(key, id),
  }[purpose];
  return page(
    {
      title,
      section: 'challenges',
      breadcrumbs: crumbs(actor, language, ...above, { label: title }),
      body: (
        <ChallengeFormPage
          purpose={purpose}
          challenge={challenge}
          form={shown.form}
          errors={shown.errors ?? []}
          changed={shown.changed ?? false}
          figures={shown.figures}
          action={action}
          back={own}
          language={language}
        />
      ),
    },
    status,
  );
}

const readForm = ({ form }: WorkspaceContext): ChallengeForm => ({
  title: form.get('title'),
  description: form.get('description'),
  raisedOn: form.get('raisedOn'),
  quote: form.get('quote'),
  figure: form.get('figure'),
});

/** The evidence of a form: words, a figure, both or none; null where the figure is not to be found. */
function evidenceOf(form: ChallengeForm, figures: readonly FigureChoice[]): readonly NewEvidence[] | null {
  const words: NewEvidence[] = form.quote.trim() === '' ? [] : [{ kind: 'words', quote: form.quote }];
  if (form.figure === '') return words;
  const chosen = figures.find(({ value }) => value === form.figure);
  return chosen ? [...words, chosen.evidence] : null;
}

const wordProblem = ({ field, finding }: ChallengeProblem, language: Language): FieldError => ({
  field,
  message: typedTextRefusal(finding, messages[language].form[field], language),
});

const empty: ChallengeForm = { title: '', description: '', raisedOn: '', quote: '', figure: '' };

async function raise(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const form = readForm(context);
  const figures = await figureChoices(tx, actor, language, form.figure);
  const date = form.raisedOn.trim() === '' ? null : parseJapaneseDate(form.raisedOn);
  const evidence = evidenceOf(form, figures);
  const errors: FieldError[] = [];
  if (date && !date.ok) errors.push({ field: 'raisedOn', message: dateRefusal(date.error, language) });
  if (!evidence) errors.push({ field: 'figure', message: messages[language].form.figureUnknown });
  const raised = await raiseChallenge(tx, actor, {
    title: form.title,
    description: form.description,
    raisedOn: date?.ok ? date.value : null,
    evidence: evidence ?? [],
    clock,
  });
  if (raised.ok && errors.length === 0) {
    context.touch(raised.value.challengeId);
    return redirect(paths.challenge.to(actor.workspaceKey, raised.value.challengeId, { done: 'raised' }));
  }
  // Status 422 undoes what was written beside an error.
  const found = raised.ok ? [] : raised.error.problems.map((problem) => wordProblem(problem, language));
  return formPage(context, 'raise', { challenge: null, form, errors: [...found, ...errors], figures }, 422);
}

async function edit(context: WorkspaceContext, challenge: Challenge): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const form = readForm(context);
  const { challengeId } = challenge;
  const version = formVersion(context.form);
  const { title, description } = form;
  const changed = await changeChallenge(tx, actor, { challengeId, title, description, version, clock });
  if (changed.ok) {
    context.touch(challengeId);
    return redirect(paths.challenge.to(actor.workspaceKey, challengeId, { done: 'changed' }));
  }
  switch (changed.error.kind) {
    case 'not-found':
      return refuse('not-found');
    case 'changed':
      return formPage(context, 'edit', { challenge: changed.error.current, form, changed: true, figures: [] }, 409);
    case 'invalid': {
      const errors = changed.error.problems.flatMap(({ field, finding }) =>
        field === 'note' ? [] : [wordProblem({ field, finding }, language)],
      );
      return formPage(context, 'edit', { challenge, form, errors, figures: [] }, 422);
    }
  }
}

async function addTo(context: WorkspaceContext, challenge: Challenge): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const t = messages[language].form;
  const form = readForm(context);
  const figures = await figureChoices(tx, actor, language, form.figure);
  const back = (errors: readonly FieldError[]) =>
    formPage(context, 'evidence', { challenge, form, errors, figures }, 422);
  const evidence = evidenceOf(form, figures);
  if (!evidence) return back([{ field: 'figure', message: t.figureUnknown }]);
  if (evidence.length === 0) return back([{ field: 'quote', message: t.evidenceMissing }]);
  const { challengeId } = challenge;
  for (const one of evidence) {
    const added = await addEvidence(tx, actor, { ...one, challengeId, clock });
    if (added.ok) continue;
    if (added.error.kind === 'not-found') return refuse('not-found');
    return back(added.error.problems.map((problem) => wordProblem(problem, language)));
  }
  context.touch(challengeId);
  return redirect(paths.challenge.to(actor.workspaceKey, challengeId, { done: 'evidence' }));
}

export const raiseRoutes = [
  workspaceRoute({
    method: 'get',
    path: paths.newChallenge.pattern,
    who: writers,
    audit: 'none',
    async handle(context) {
      const figure = context.query.get('figure') ?? '';
      const figures = await figureChoices(context.tx, context.actor, context.language, figure);
      return formPage(context, 'raise', { challenge: null, form: { ...empty, figure }, figures });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.newChallenge.pattern,
    who: writers,
    audit: 'challenge.raise',
    handle: raise,
  }),
  ...(['edit', 'evidence'] as const).map((purpose) =>
    workspaceRoute({
      method: 'get',
      path: paths[purpose === 'edit' ? 'editChallenge' : 'evidence'].pattern,
      who: writers,
      audit: 'challenge.view',
      async handle(context) {
        const loaded = await challengeOf(context);
        if (!loaded) return refuse('not-found');
        const { challenge } = loaded;
        context.touch(challenge.challengeId);
        const { tx, actor, language } = context;
        const figures = purpose === 'edit' ? [] : await figureChoices(tx, actor, language, '');
        const form = { ...empty, title: challenge.title, description: challenge.description };
        return formPage(context, purpose, { challenge, form, figures });
      },
    }),
  ),
  workspaceRoute({
    method: 'post',
    path: paths.editChallenge.pattern,
    who: writers,
    audit: 'challenge.change',
    async handle(context) {
      const loaded = await challengeOf(context);
      return loaded ? edit(context, loaded.challenge) : refuse('not-found');
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.evidence.pattern,
    who: writers,
    audit: 'challenge.add-evidence',
    async handle(context) {
      const loaded = await challengeOf(context);
      return loaded ? addTo(context, loaded.challenge) : refuse('not-found');
    },
  }),
];
