import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { uiMessages } from '#ui/messages.ts';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { PASSWORD_MIN } from '../domain/password.ts';
import { inFours, totpAddress } from '../domain/second-factor.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import type { Enrolled, Enrolment } from '../use-cases/enrol.ts';
import { QrCode } from './qr-code.tsx';
import { errorOf, type FormError } from './sign-in-page.tsx';

interface EnrolPageProps {
  readonly link: string;
  readonly enrolment: Enrolment;
  readonly errors: readonly FormError[];
}

export function ChoosePasswordPage({ link, enrolment, errors, name }: EnrolPageProps & { readonly name: string }) {
  const language = useLanguage();
  const t = messages[language];
  const { displayName, role, workspaceKey, workspaceName } = enrolment;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title={t.enrolTitle(workspaceName)}
        lead={t.enrolLead(displayName, uiMessages[language].roles[role])}
      />
      <Form action={paths.enrol.to(link)}>
        <input type="hidden" name="step" value="password" />
        <TextField
          name="name"
          label={t.signInNameLabel}
          help={t.enrolNameHelp(workspaceKey)}
          value={name}
          error={errorOf(errors, 'name')}
          autocomplete="username"
          maxLength={80}
          required
        />
        <TextField
          name="password"
          label={t.passwordLabel}
          help={t.enrolPasswordHelp(PASSWORD_MIN)}
          type="password"
          error={errorOf(errors, 'password')}
          autocomplete="new-password"
          maxLength={256}
          required
        />
        <TextField
          name="repeated"
          label={t.repeatLabel}
          type="password"
          error={errorOf(errors, 'repeated')}
          autocomplete="new-password"
          maxLength={256}
          required
        />
        <Button>{t.next}</Button>
      </Form>
    </>
  );
}

type Pending = NonNullable<Enrolment['pending']>;

export function AddAppPage({ link, enrolment, errors, pending }: EnrolPageProps & { readonly pending: Pending }) {
  const t = messages[useLanguage()];
  const { signInName, totpSecret } = pending;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.enrolAppTitle} lead={t.enrolAppLead(signInName)} />
      <QrCode text={totpAddress(totpSecret, signInName, `Renkei ${enrolment.workspaceKey}`)} label={t.qrLabel} />
      <p>{t.secretIntro}</p>
      <p>
        <code translate={false}>{inFours(totpSecret)}</code>
      </p>
      <Form action={paths.enrol.to(link)}>
        <input type="hidden" name="step" value="code" />
        <TextField
          name="code"
          label={t.codeLabel}
          error={errorOf(errors, 'code')}
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={12}
          width="short"
          required
        />
        <Button>{t.enrolConfirm}</Button>
      </Form>
      <p>
        <a href={paths.enrolAgain.to(link)}>{t.enrolAgain}</a>
      </p>
    </>
  );
}

export function EnrolledPage({ signInName, recoveryCodes }: Enrolled) {
  const t = messages[useLanguage()];
  return (
    <>
      <PageHeader title={t.enrolledTitle} lead={t.enrolledLead(signInName)} />
      <DataTable
        caption={t.recoveryCaption}
        columns={[{ label: t.recoveryNumber, align: 'number' }, { label: t.recoveryCode }]}
        rows={recoveryCodes.map((code, index) => ({
          header: true,
          cells: [
            index + 1,
            <code key={code} translate={false}>
              {inFours(code)}
            </code>,
          ],
        }))}
      />
      <p>
        <LinkButton href={paths.signIn.to()}>{t.toSignIn}</LinkButton>
      </p>
    </>
  );
}
