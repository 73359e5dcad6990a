import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';

export interface FormError {
  readonly field: string | null;
  readonly message: string;
}

export const errorOf = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

interface SignInPageProps {
  readonly name: string;
  readonly next: string;
  readonly errors: readonly FormError[];
  readonly signedOut?: boolean;
}

export function SignInPage({ name, next, errors, signedOut }: SignInPageProps) {
  const t = messages[useLanguage()];
  return (
    <>
      <ErrorSummary errors={errors} />
      {signedOut ? <Notice kind="success" title={t.signedOutTitle} /> : null}
      <PageHeader title={t.signInTitle} lead={t.signInLead} />
      <Form action={paths.signIn.to()}>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="name"
          label={t.signInNameLabel}
          help={t.signInNameHelp}
          value={name}
          error={errorOf(errors, 'name')}
          autocomplete="username"
          maxLength={120}
          required
        />
        <TextField
          name="password"
          label={t.passwordLabel}
          type="password"
          error={errorOf(errors, 'password')}
          autocomplete="current-password"
          maxLength={256}
          required
        />
        <Button>{t.next}</Button>
      </Form>
      <p class="note">{t.lostAccess}</p>
    </>
  );
}

interface SecondFactorPageProps {
  readonly next: string;
  readonly errors: readonly FormError[];
}

export function SecondFactorPage({ next, errors }: SecondFactorPageProps) {
  const t = messages[useLanguage()];
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.codeTitle} lead={t.codeLead} />
      <Form action={paths.secondFactor.to()}>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="code"
          label={t.codeLabel}
          help={t.codeHelp}
          error={errorOf(errors, 'code')}
          autocomplete="one-time-code"
          maxLength={40}
          width="short"
          required
        />
        <Button>{t.signInButton}</Button>
      </Form>
      <p>
        <a href={paths.signIn.to(next)}>{t.startAgain}</a>
      </p>
    </>
  );
}
