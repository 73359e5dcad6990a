import { Button } from '#ui/button/button.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { questionMailMessages, sendingMessages } from '../../locales/sending/messages.ts';
import { paths } from '../../paths.ts';
import type { SendingRow } from '../../use-cases/sending/load-sending.ts';
import type { MailText } from '../../use-cases/sending/question-mail.ts';
import { MissingSettings } from './send-page.tsx';
import type { FieldError, QuestionToSend } from './sending-at.ts';

export interface PreviewPageProps extends Pick<QuestionToSend, 'question' | 'settings'> {
  readonly workspaceKey: string;
  readonly origin: string;
  readonly row: SendingRow;
  readonly mail: MailText;
  readonly mailer: boolean;
  /** The organisation's own page, for an office that sends with its own program; null where its link is not open. */
  readonly ownLink: string | null;
  readonly errandKey: string;
  readonly address: string;
  readonly errors: readonly FieldError[];
  readonly done: string | null;
}

/** The mail to one organisation, word for word; the link is put in when it goes. */
export function PreviewPage(props: PreviewPageProps) {
  const language = useLanguage();
  const t = sendingMessages[language].mailPreview;
  const { mail, row, settings } = props;
  const text = [mail.beforeLink, questionMailMessages[language].linkPlaceholder, mail.afterLink].join('\n');
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader title={t.title} lead={t.lead(row.organisation.name)} />
      {props.done ? <Notice kind="success" title={props.done} /> : null}
      <MissingSettings {...props} />
      <section aria-labelledby="words">
        <h2 id="words">{t.title}</h2>
        <DescriptionList
          items={[
            { term: t.to, description: row.organisation.email || t.noAddress },
            { term: t.replyTo, description: settings.email || t.noReplyTo },
            { term: t.subject, description: mail.subject },
          ]}
        />
        <h3>{t.text}</h3>
        <p class="as-written">{text}</p>
      </section>
      {props.mailer ? <TestForm {...props} /> : <OwnProgram {...props} />}
      <p>
        <a href={paths.send.to(props.workspaceKey, props.question.questionId)}>{t.back}</a>
      </p>
    </>
  );
}

function TestForm(props: PreviewPageProps) {
  const t = sendingMessages[useLanguage()].mailPreview;
  return (
    <section aria-labelledby="test">
      <h2 id="test">{t.test}</h2>
      <p>{t.testLead}</p>
      <Form action={paths.testMail.to(props.workspaceKey, props.question.questionId)} label={t.test}>
        <input type="hidden" name="organisation" value={props.row.organisation.organisationId} />
        <input type="hidden" name="errandKey" value={props.errandKey} />
        <TextField
          name="address"
          label={t.testAddress}
          type="email"
          value={props.address}
          error={props.errors.find(({ field }) => field === 'address')?.message ?? null}
          maxLength={254}
          autocomplete="email"
          required
        />
        <Button kind="secondary">{t.testSubmit}</Button>
      </Form>
    </section>
  );
}

function OwnProgram({ mail, row, ownLink }: PreviewPageProps) {
  const t = sendingMessages[useLanguage()].mailPreview;
  const { email } = row.organisation;
  const subject = encodeURIComponent(mail.subject);
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t.own}</h2>
      {ownLink === null ? (
        <p>{t.ownNoLink}</p>
      ) : (
        <>
          <p>{t.ownLead}</p>
          {email === '' ? null : (
            <p>
              {/* Mail programs cut long addresses off: the text is copied, not carried in the address. */}
              <a href={`mailto:${encodeURIComponent(email)}?subject=${subject}`}>{t.ownMail}</a>
            </p>
          )}
          <TextArea
            name="text"
            label={t.ownText}
            help={t.ownTextHelp}
            rows={16}
            value={[mail.beforeLink, ownLink, mail.afterLink].join('\n')}
          />
        </>
      )}
    </section>
  );
}
