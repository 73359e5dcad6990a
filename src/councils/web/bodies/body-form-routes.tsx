import { queryText } from '#platform/http/query-text.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { makesCycle } from '../../domain/bodies/body-tree.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { allBodies } from '../../store/bodies.ts';
import type { Body } from '../../store/meetings.ts';
import { changeBody } from '../../use-cases/bodies/change-body.ts';
import { foundBody } from '../../use-cases/bodies/found-body.ts';
import { bodyFields, bodyLabels, newBodyForm, readBodyForm, storedBodyForm } from './body-form.ts';
import { BodyFormPage } from './body-form-page.tsx';
import { crumbs } from './crumbs.ts';
import { endBodyRoutes } from './end-body-routes.tsx';
import { type FilledForm, readTyped, wholeNumber, wordProblems } from './typed-form.ts';

interface Shown {
  readonly form: FilledForm;
  readonly body: Body | null;
  readonly changed?: boolean;
  readonly status?: number;
}

async function show({ tx, actor, language }: WorkspaceContext, shown: Shown): Promise<Reply> {
  const { form, body, changed = false, status = 200 } = shown;
  const t = messages[language].form;
  const bodies = await allBodies(tx, actor.workspaceId);
  const parents = bodies.filter(
    (each) => each.endedOn === null && !(body && makesCycle(bodies, body.bodyId, each.bodyId)),
  );
  const title = body ? t.editTitle(body.name) : t.newTitle;
  const steps = body ? [{ label: body.name, href: paths.body.to(actor.workspaceKey, body.bodyId) }] : [];
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(actor.workspaceKey, language, ...steps, { label: title }),
      body: <BodyFormPage {...{ form, body, changed, parents, actor, language }} />,
    },
    status,
  );
}

async function bodyOf({ tx, actor, params }: WorkspaceContext): Promise<Body | undefined> {
  return (await allBodies(tx, actor.workspaceId)).find((body) => body.bodyId === params.body);
}

async function save(context: WorkspaceContext, body: Body | null): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const typed = readTyped(context.form, bodyFields);
  const read = readBodyForm(typed, language);
  if (read.errors.length > 0) return show(context, { form: { typed, errors: read.errors }, body, status: 422 });
  const version = wholeNumber(context.form.get('version'));
  const saved = body
    ? await changeBody(tx, actor, { ...read.body, bodyId: body.bodyId, version, clock })
    : await foundBody(tx, actor, { ...read.body, clock });
  if (saved.ok) {
    context.touch(saved.value.bodyId);
    const done = queryText({ done: body ? 'changed' : 'founded' });
    return redirect(`${paths.body.to(actor.workspaceKey, saved.value.bodyId)}${done}`);
  }
  const { error } = saved;
  switch (error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(error.kind);
    case 'changed':
      return show(context, { form: { typed, errors: [] }, body: error.stored, changed: true, status: 409 });
    case 'name-taken': {
      const errors = [{ field: 'name', message: messages[language].form.nameTaken }];
      return show(context, { form: { typed, errors }, body, status: 422 });
    }
    case 'invalid': {
      const errors = wordProblems(error.problems, bodyLabels(language), language);
      return show(context, { form: { typed, errors }, body, status: 422 });
    }
  }
}

/** A body's forms: found, change, end. */
export const bodyFormRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.newBody.pattern,
    who: secretariat,
    audit: 'none',
    handle: (context) => {
      const typed = newBodyForm(context.query.get('parent') ?? '');
      return show(context, { form: { typed, errors: [] }, body: null });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.newBody.pattern,
    who: secretariat,
    audit: 'councils.found-body',
    handle: (context) => save(context, null),
  }),
  workspaceRoute({
    method: 'get',
    path: paths.editBody.pattern,
    who: secretariat,
    audit: 'none',
    async handle(context) {
      const body = await bodyOf(context);
      if (!body) return refuse('not-found');
      return show(context, { form: { typed: storedBodyForm(body, context.language), errors: [] }, body });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.editBody.pattern,
    who: secretariat,
    audit: 'councils.change-body',
    async handle(context) {
      const body = await bodyOf(context);
      return body ? save(context, body) : refuse('not-found');
    },
  }),
  ...endBodyRoutes,
];
