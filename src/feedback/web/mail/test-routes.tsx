import { randomUUID } from 'node:crypto';
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
import type { FeedbackDeps } from '../../deps.ts';
import { messages } from '../../locales/mail/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { readSettings } from '../../store/settings.ts';
import { queueMail } from '../../use-cases/mail/queue-mail.ts';
import { TestPage, type TestPageProps } from './test-page.tsx';
import { crumbs } from './words.ts';

type Shown = Partial<Pick<TestPageProps, 'checked' | 'to' | 'error'>>;

async function show(
  context: WorkspaceContext,
  { mailer }: FeedbackDeps,
  shown: Shown = {},
  status = 200,
): Promise<Reply> {
  const { tx, actor, language } = context;
  const { workspaceId, workspaceKey } = actor;
  const { title } = messages[language].test;
  const settings = await readSettings(tx, workspaceId);
  const { checked = null, to = settings.email, error = null } = shown;
  return page(
    {
      title,
      section: 'feedback',
      breadcrumbs: crumbs(
        workspaceKey,
        language,
        { label: messages[language].settings.title, href: paths.settings.to(workspaceKey) },
        { label: title },
      ),
      body: (
        <TestPage
          {...{ workspaceKey, checked, to, error, language }}
          server={mailer?.server ?? null}
          hasSite={settings.siteAddress !== ''}
        />
      ),
    },
    status,
  );
}

/** A mail to oneself, through the outbox as every other: its page shows what the server said. */
async function sendTest(context: WorkspaceContext, deps: FeedbackDeps): Promise<Reply> {
  const { tx, actor, clock, language, form } = context;
  const t = messages[language].test;
  const to = form.get('to');
  if (!deps.mailer) return show(context, deps, { to, error: t.notSet }, 422);
  const settings = await readSettings(tx, actor.workspaceId);
  const token = isUuid(form.get('token')) ? form.get('token') : randomUUID();
  const queued = await queueMail(tx, actor, deps.enqueue, {
    kind: 'test',
    organisationId: null,
    recipient: to,
    recipientName: '',
    subject: t.subject,
    beforeLink: t.text(settings.officeName || actor.workspaceName),
    afterLink: settings.siteAddress === '' ? '' : t.after,
    withLink: settings.siteAddress !== '',
    siteAddress: settings.siteAddress,
    replyTo: settings.email,
    addresseeIds: [],
    errandKey: `test:${token}`,
    clock,
  });
  if (!queued.ok) return show(context, deps, { to, error: t.badAddress }, 422);
  context.touch(queued.value.mailId);
  return redirect(`${paths.mail.to(actor.workspaceKey, queued.value.mailId)}${queryText({ done: 'queued' })}`);
}

/** Is the mail server there? Asked when somebody presses the button, never by looking. */
export const testSettingsRoutes = (deps: FeedbackDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.testSettings.pattern,
    who: secretariat,
    audit: 'none',
    handle: (context) => show(context, deps),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.testSettings.pattern,
    who: secretariat,
    audit: 'feedback.test-server',
    async handle(context) {
      switch (context.form.get('errand')) {
        case 'mail':
          return sendTest(context, deps);
        case 'check':
          // Shown at once and kept nowhere: what was true of a server a minute ago says nothing.
          return show(context, deps, { checked: (await deps.mailer?.verify()) ?? null });
        default:
          return refuse('bad-request');
      }
    },
  }),
];
