import { listOrganisations } from '#directory/index.ts';
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
import type { CouncilsDeps } from '../../deps.ts';
import { type KeyRemarkKind, keyRemarkKinds } from '../../domain/key-remark.ts';
import { type Visibility, visibilities } from '../../domain/meeting.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import { paths } from '../../paths.ts';
import { councilsPolicy, secretariat } from '../../policy.ts';
import { decisionsOfBody, meetingsTakingEntries, openChallenges } from '../../store/key-remark-endings.ts';
import { endKeyRemark, reopenKeyRemark } from '../../use-cases/key-remarks/end-key-remark.ts';
import type { EndKeyRemarkRefusal } from '../../use-cases/key-remarks/ended.ts';
import { changeKeyRemark } from '../../use-cases/key-remarks/mark-key-remark.ts';
import { keyRemarkView } from '../../use-cases/key-remarks/read-key-remarks.ts';
import { followUpsOf } from '../follow-ups.tsx';
import type { TypedForm } from '../recording/typed-form.ts';
import { KeyRemarkPage } from './key-remark-page.tsx';
import { keyRemarkCrumbs, kindName, wordKeyRemarkProblems } from './key-remark-words.ts';
import { endingFields, endingOf, readEnding } from './read-ending.ts';

async function show(
  deps: CouncilsDeps,
  context: WorkspaceContext,
  status: number,
  typed: TypedForm | null,
): Promise<Reply> {
  const { tx, actor, language, params, query } = context;
  const view = await keyRemarkView(tx, actor, params.keyRemark ?? '');
  if (!view) return refuse('not-found');
  context.touch(view.keyRemark.keyRemarkId);
  const t = messages[language];
  const { workspaceId } = actor;
  const { bodyId } = view.of.body;
  const title = t.one.title(kindName(view.keyRemark.kind, language));
  const done = query.get('done') ?? '';
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: keyRemarkCrumbs(view.of, actor, language, title),
      body: (
        <KeyRemarkPage
          view={view}
          actor={actor}
          language={language}
          said={typed === null && Object.hasOwn(t.done, done) ? (t.done[done] ?? '') : ''}
          choices={
            councilsPolicy['councils.keep'](actor)
              ? {
                  organisations: await listOrganisations(tx, actor),
                  challenges: await openChallenges(tx, workspaceId),
                  decisions: await decisionsOfBody(tx, workspaceId, bodyId),
                  meetings: await meetingsTakingEntries(tx, workspaceId, bodyId),
                }
              : null
          }
          typed={typed}
          followUps={await followUpsOf(context, deps, { kind: 'key-remark', ids: [view.keyRemark.keyRemarkId] })}
        />
      ),
    },
    status,
  );
}

/** A form that goes back; `name` says where a field of the errand stands in it. */
async function back(
  deps: CouncilsDeps,
  context: WorkspaceContext,
  form: string,
  error: EndKeyRemarkRefusal,
  name: (field: string) => string = (field) => field,
): Promise<Reply> {
  const fields = [...endingFields, 'kind', 'visibility', 'reason'];
  const values = Object.fromEntries(fields.map((field) => [field, context.form.get(field)]));
  switch (error.kind) {
    case 'changed':
      return show(deps, context, 409, { form, values, errors: [], changed: true });
    case 'invalid': {
      const errors = wordKeyRemarkProblems(error.problems, context.language, name);
      return show(deps, context, 422, { form, values, errors });
    }
    case 'locked':
      return refuse('closed');
    default:
      return refuse(error.kind);
  }
}

const done = ({ actor, params, touch }: WorkspaceContext, what: string): Reply => {
  touch(params.keyRemark ?? '');
  return redirect(`${paths.keyRemark.to(actor.workspaceKey, params.keyRemark ?? '')}?done=${what}`);
};

async function end(deps: CouncilsDeps, context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, clock, form, params, language } = context;
  const ending = endingOf(form);
  if (!ending) return refuse('not-found');
  const read = readEnding(ending, form, language);
  if (!read.ok) {
    const values = Object.fromEntries(endingFields.map((field) => [field, form.get(field)]));
    return show(deps, context, 422, { form: ending, values, errors: read.error });
  }
  const seen = { keyRemarkId: params.keyRemark ?? '', version: formVersion(form), clock };
  const ended = await endKeyRemark(tx, actor, { ...read.value, ...seen });
  const owner = (field: string) => (field === 'ownerOrganisationId' ? 'owner' : field);
  return ended.ok ? done(context, 'ended') : back(deps, context, ending, ended.error, owner);
}

async function reopen(deps: CouncilsDeps, context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, clock, form, params } = context;
  const seen = { keyRemarkId: params.keyRemark ?? '', version: formVersion(form), clock };
  const reopened = await reopenKeyRemark(tx, actor, { ...seen, reason: form.get('reason') });
  return reopened.ok ? done(context, 'reopened') : back(deps, context, 'reopen', reopened.error);
}

async function change(deps: CouncilsDeps, context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, clock, form, params } = context;
  const changed = await changeKeyRemark(tx, actor, {
    keyRemarkId: params.keyRemark ?? '',
    text: form.get('text'),
    kind: (keyRemarkKinds.find((kind) => kind === form.get('kind')) ?? '') as KeyRemarkKind,
    visibility: (visibilities.find((each) => each === form.get('visibility')) ?? '') as Visibility,
    version: formVersion(form),
    clock,
  });
  return changed.ok ? done(context, 'changed') : back(deps, context, 'change', changed.error);
}

export const keyRemarkRoutes = (deps: CouncilsDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.keyRemark.pattern,
    who: 'signed-in',
    audit: 'councils.see-key-remarks',
    handle: (context) => show(deps, context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.keyRemark.pattern,
    who: secretariat,
    audit: 'councils.settle-key-remark',
    handle(context) {
      const step = context.form.get('do');
      if (step === 'end') return end(deps, context);
      if (step === 'reopen') return reopen(deps, context);
      return step === 'change' ? change(deps, context) : Promise.resolve(refuse('not-found'));
    },
  }),
];
