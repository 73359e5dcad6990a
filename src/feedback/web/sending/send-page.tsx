import { formatAsOf } from '#kernel/as-of.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { sendingMessages } from '../../locales/sending/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import { isToSend, type SendingRow } from '../../use-cases/sending/load-sending.ts';
import { referenceOf } from '../../use-cases/sending/question-mail.ts';
import { HandSection } from './hand-section.tsx';
import { MailSection } from './mail-section.tsx';
import { type FieldError, numberOf, type QuestionToSend } from './sending-at.ts';

export interface SendPageProps extends QuestionToSend {
  readonly workspaceKey: string;
  readonly mailer: boolean;
  /** By which this browser came; links use it while no address is set. */
  readonly origin: string;
  readonly errandKey: string;
  readonly form: SendForm;
  readonly errors: readonly FieldError[];
  readonly done: string | null;
  readonly notMailed: readonly string[];
}

/** What stands in the forms, as typed. null: nothing was chosen yet, and the proposals stand there. */
export interface SendForm {
  readonly mailTo: readonly string[] | null;
  readonly handTo: readonly string[] | null;
  readonly channel: string;
  readonly on: string;
}

/** 照会を送る: by mail with one press, or on paper with a day. */
export function SendPage(props: SendPageProps) {
  const t = sendingMessages[useLanguage()];
  const { question, rows, workspaceKey } = props;
  const toSend = rows.filter(isToSend);
  const underWay = rows.filter(({ mail }) => mail !== null).length;
  const unsure = rows.filter(({ mail }) => mail?.state === 'uncertain').length;
  const sent = toSend.length === 0 && underWay === 0;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader
        title={t.title(numberOf(question))}
        lead={`${question.title}${sent ? `　${t.allSent}` : `　${t.lead(rows.length, toSend.length, underWay - unsure, unsure)}`}`}
      />
      {props.done ? <Notice kind="success" title={props.done} /> : null}
      {props.notMailed.length > 0 ? (
        <Notice kind="warning" title={t.notMailedTitle}>
          <ul>
            {props.notMailed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {question.closed ? (
        <Notice kind="warning" title={t.closedTitle}>
          <p>{t.closedNote}</p>
        </Notice>
      ) : null}
      <MissingSettings {...props} />
      {question.closed || toSend.length === 0 ? null : (
        <>
          <MailSection {...props} toSend={toSend} />
          <HandSection {...props} toSend={toSend} />
        </>
      )}
      <section aria-labelledby="state">
        <h2 id="state">{t.state}</h2>
        <StateTable rows={rows} workspaceKey={workspaceKey} />
        <p>
          <a href={paths.mails.to(workspaceKey)}>{t.toMails}</a>
        </p>
      </section>
    </>
  );
}

/** What sheets and mails will lack; the address of links only where a link can go out. */
export function MissingSettings({
  settings,
  origin,
  workspaceKey,
}: Pick<SendPageProps, 'settings' | 'origin' | 'workspaceKey'>) {
  const t = sendingMessages[useLanguage()];
  const missing = [
    settings.officeName === '' ? t.missing.officeName : '',
    settings.fax === '' ? t.missing.fax : '',
    settings.siteAddress === '' ? t.missing.siteAddress(origin) : '',
  ].filter((line) => line !== '');
  if (missing.length === 0) return null;
  return (
    <Notice kind="warning" title={t.missingTitle}>
      <ul>
        {missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <a href={paths.settings.to(workspaceKey)}>{t.toSettings}</a>
      </p>
    </Notice>
  );
}

function StateTable({ rows, workspaceKey }: { readonly rows: readonly SendingRow[]; readonly workspaceKey: string }) {
  const language = useLanguage();
  const t = sendingMessages[language];
  return (
    <DataTable
      caption={t.state}
      captionHidden
      columns={t.columns.map((label) => ({ label }))}
      rows={rows.map((row) => ({
        header: true,
        cells: [
          <span class="whole" key="number">
            {referenceOf(row)}
          </span>,
          <a key="organisation" href={paths.organisation.to(workspaceKey, row.organisation.organisationId)}>
            {row.organisation.name}
          </a>,
          <SentState key="sent" row={row} workspaceKey={workspaceKey} />,
          <a
            key="sheet"
            href={paths.addresseeSheet.to(workspaceKey, row.addressee.addresseeId)}
            aria-label={t.printOneOf(row.organisation.name)}
            download
          >
            {t.printOne}
          </a>,
        ],
      }))}
    />
  );
}

/** 送付 of one 照会先 in words. */
function SentState({ row, workspaceKey }: { readonly row: SendingRow; readonly workspaceKey: string }) {
  const language = useLanguage();
  const t = sendingMessages[language];
  const { sentOn, sentChannel } = row.addressee;
  if (sentOn !== null && sentChannel !== '') {
    return <>{t.sentBy(formatAsOf(sentOn, language), feedbackWords[language].sentChannels[sentChannel])}</>;
  }
  if (row.mail) return <>{row.mail.state === 'uncertain' ? t.mailUncertain : t.mailWaits}</>;
  if (row.stopped) {
    return <a href={paths.mail.to(workspaceKey, row.stopped.mailId)}>{t.mailStopped[row.stopped.state]}</a>;
  }
  return <>{t.notSent}</>;
}
