import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { type Difference, differences } from '../../domain/minutes/differences.ts';
import { editions } from '../../domain/minutes.ts';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { paperWords } from '../../locales/minutes/paper-words.ts';
import type { MinutesPaper } from '../../paper/minutes/minutes-paper.ts';
import { paths } from '../../paths.ts';
import { AddendaSection } from './addenda-section.tsx';
import { CommentsSection } from './comments-section.tsx';
import { DraftSection, type SectionProps, SettingsSection, StyleChoice } from './draft-section.tsx';
import { confirmedBy } from './load-page.ts';
import { ConfirmationsSection, SignOffSection } from './sign-off-section.tsx';

export interface OfficerPageProps extends SectionProps {
  readonly paper: MinutesPaper;
  /** What just happened, in a sentence; '' for nothing. */
  readonly done: string;
}

/** 会議録 as the secretariat works on it: the state and the next step first. */
export function OfficerPage(props: OfficerPageProps) {
  const language = useLanguage();
  const { data, typed, done } = props;
  const { state } = data.meeting;
  return (
    <>
      <ErrorSummary errors={typed?.errors ?? []} />
      <PageHeader title={props.paper.title} lead={leadOf(props, language)} actions={<NextStep {...props} />} />
      {done ? <Notice kind="success" title={done} /> : null}
      {data.minutes || data.locked ? null : <StartSection {...props} />}
      {state === 'checking' || data.locked ? (
        <>
          <CommentsSection {...props} />
          <ConfirmationsSection {...props} />
          <SignOffSection data={data} showPublic />
        </>
      ) : null}
      <FilesSection {...props} />
      <AddendaSection {...props} />
      <SettingsSection {...props} />
      <DifferencesSection {...props} />
      <DraftSection {...props} />
      {state === 'held' ? (
        <>
          {data.comments.length > 0 ? <CommentsSection {...props} /> : null}
          <SignOffSection data={data} showPublic />
        </>
      ) : null}
    </>
  );
}

function leadOf({ data }: SectionProps, language: 'ja' | 'en'): string {
  const t = minutesMessages[language].lead;
  const { meeting, minutes } = data;
  if (data.lockedAt) return t.signed(formatAsOf(dateInJapan(data.lockedAt), language));
  if (meeting.cancelledOn !== null) return t.cancelled;
  if (meeting.state === 'checking') {
    const confirmed = data.signers.filter(({ personId }) => confirmedBy(data, personId).kind === 'now').length;
    return t.checking(
      minutes?.checkUntil ? formatAsOf(minutes.checkUntil, language) : '',
      confirmed,
      data.signers.length - confirmed,
      data.comments.filter(({ answeredAt }) => answeredAt === null).length,
    );
  }
  if (!minutes) return t.notYet;
  return meeting.state === 'held' ? t.held : t.beforeMeeting;
}

function NextStep({ data, workspaceKey }: SectionProps) {
  const t = minutesMessages[useLanguage()].next;
  const { meetingId, state, cancelledOn } = data.meeting;
  if (cancelledOn !== null || data.locked || !data.minutes) return <PrintButton />;
  return (
    <>
      {state === 'held' ? (
        <LinkButton href={paths.minutesCheck.to(workspaceKey, meetingId)}>{t.begin}</LinkButton>
      ) : null}
      {state === 'checking' ? (
        <>
          <LinkButton href={paths.minutesSign.to(workspaceKey, meetingId)}>{t.sign}</LinkButton>
          <LinkButton kind="secondary" href={paths.minutesCheck.to(workspaceKey, meetingId)}>
            {t.manage}
          </LinkButton>
        </>
      ) : null}
      <PrintButton />
    </>
  );
}

function StartSection({ data, workspaceKey, typed }: SectionProps) {
  const t = minutesMessages[useLanguage()].start;
  if (data.meeting.cancelledOn !== null) return null;
  return (
    <section aria-labelledby="start">
      <h2 id="start">{t.heading}</h2>
      <p>{t.help}</p>
      <Form action={paths.minutes.to(workspaceKey, data.meeting.meetingId)} label={t.heading}>
        <input type="hidden" name="do" value="start" />
        <StyleChoice typed={typed} form="start" value="summary" />
        <Button>{t.submit}</Button>
      </Form>
    </section>
  );
}

function FilesSection({ data, workspaceKey }: SectionProps) {
  const language = useLanguage();
  const t = minutesMessages[language].files;
  const { meetingId } = data.meeting;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t.heading}</h2>
      <ul>
        {editions.flatMap((edition) =>
          (['pdf', 'docx', 'json'] as const).map((format) => (
            <li key={`${edition}.${format}`}>
              <a href={paths.minutesFile.to(workspaceKey, meetingId, edition, format)} download>
                {t[format](paperWords[language].editions[edition])}
              </a>
            </li>
          )),
        )}
      </ul>
      {data.locked ? null : <p class="note">{t.draftNote}</p>}
    </section>
  );
}

function DifferencesSection({ data }: SectionProps) {
  const t = minutesMessages[useLanguage()].differences;
  const left = differences(data.editions.closed.document);
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{t.heading}</h2>
      {left.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p>{t.lead}</p>
          <ul>
            {left.map((each, index) => (
              <li key={index}>
                <DifferenceWords difference={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function DifferenceWords({ difference }: { readonly difference: Difference }) {
  const t = minutesMessages[useLanguage()].differences;
  switch (difference.kind) {
    case 'item':
      return <>{t.item(difference.number, difference.title)}</>;
    case 'materials':
      return <>{t.materials(difference.numbers.join('・'))}</>;
    case 'observers':
      return <>{t.observers(difference.count)}</>;
    default:
      return (
        <>
          {t[difference.kind](difference.number === null ? t.inOther : t.inItem(difference.number), difference.count)}
        </>
      );
  }
}
