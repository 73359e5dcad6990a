import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { formVersion } from '#platform/http/form-version.ts';
import { page, type Reply, redirect, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { Action } from '../domain/action.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { endAction, reopenAction } from '../use-cases/keep-action.ts';
import { actionOf } from './action-routes.tsx';
import { ClosePage, type ClosePageProps } from './close-page.tsx';
import { actionsCrumb, crumbs } from './crumbs.ts';

type Shown = Pick<ClosePageProps, 'form' | 'errors'> & { readonly changed: boolean };
const untouched: Shown = { form: { state: '', note: '' }, errors: [], changed: false };

/** The form that ends an action in progress, or takes up a finished one. */
function closePage({ actor, language }: WorkspaceContext, action: Action, shown: Shown, status = 200): Reply {
  const t = messages[language];
  const key = actor.workspaceKey;
  const id = action.actionId;
  const closes = action.state === 'open';
  const title = closes ? t.endAction.title : t.action.reopen;
  const back = paths.action.to(key, id);
  const now = [t.actionStates[action.state], action.closingNote].filter((part) => part !== '').join('　');
  return page(
    {
      title,
      section: 'challenges',
      breadcrumbs: crumbs(
        actor,
        language,
        actionsCrumb(actor, language),
        { label: action.title, href: back },
        { label: title },
      ),
      body: (
        <ClosePage
          title={title}
          about={action.title}
          lead={closes ? t.end.lead : t.end.reopenLead}
          warning={null}
          states={
            closes
              ? {
                  legend: t.endAction.state,
                  options: [
                    { value: 'done', label: t.endAction.done, help: t.endAction.doneHelp },
                    { value: 'dropped', label: t.endAction.dropped, help: t.endAction.droppedHelp },
                  ],
                }
              : null
          }
          note={closes ? t.endAction.note : t.end.note}
          noteHelp={closes ? t.endAction.noteHelp : t.end.noteHelp}
          submit={closes ? t.endAction.submit : t.end.reopenSubmit}
          cancel={t.cancel}
          form={shown.form}
          errors={shown.errors}
          changed={shown.changed ? { title: t.changedTitle, now } : null}
          version={action.version}
          action={closes ? paths.endAction.to(key, id) : paths.reopenAction.to(key, id)}
          back={back}
        />
      ),
    },
    status,
  );
}

const show = (wanted: 'open' | 'closed') => async (context: WorkspaceContext) => {
  const loaded = await actionOf(context);
  if (!loaded || (loaded.action.state === 'open') !== (wanted === 'open')) return refuse('not-found');
  context.touch(loaded.action.actionId);
  return closePage(context, loaded.action, untouched);
};

async function close(context: WorkspaceContext, errand: 'end' | 'reopen'): Promise<Reply> {
  const { tx, actor, language, clock, form: sent } = context;
  const t = messages[language];
  const loaded = await actionOf(context);
  if (!loaded) return refuse('not-found');
  const { actionId } = loaded.action;
  const form = { state: sent.get('state'), note: sent.get('note') };
  const state = form.state === 'done' || form.state === 'dropped' ? form.state : null;
  const seen = { actionId, note: form.note, version: formVersion(sent), clock };
  const closed =
    errand === 'end'
      ? await endAction(tx, actor, { ...seen, state: state ?? 'done' })
      : await reopenAction(tx, actor, seen);
  const stateErrors: ClosePageProps['errors'] =
    errand === 'end' && !state ? [{ field: 'state', message: t.endAction.stateMissing }] : [];
  const back = (action: Action, errors: ClosePageProps['errors'], changed: boolean) =>
    closePage(context, action, { form, errors, changed }, changed ? 409 : 422);
  if (closed.ok) {
    // Nothing was chosen: status 422 undoes what was written.
    if (stateErrors.length > 0) return back(loaded.action, stateErrors, false);
    context.touch(actionId);
    const done = errand === 'end' ? 'ended' : 'reopened';
    return redirect(paths.action.to(actor.workspaceKey, actionId, { done }));
  }
  switch (closed.error.kind) {
    case 'not-found':
      return refuse('not-found');
    case 'changed':
      return back(closed.error.current, stateErrors, true);
    case 'invalid': {
      const label = errand === 'end' ? t.endAction.note : t.end.note;
      const errors = closed.error.problems.flatMap((problem) =>
        problem.finding.kind === 'unknown'
          ? []
          : [{ field: 'note' as const, message: typedTextRefusal(problem.finding, label, language) }],
      );
      return back(loaded.action, [...stateErrors, ...errors], false);
    }
  }
}

export const closeActionRoutes = [
  workspaceRoute({
    method: 'get',
    path: paths.endAction.pattern,
    who: writers,
    audit: 'action.view',
    handle: show('open'),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.endAction.pattern,
    who: writers,
    audit: 'action.end',
    handle: (context) => close(context, 'end'),
  }),
  workspaceRoute({
    method: 'get',
    path: paths.reopenAction.pattern,
    who: writers,
    audit: 'action.view',
    handle: show('closed'),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.reopenAction.pattern,
    who: writers,
    audit: 'action.reopen',
    handle: (context) => close(context, 'reopen'),
  }),
];
