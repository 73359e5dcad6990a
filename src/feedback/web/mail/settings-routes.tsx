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
import type { FeedbackSettings } from '../../domain/settings.ts';
import { messages } from '../../locales/mail/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { readSettings } from '../../store/settings.ts';
import { saveSettings } from '../../use-cases/mail/save-settings.ts';
import {
  postedSettingsForm,
  type SettingsForm,
  settingsErrors,
  storedSettingsForm,
  typedSettings,
} from './settings-form.ts';
import { SettingsPage } from './settings-page.tsx';
import { crumbs } from './words.ts';

interface Shown {
  readonly form: SettingsForm;
  readonly current: FeedbackSettings;
  readonly changed?: boolean;
  readonly status?: number;
}

function show(context: WorkspaceContext, { mailer }: FeedbackDeps, shown: Shown): Reply {
  const { actor, language, query } = context;
  const { form, current, changed = false, status = 200 } = shown;
  const { title } = messages[language].settings;
  const { workspaceKey } = actor;
  const saved = query.get('done') === 'saved' && status === 200;
  return page(
    {
      title,
      section: 'feedback',
      breadcrumbs: crumbs(workspaceKey, language, { label: title }),
      body: (
        <SettingsPage
          {...{ workspaceKey, form, current, changed, saved, mailer, language }}
          origin={originOf(context)}
        />
      ),
    },
    status,
  );
}

/** 0 while nobody has saved any. */
const seenVersion = (text: string): number => (/^[0-9]{1,9}$/.test(text) ? Number(text) : -1);

/** 照会の設定. */
export const settingsRoutes = (deps: FeedbackDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.settings.pattern,
    who: secretariat,
    audit: 'none',
    async handle(context) {
      const current = await readSettings(context.tx, context.actor.workspaceId);
      return show(context, deps, { form: { typed: storedSettingsForm(current), errors: [] }, current });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.settings.pattern,
    who: secretariat,
    audit: 'feedback.change-settings',
    async handle(context) {
      const { tx, actor, form, clock, language } = context;
      const typed = postedSettingsForm(form);
      const version = seenVersion(form.get('version'));
      const saved = await saveSettings(tx, actor, { ...typedSettings(typed), version, clock });
      if (saved.ok) return redirect(`${paths.settings.to(actor.workspaceKey)}${queryText({ done: 'saved' })}`);
      const { error } = saved;
      switch (error.kind) {
        case 'forbidden':
          return refuse('forbidden');
        case 'changed':
          return show(context, deps, {
            form: { typed, errors: [] },
            current: error.current,
            changed: true,
            status: 409,
          });
        case 'invalid': {
          const current = { ...(await readSettings(tx, actor.workspaceId)), version };
          const errors = settingsErrors(error.problems, language);
          return show(context, deps, { form: { typed, errors }, current, status: 422 });
        }
      }
    },
  }),
];
