import { randomUUID } from 'node:crypto';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import type { Language } from '#kernel/language.ts';
import { isUuid } from '#kernel/uuid.ts';
import { originOf } from '#platform/http/origin.ts';
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
import type { FeedbackDeps } from '../../deps.ts';
import { reminderMoment } from '../../domain/reminders/reminder-hours.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { messages } from '../../locales/reminders/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { readSettings } from '../../store/settings.ts';
import { openBodies } from '../../use-cases/questions/open-body.ts';
import { loadReminders } from '../../use-cases/reminders/load-reminders.ts';
import { remindNow } from '../../use-cases/reminders/remind-now.ts';
import { RemindersPage, type Show, shows } from './reminders-page.tsx';

interface Typed {
  readonly chosen: readonly string[];
  readonly errandKey: string;
  readonly error: string;
}

async function show(
  context: WorkspaceContext,
  deps: FeedbackDeps,
  status: number,
  typed: Typed | null,
): Promise<Reply> {
  const { tx, actor, language, query, clock } = context;
  const t = messages[language];
  const filter = filterOf(query);
  const today = dateInJapan(clock.now());
  const loaded = await loadReminders(tx, actor, { bodyId: filter.bodyId, organisationId: null, today });
  if (!loaded.ok && loaded.error.kind === 'forbidden') return refuse('forbidden');
  const settings = loaded.ok ? loaded.value.settings : await readSettings(tx, actor.workspaceId);
  const body = (
    <RemindersPage
      workspaceKey={actor.workspaceKey}
      settings={settings}
      rows={loaded.ok ? loaded.value.rows : null}
      bodies={await openBodies(tx, actor.workspaceId)}
      bodyId={filter.bodyId ?? ''}
      show={filter.show}
      chosen={typed?.chosen ?? []}
      errandKey={typed?.errandKey ?? randomUUID()}
      mailReady={deps.mailer === null ? 'no-server' : settings.siteAddress === '' ? 'no-site' : 'yes'}
      goesLater={goesLater(settings, clock.now(), language)}
      error={typed?.error ?? null}
      notice={typed ? [] : noticeOf(query, language)}
    />
  );
  const breadcrumbs = [{ label: t.feedback, href: paths.feedback.to(actor.workspaceKey) }, { label: t.title }];
  return page({ title: t.title, section: 'feedback', breadcrumbs, body }, status);
}

const filterOf = (query: URLSearchParams): { readonly bodyId: string | null; readonly show: Show } => {
  const bodyId = query.get('body') ?? '';
  return {
    bodyId: isUuid(bodyId) ? bodyId : null,
    show: shows.find((value) => value === query.get('show')) ?? 'all',
  };
};

/** 「令和8年12月21日の9時以降」 on a quiet day or outside the hours; null where reminders go out at once. */
function goesLater(settings: FeedbackSettings, now: Date, language: Language): string | null {
  const moment = reminderMoment(settings, now);
  if (!moment.ok || moment.value <= now) return null;
  return messages[language].moment(formatAsOf(dateInJapan(moment.value), language), settings.remindHour);
}

function noticeOf(query: URLSearchParams, language: Language): readonly string[] {
  const t = messages[language];
  const count = (name: string): number => {
    const text = query.get(name) ?? '';
    return /^\d{1,4}$/.test(text) ? Number(text) : 0;
  };
  if (query.get('done') === 'noted') return [t.noted(count('n'))];
  if (query.get('done') !== 'mailed') return [];
  const day = /^(\d{4}-\d{2}-\d{2})T(\d{2})$/.exec(query.get('at') ?? '');
  const later = day && isIsoDate(day[1]!) ? t.moment(formatAsOf(day[1]!, language), Number(day[2])) : null;
  return [t.mailed(count('n'), later), ...(count('left') === 0 ? [] : [t.notMailed(count('left'))])];
}

/** '2026-12-21T09' */
const inJapan = (moment: Date): string => `${dateInJapan(moment)}T${timeInJapan(moment).slice(0, 2)}`;

async function send(context: WorkspaceContext, deps: FeedbackDeps): Promise<Reply> {
  const { tx, actor, form, query, clock, language } = context;
  const t = messages[language];
  const chosen = form.all('addressee').filter(isUuid);
  const errandKey = isUuid(form.get('errand')) ? form.get('errand') : randomUUID();
  const { siteAddress } = await readSettings(tx, actor.workspaceId);
  const sent = await remindNow(tx, actor, deps, {
    addresseeIds: chosen,
    siteAddress: siteAddress || originOf(context),
    errandKey: `remind-now:${errandKey}`,
    language: 'ja',
    clock,
  });
  if (sent.ok) {
    for (const addresseeId of sent.value.mailed) context.touch(addresseeId);
    const filter = filterOf(query);
    const rest = queryText({
      body: filter.bodyId,
      show: filter.show === 'all' ? '' : filter.show,
      done: 'mailed',
      n: String(sent.value.mails),
      at: sent.value.goesAt > clock.now() ? inJapan(sent.value.goesAt) : '',
      left: String(sent.value.notMailed.length),
    });
    return redirect(`${paths.reminders.to(actor.workspaceKey)}${rest}`);
  }
  const { error } = sent;
  switch (error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(error.kind);
    case 'not-silent':
      return show(context, deps, 409, { chosen, errandKey, error: t.refused['not-silent'](error.organisationNames) });
    default:
      return show(context, deps, 422, { chosen, errandKey, error: t.refused[error.kind] });
  }
}

export const remindersPageRoutes = (deps: FeedbackDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.reminders.pattern,
    who: secretariat,
    audit: 'feedback.see-reminders',
    handle: (context) => show(context, deps, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.reminders.pattern,
    who: secretariat,
    audit: 'feedback.remind',
    handle: (context) => send(context, deps),
  }),
];
