import { randomUUID } from 'node:crypto';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../../locales/mail/messages.ts';
import { paths } from '../../paths.ts';

export interface TestPageProps {
  readonly workspaceKey: string;
  /** null: no server is set up. */
  readonly server: string | null;
  readonly hasSite: boolean;
  /** What asking the server came to, after its button. */
  readonly checked: { readonly ok: boolean; readonly reply: string } | null;
  readonly to: string;
  readonly error: string | null;
  readonly language: Language;
}

/** Asks the server, or sends oneself a mail. */
export function TestPage({ workspaceKey, server, hasSite, checked, to, error, language }: TestPageProps) {
  const t = messages[language].test;
  const action = paths.testSettings.to(workspaceKey);
  if (server === null) {
    const { noServerTitle, noServer } = messages[language].settings;
    return (
      <>
        <PageHeader title={t.title} />
        <Notice kind="info" title={noServerTitle}>
          <p>{noServer}</p>
        </Notice>
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ field: 'to', message: error }]} />
      <PageHeader title={t.title} lead={t.lead} />
      {checked ? (
        <Notice kind={checked.ok ? 'success' : 'warning'} title={checked.ok ? t.checked(server) : t.notChecked}>
          {checked.reply === '' ? null : <p>{t.said(checked.reply)}</p>}
        </Notice>
      ) : null}
      <h2>{t.checkTitle}</h2>
      <p>{t.checkLead}</p>
      <Form action={action} label={t.checkTitle}>
        <Button kind="secondary" name="errand" value="check">
          {t.check}
        </Button>
      </Form>
      <h2>{t.mailTitle}</h2>
      <p>{t.mailLead}</p>
      {hasSite ? null : <p>{t.noSite}</p>}
      <Form action={action} label={t.mailTitle}>
        <input type="hidden" name="token" value={randomUUID()} />
        <TextField
          name="to"
          label={t.to}
          value={to}
          error={error}
          inputMode="email"
          autocomplete="email"
          maxLength={254}
          width="long"
          required
        />
        <Button name="errand" value="mail">
          {t.send}
        </Button>
      </Form>
    </>
  );
}
