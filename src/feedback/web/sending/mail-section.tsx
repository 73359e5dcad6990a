import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { FieldError } from '#ui/field/field.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { sendingMessages } from '../../locales/sending/messages.ts';
import { paths } from '../../paths.ts';
import type { SendingRow } from '../../use-cases/sending/load-sending.ts';
import type { SendPageProps } from './send-page.tsx';

export const previewHref = (workspaceKey: string, { question, organisation }: SendingRow): string =>
  `${paths.previewMail.to(workspaceKey, question.questionId)}?organisation=${organisation.organisationId}`;

/** メールで送る: who, to which address, what it says; one press. */
export function MailSection(props: SendPageProps & { readonly toSend: readonly SendingRow[] }) {
  const t = sendingMessages[useLanguage()];
  const { workspaceKey, question, form, mailer } = props;
  const withAddress = props.toSend.filter(({ organisation }) => organisation.email !== '');
  const error = props.errors.find(({ field }) => field === 'mailTo')?.message ?? null;
  const preview = (row: SendingRow) => (
    <a href={previewHref(workspaceKey, row)} aria-label={t.previewOf(row.organisation.name)}>
      {t.preview}
    </a>
  );
  return (
    <section aria-labelledby="by-mail">
      <h2 id="by-mail">{t.byMail}</h2>
      {mailer ? null : (
        <Notice kind="info" level={3} title={t.noServerTitle}>
          <p>{t.noServer}</p>
          <p>{t.noServerHow}</p>
        </Notice>
      )}
      {withAddress.length === 0 ? <p>{t.nobodyByMail}</p> : null}
      {withAddress.length > 0 && !mailer ? (
        <ul>
          {withAddress.map((row) => (
            <li key={row.addressee.addresseeId}>
              {t.mailTo(row.organisation.name, row.organisation.email)} {preview(row)}
            </li>
          ))}
        </ul>
      ) : null}
      {withAddress.length > 0 && mailer ? (
        <>
          <p>{t.byMailLead}</p>
          <Form action={paths.send.to(workspaceKey, question.questionId)} label={t.byMail}>
            <input type="hidden" name="do" value="mail" />
            <input type="hidden" name="errandKey" value={props.errandKey} />
            <FieldError id="field-mailTo" error={error} />
            {withAddress.map((row, index) => (
              <CheckboxField
                key={row.addressee.addresseeId}
                id={index === 0 ? 'field-mailTo' : `field-mailTo-${index + 1}`}
                name="mailTo"
                value={row.addressee.addresseeId}
                checked={form.mailTo?.includes(row.addressee.addresseeId) ?? true}
                label={t.mailTo(row.organisation.name, row.organisation.email)}
                help={preview(row)}
              />
            ))}
            <Button>{t.sendMails}</Button>
          </Form>
        </>
      ) : null}
    </section>
  );
}
