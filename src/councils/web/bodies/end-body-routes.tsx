import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { isUuid } from '#kernel/uuid.ts';
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
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { type Body, findBody } from '../../store/meetings.ts';
import { type EndBodyRefusal, endBody } from '../../use-cases/bodies/end-body.ts';
import { crumbs } from './crumbs.ts';
import { EndBodyPage } from './end-body-page.tsx';
import { dayReader, type FieldError, type FilledForm, printedDay, readTyped, wordProblems } from './typed-form.ts';

const labelsOf = (language: Language) => {
  const t = messages[language].ending;
  return { endedOn: t.endedOn, reason: t.reason };
};

function show({ actor, language }: WorkspaceContext, body: Body, form: FilledForm, status = 200): Reply {
  const title = messages[language].ending.title(body.name);
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(
        actor.workspaceKey,
        language,
        { label: body.name, href: paths.body.to(actor.workspaceKey, body.bodyId) },
        { label: title },
      ),
      body: <EndBodyPage {...{ body, form, actor, language }} />,
    },
    status,
  );
}

async function bodyOf({ tx, actor, params }: WorkspaceContext): Promise<Body | undefined> {
  return isUuid(params.body) ? findBody(tx, actor.workspaceId, params.body) : undefined;
}

/** A body's end: what ends with it, and what is in the way. */
export const endBodyRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.endBody.pattern,
    who: secretariat,
    audit: 'none',
    async handle(context) {
      const body = await bodyOf(context);
      if (!body) return refuse('not-found');
      const today = dateInJapan(context.clock.now());
      return show(context, body, { typed: { endedOn: printedDay(today, context.language) }, errors: [] });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.endBody.pattern,
    who: secretariat,
    audit: 'councils.end-body',
    async handle(context) {
      const { tx, actor, language, clock } = context;
      const body = await bodyOf(context);
      if (!body) return refuse('not-found');
      const typed = readTyped(context.form, ['endedOn', 'reason']);
      const days = dayReader(typed, labelsOf(language), language);
      const endedOn = days.day('endedOn', 'needed');
      if (endedOn === null) return show(context, body, { typed, errors: days.errors }, 422);
      const ended = await endBody(tx, actor, { bodyId: body.bodyId, endedOn, reason: typed.reason ?? '', clock });
      if (ended.ok) {
        context.touch(body.bodyId);
        return redirect(`${paths.body.to(actor.workspaceKey, body.bodyId)}${queryText({ done: 'ended' })}`);
      }
      if (ended.error.kind === 'forbidden' || ended.error.kind === 'not-found') return refuse(ended.error.kind);
      return show(context, body, { typed, errors: inTheWay(ended.error, language) }, 422);
    },
  }),
];

function inTheWay(error: EndBodyRefusal, language: Language): readonly FieldError[] {
  const { ending: t, list, front } = messages[language];
  const whole = (message: string): readonly FieldError[] => [{ field: null, message }];
  switch (error.kind) {
    case 'invalid':
      return wordProblems(error.problems, labelsOf(language), language);
    case 'ended-already':
      return whole(t.endedAlready(formatAsOf(error.endedOn, language)));
    case 'children':
      return whole(t.children(list(error.names)));
    case 'open-meetings':
      return whole(t.openMeetings(list(error.meetings.map((meeting) => front.nth(meeting.number)))));
    default:
      return [];
  }
}
