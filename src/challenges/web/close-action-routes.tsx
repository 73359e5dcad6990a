import { page, type Reply, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { Action } from '../domain/action.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { endAction, reopenAction } from '../use-cases/keep-action.ts';
import { actionOf } from './action-routes.tsx';
import { answerClosing, type Shown, untouched } from './answer-closing.ts';
import { ClosePage } from './close-page.tsx';
import { actionsCrumb, crumbs } from './crumbs.ts';

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
  const { tx, actor, language, form: sent } = context;
  const t = messages[language];
  const loaded = await actionOf(context);
  if (!loaded) return refuse('not-found');
  const { actionId } = loaded.action;
  const ends = errand === 'end';
  const state = (['done', 'dropped'] as const).find((each) => each === sent.get('state'));
  return answerClosing(context, {
    id: actionId,
    record: loaded.action,
    noteLabel: ends ? t.endAction.note : t.end.note,
    stateMissing: ends && !state ? t.endAction.stateMissing : null,
    doneHref: paths.action.to(actor.workspaceKey, actionId, { done: ends ? 'ended' : 'reopened' }),
    run: (typed) =>
      ends
        ? endAction(tx, actor, { actionId, ...typed, state: state ?? 'done' })
        : reopenAction(tx, actor, { actionId, ...typed }),
    page: (record, shown, status) => closePage(context, record, shown, status),
  });
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
