import { listOrganisations } from '#directory/index.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
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
import type { Action } from '../domain/action.ts';
import type { ChallengesDeps } from '../extension-points.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { type ActionProblem, agreeAction } from '../use-cases/agree-action.ts';
import { changeAction } from '../use-cases/keep-action.ts';
import { type LoadedAction, loadAction, loadChallenges } from '../use-cases/load-challenges.ts';
import { readableActions } from '../use-cases/readable-actions.ts';
import { type ActionFieldError, type ActionForm, ActionFormPage, actionForm } from './action-form-page.tsx';
import { ActionPage } from './action-page.tsx';
import { actionsCrumb, crumbs } from './crumbs.ts';

export const actionOf = async ({ tx, actor, params }: WorkspaceContext): Promise<LoadedAction | null> =>
  isUuid(params.action) ? loadAction(tx, actor, params.action) : null;

interface Shown {
  readonly stored: Action | null;
  readonly form: ActionForm;
  readonly errors?: readonly ActionFieldError[];
  readonly changed?: boolean;
}

async function formPage(context: WorkspaceContext, shown: Shown, status = 200): Promise<Reply> {
  const { tx, actor, language } = context;
  const key = actor.workspaceKey;
  const { stored } = shown;
  const t = messages[language].actionForm;
  const title = stored ? t.editTitle : t.newTitle;
  const all = await listOrganisations(tx, actor, { ended: true });
  // One that has ended can be kept, not chosen anew.
  const organisations = all.filter((one) => one.endedOn === null || one.organisationId === stored?.ownerOrganisationId);
  const { challenges } = await loadChallenges(tx, actor, { state: 'open' });
  const own = stored ? paths.action.to(key, stored.actionId) : paths.actions.to(key);
  const above = stored ? [{ label: stored.title, href: own }] : [];
  return page(
    {
      title,
      section: 'challenges',
      breadcrumbs: crumbs(actor, language, actionsCrumb(actor, language), ...above, { label: title }),
      body: (
        <ActionFormPage
          stored={stored}
          form={shown.form}
          errors={shown.errors ?? []}
          changed={shown.changed ?? false}
          organisations={organisations}
          challenges={challenges}
          action={stored ? paths.editAction.to(key, stored.actionId) : paths.newAction.to(key)}
          back={own}
          language={language}
        />
      ),
    },
    status,
  );
}

function wordProblem(problem: ActionProblem, language: Language): ActionFieldError {
  const { actionForm: t } = messages[language];
  switch (problem.field) {
    case 'ownerOrganisationId':
      return { field: 'organisation', message: t.organisationUnknown };
    case 'challengeId':
      return { field: 'challenge', message: t.challengeUnknown };
    case 'ownerName':
      return { field: 'owner', message: typedTextRefusal(problem.finding, t.owner, language) };
    default:
      return { field: 'title', message: typedTextRefusal(problem.finding, t.what, language) };
  }
}

async function save(context: WorkspaceContext, stored: Action | null): Promise<Reply> {
  const { tx, actor, language, clock, form: sent } = context;
  const form: ActionForm = {
    title: sent.get('title'),
    organisation: sent.get('organisation'),
    owner: sent.get('owner'),
    due: sent.get('due'),
    challenge: sent.get('challenge'),
  };
  const due = form.due.trim() === '' ? null : parseJapaneseDate(form.due);
  const dueErrors: ActionFieldError[] =
    due && !due.ok ? [{ field: 'due', message: dateRefusal(due.error, language) }] : [];
  const typed = {
    title: form.title,
    ownerOrganisationId: form.organisation || null,
    ownerName: form.owner,
    dueOn: due?.ok ? due.value : null,
    clock,
  };
  const saved = stored
    ? await changeAction(tx, actor, {
        ...typed,
        actionId: stored.actionId,
        version: formVersion(sent),
      })
    : await agreeAction(tx, actor, { ...typed, challengeId: form.challenge || null });
  if (saved.ok && dueErrors.length === 0) {
    const { actionId } = saved.value;
    context.touch(actionId);
    return redirect(paths.action.to(actor.workspaceKey, actionId, { done: stored ? 'changed' : 'agreed' }));
  }
  // Status 422 undoes what was written beside a date that cannot be read.
  if (saved.ok) return formPage(context, { stored, form, errors: dueErrors }, 422);
  switch (saved.error.kind) {
    case 'not-found':
      return refuse('not-found');
    case 'changed':
      return formPage(context, { stored: saved.error.current, form, errors: dueErrors, changed: true }, 409);
    case 'invalid': {
      const errors = [...saved.error.problems.map((problem) => wordProblem(problem, language)), ...dueErrors];
      return formPage(context, { stored, form, errors }, 422);
    }
  }
}

export const actionRoutes = ({ actionOrigins }: ChallengesDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.newAction.pattern,
    who: writers,
    audit: 'none',
    async handle(context) {
      const challenge = context.query.get('challenge') ?? '';
      return formPage(context, { stored: null, form: actionForm(null, context.language, challenge) });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.newAction.pattern,
    who: writers,
    audit: 'action.agree',
    handle: (context) => save(context, null),
  }),
  workspaceRoute({
    method: 'get',
    path: paths.action.pattern,
    who: 'signed-in',
    // It may name who does it.
    audit: 'action.view',
    async handle(context) {
      const loaded = await actionOf(context);
      if (!loaded) return refuse('not-found');
      const { tx, actor, language, query, clock } = context;
      if ((await readableActions(tx, actor, [loaded.action], actionOrigins)).length === 0) return refuse('not-found');
      const { title, actionId } = loaded.action;
      context.touch(actionId);
      const today = dateInJapan(clock.now());
      return page({
        title,
        section: 'challenges',
        breadcrumbs: crumbs(actor, language, actionsCrumb(actor, language), { label: title }),
        body: <ActionPage loaded={loaded} today={today} done={query.get('done')} actor={actor} language={language} />,
      });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.editAction.pattern,
    who: writers,
    audit: 'action.view',
    async handle(context) {
      const loaded = await actionOf(context);
      if (!loaded) return refuse('not-found');
      context.touch(loaded.action.actionId);
      return formPage(context, { stored: loaded.action, form: actionForm(loaded.action, context.language) });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.editAction.pattern,
    who: writers,
    audit: 'action.change',
    async handle(context) {
      const loaded = await actionOf(context);
      return loaded ? save(context, loaded.action) : refuse('not-found');
    },
  }),
];
