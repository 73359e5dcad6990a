import type { PersonalLink } from '#access/index.ts';
import { directoryPaths, type Organisation } from '#directory/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { MailKind, MailState } from '../../domain/mail.ts';
import { hasAnswered, isSilent, shownState } from '../../domain/state.ts';
import { sendingMessages } from '../../locales/sending/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import { isToSend, type Sending, type SendingRow } from '../../use-cases/sending/load-sending.ts';
import { referenceOf } from '../../use-cases/sending/question-mail.ts';
import { OrganisationLink } from './organisation-link.tsx';

export interface OrganisationPageProps extends Sending {
  readonly workspaceKey: string;
  readonly organisation: Organisation;
  readonly link: PersonalLink | null;
  readonly mails: readonly {
    readonly mailId: string;
    readonly kind: MailKind;
    readonly state: MailState;
    readonly recipient: string;
    readonly subject: string;
    readonly sentAt: Date | null;
  }[];
  /** In front of the link. */
  readonly site: string;
  readonly today: IsoDate;
  readonly mailer: boolean;
  readonly errandKey: string;
  readonly done: string | null;
  readonly notMailed: readonly string[];
}

/** 団体への照会: what it was asked, how far each has come, its link, sheets and mails. */
export function OrganisationPage(props: OrganisationPageProps) {
  const language = useLanguage();
  const t = sendingMessages[language];
  const { organisation, rows, workspaceKey: key } = props;
  const open = rows.filter(({ addressee }) => !addressee.questionClosed);
  const waiting = open.filter(({ addressee }) => isSilent(addressee.state));
  const toSend = open.filter(isToSend);
  const unanswered = open.some(({ addressee }) => !hasAnswered(addressee.state));
  const title = t.organisation.title(organisation.name);
  return (
    <>
      <PageHeader
        title={title}
        lead={rows.length > 0 ? t.organisation.lead(rows.length, waiting.length, toSend.length) : undefined}
        actions={
          unanswered ? (
            <LinkButton href={paths.sheet.to(key, organisation.organisationId)} kind="secondary" download>
              {t.organisation.allSheets}
            </LinkButton>
          ) : undefined
        }
      />
      {props.done ? <Notice kind="success" title={props.done} /> : null}
      {props.notMailed.length > 0 ? (
        <Notice kind="warning" title={t.notMailedTitle}>
          {props.notMailed.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={t.organisation.nothing}>
          <p>{t.organisation.nothingNote}</p>
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="questions">
            <h2 id="questions">{t.organisation.questions}</h2>
            <Questions {...props} />
            {props.mailer && organisation.email !== '' && toSend.length > 0 ? (
              <Form action={paths.organisation.to(key, organisation.organisationId)} label={t.byMail}>
                <input type="hidden" name="errandKey" value={props.errandKey} />
                {toSend.length > 1 ? <p>{t.organisation.bundleLead}</p> : null}
                <Button>{t.organisation.bundle(toSend.length)}</Button>
              </Form>
            ) : null}
          </section>
          <OrganisationLink {...props} />
          <section aria-labelledby="mails">
            <h2 id="mails">{t.organisation.mails}</h2>
            <Mails {...props} />
          </section>
        </>
      )}
      <section aria-labelledby="contact">
        <h2 id="contact">{t.organisation.contact}</h2>
        <DescriptionList
          items={(['email', 'fax', 'telephone'] as const).map((each) => ({
            term: t.organisation.contactTerms[each],
            description: organisation[each] || t.none,
          }))}
        />
        <p>
          <a href={directoryPaths.organisation.to(key, organisation.organisationId)}>{t.organisation.toDirectory}</a>
        </p>
      </section>
    </>
  );
}

function Questions({ rows, workspaceKey, today }: OrganisationPageProps) {
  const language = useLanguage();
  const t = sendingMessages[language].organisation;
  const cells = (row: SendingRow) => {
    const { addressee, question } = row;
    return [
      <a class="whole" key="number" href={paths.addressee.to(workspaceKey, addressee.addresseeId)}>
        {referenceOf(row)}
      </a>,
      <a key="question" href={paths.question.to(workspaceKey, question.questionId)}>
        {question.title}
      </a>,
      formatAsOf(addressee.dueOn, language),
      feedbackWords[language].states[shownState(addressee, today)],
      <a
        key="sheet"
        href={paths.addresseeSheet.to(workspaceKey, addressee.addresseeId)}
        aria-label={t.sheetOf(referenceOf(row))}
        download
      >
        {t.sheet}
      </a>,
    ];
  };
  return (
    <DataTable
      caption={t.questions}
      captionHidden
      columns={t.columns.map((label, index) => ({ label, unbroken: index >= 2 }))}
      rows={rows.toReversed().map((row) => ({ header: true, cells: cells(row) }))}
    />
  );
}

function Mails({ mails, workspaceKey }: OrganisationPageProps) {
  const language = useLanguage();
  const all = sendingMessages[language];
  const t = all.organisation;
  if (mails.length === 0) return <p>{t.noMails}</p>;
  return (
    <DataTable
      caption={t.mails}
      captionHidden
      columns={t.mailColumns.map((label) => ({ label }))}
      rows={mails.map((mail) => ({
        cells: [
          t.mailKinds[mail.kind],
          <a key="subject" href={paths.mail.to(workspaceKey, mail.mailId)}>
            {mail.subject}
          </a>,
          mail.recipient,
          mail.sentAt === null ? all.notSent : formatAsOf(dateInJapan(mail.sentAt), language),
          t.mailStates[mail.state],
        ],
      }))}
    />
  );
}
