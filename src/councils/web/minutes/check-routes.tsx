import { parseJapaneseDate } from '#kernel/japanese-date.ts';
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
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { beginCheck, withdrawCheck } from '../../use-cases/minutes/check.ts';
import { crumbs, meetingAt, titleOf } from '../meetings/meeting-at.ts';
import { CheckPage } from './check-page.tsx';
import { type Errand, errandOf, valuesOf } from './errand.ts';
import { loadMinutesPage } from './load-page.ts';
import { signErrand } from './officer-errands.ts';
import { minutesPath } from './page-of.tsx';
import { SignPage } from './sign-page.tsx';
import type { Typed } from './typed.ts';

type Shown = 'check' | 'sign';

export const checkRoutes = (deps: CouncilsDeps): readonly Route[] => [
  shows(paths.minutesCheck.pattern, 'check', 'councils.read-check'),
  does(paths.minutesCheck.pattern, 'check', 'councils.check-minutes', (context, meetingId) =>
    checkErrand(context, meetingId, deps),
  ),
  shows(paths.minutesSign.pattern, 'sign', 'councils.read-check'),
  does(paths.minutesSign.pattern, 'sign', 'councils.sign-minutes', signErrand),
];

function shows(path: string, shown: Shown, audit: 'councils.read-check'): Route {
  return workspaceRoute({
    method: 'get',
    path,
    who: secretariat,
    audit,
    async handle(context) {
      const found = await meetingAt(context);
      return found ? reply(context, found.meeting.meetingId, shown, 200, null) : refuse('not-found');
    },
  });
}

function does(
  path: string,
  shown: Shown,
  audit: 'councils.check-minutes' | 'councils.sign-minutes',
  work: (context: WorkspaceContext, meetingId: string) => Promise<Errand>,
): Route {
  return workspaceRoute({
    method: 'post',
    path,
    who: secretariat,
    audit,
    async handle(context) {
      const found = await meetingAt(context);
      if (!found) return refuse('not-found');
      const { meetingId } = found.meeting;
      const errand = await work(context, meetingId);
      if (errand.kind === 'done') return redirect(minutesPath(context, meetingId, errand.done));
      if (errand.kind === 'refused') return refuse(errand.refusal);
      return reply(context, meetingId, shown, errand.status, errand.typed);
    },
  });
}

async function reply(
  context: WorkspaceContext,
  meetingId: string,
  shown: Shown,
  status: number,
  typed: Typed | null,
): Promise<Reply> {
  const { tx, actor, language } = context;
  const data = await loadMinutesPage(tx, actor, meetingId);
  if (!data) return refuse('not-found');
  const t = minutesMessages[language];
  const props = { data, workspaceKey: actor.workspaceKey, typed };
  return page(
    {
      title: shown === 'check' ? titleOf(data, language, t.check.title) : t.sign.title,
      section: 'councils',
      breadcrumbs: crumbs(
        actor,
        data,
        language,
        { label: t.crumb, href: paths.minutes.to(actor.workspaceKey, meetingId) },
        t[shown].title,
      ),
      body: shown === 'check' ? <CheckPage {...props} /> : <SignPage {...props} />,
    },
    status,
  );
}

async function checkErrand(
  { tx, actor, form, clock, language }: WorkspaceContext,
  meetingId: string,
  { personalLinks }: CouncilsDeps,
): Promise<Errand> {
  if (form.get('do') === 'withdraw') {
    const values = valuesOf(form, 'reason');
    const withdrawn = await withdrawCheck(tx, actor, { meetingId, reason: form.get('reason'), clock });
    return errandOf(withdrawn, { form: 'withdraw', values, language, done: 'withdrawn' });
  }
  const values = valuesOf(form, 'checkUntil');
  const typed = form.get('checkUntil');
  const day = parseJapaneseDate(typed);
  const t = minutesMessages[language].check;
  if (!day.ok) return wrongDay(typed.trim() === '' ? t.untilMissing : t.untilUnread(typed.slice(0, 40)), values);
  const begun = await beginCheck(tx, actor, { meetingId, checkUntil: day.value, personalLinks, clock });
  if (!begun.ok && begun.error.kind === 'invalid') return wrongDay(t.untilOutside, values);
  return errandOf(begun, { form: 'check', values, language, done: 'began' });
}

const wrongDay = (message: string, values: Readonly<Record<string, string>>): Errand => ({
  kind: 'again',
  status: 422,
  typed: { form: 'check', values, errors: [{ field: 'check-checkUntil', message }], conflict: null },
});
