import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { SettingsField } from '../../domain/mail/settle-settings.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { messages } from '../../locales/mail/messages.ts';
import { paths } from '../../paths.ts';
import { type SettingsForm, settingsFields, storedSettingsForm } from './settings-form.ts';

export interface SettingsPageProps {
  readonly workspaceKey: string;
  readonly form: SettingsForm;
  readonly current: FeedbackSettings;
  /** Somebody else saved since the form was shown: both stand side by side. */
  readonly changed: boolean;
  readonly saved: boolean;
  /** Where this page was opened. */
  readonly origin: string;
  readonly mailer: Mailer | null;
  readonly language: Language;
}

/** 照会の設定. */
export function SettingsPage(props: SettingsPageProps) {
  const { workspaceKey, form, current, changed, saved, origin, language } = props;
  const t = messages[language].settings;
  const field = (name: Exclude<SettingsField, 'remindersOn'>) => ({
    name,
    label: t.fields[name],
    value: form.typed[name],
    error: form.errors.find((error) => error.field === name)?.message ?? null,
  });
  const number = { inputMode: 'numeric', width: 'short', maxLength: 40 } as const;
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PageHeader title={t.title} lead={t.lead(current.remindersOn)} />
      {saved ? <Notice kind="success" title={t.saved} /> : null}
      {changed ? (
        <Notice kind="warning" title={t.changedTitle}>
          <p>{t.changedBody}</p>
          <SideBySide fields={differences(current, form, language)} />
        </Notice>
      ) : null}
      <ServerState {...props} />
      <Form action={paths.settings.to(workspaceKey)}>
        <input type="hidden" name="version" value={String(current.version)} />
        <h2>{t.office}</h2>
        <p>{t.officeHelp}</p>
        <TextField {...field('officeName')} help={t.officeNameHelp} maxLength={textLimits.name} width="long" />
        <TextField {...field('postalCode')} maxLength={20} width="short" />
        <TextField {...field('address')} maxLength={textLimits.name * 2} width="long" />
        <TextField {...field('telephone')} type="tel" maxLength={40} />
        <TextField {...field('fax')} type="tel" maxLength={40} />
        <TextField {...field('email')} help={t.emailHelp} inputMode="email" maxLength={254} width="long" />
        <TextField
          {...field('siteAddress')}
          help={
            <>
              {t.siteAddressHelp}
              {t.siteAddressNow(origin)}
            </>
          }
          inputMode="url"
          maxLength={200}
          width="long"
        />
        <h2>{t.reminders}</h2>
        <CheckboxField name="remindersOn" label={t.fields.remindersOn} checked={form.typed.remindersOn === 'yes'} />
        <TextField {...field('remindBefore')} {...number} help={t.remindBeforeHelp} />
        <TextField {...field('remindAfter')} {...number} help={t.remindAfterHelp} />
        <TextField {...field('remindHour')} {...number} help={t.remindHourHelp} required />
        <Button>{t.submit}</Button>
      </Form>
    </>
  );
}

/** Whether mails can go out at all, as the operator has set it up; whether the server answers is asked by a button on its own page. */
function ServerState({ workspaceKey, mailer, language }: SettingsPageProps) {
  const t = messages[language].settings;
  const mails = (
    <LinkButton kind="tertiary" href={paths.mails.to(workspaceKey)}>
      {t.toMails}
    </LinkButton>
  );
  if (!mailer) {
    return (
      <Notice kind="info" title={t.noServerTitle}>
        <p>{t.noServer}</p>
        {mails}
      </Notice>
    );
  }
  return (
    <section>
      <h2>{t.server}</h2>
      <p>{t.serverIs(mailer.server, mailer.from)}</p>
      <div class="actions">
        <LinkButton kind="secondary" href={paths.testSettings.to(workspaceKey)}>
          {t.toTest}
        </LinkButton>
        {mails}
      </div>
    </section>
  );
}

/** Only what differs, in the words of the form. */
function differences(stored: FeedbackSettings, form: SettingsForm, language: Language) {
  const t = messages[language].settings;
  const theirs = storedSettingsForm(stored);
  const shown = (name: SettingsField, value: string) =>
    name === 'remindersOn' ? (value === 'yes' ? t.yes : t.no) : value;
  return settingsFields
    .filter((name) => theirs[name] !== form.typed[name])
    .map((name) => ({ label: t.fields[name], mine: shown(name, form.typed[name]), theirs: shown(name, theirs[name]) }));
}
