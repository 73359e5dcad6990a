import { queryText } from '#platform/http/query-text.ts';
import { Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import type { ReminderRow } from '../../domain/reminders/reminder-rows.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { messages } from '../../locales/reminders/messages.ts';
import { paths } from '../../paths.ts';
import { ReminderTable } from './reminder-table.tsx';

export const shows = ['all', 'overdue', 'waiting'] as const;
export type Show = (typeof shows)[number];

export interface RemindersPageProps {
  readonly workspaceKey: string;
  readonly settings: FeedbackSettings;
  /** null where no calendar is known for the year. */
  readonly rows: readonly ReminderRow[] | null;
  readonly bodies: readonly { readonly bodyId: string; readonly name: string }[];
  readonly bodyId: string;
  readonly show: Show;
  readonly chosen: readonly string[];
  readonly errandKey: string;
  readonly mailReady: 'yes' | 'no-server' | 'no-site';
  /** When a mail that is asked for now will go, in words, where nobody is reminded now; else null. */
  readonly goesLater: string | null;
  readonly error: string | null;
  readonly notice: readonly string[];
}

/** 督促: who is silent, since when, reminded when and how, and what comes next. */
export function RemindersPage(props: RemindersPageProps) {
  const t = messages[useLanguage()];
  const { workspaceKey: key } = props;
  const rows = props.rows ?? [];
  const shown = rows.filter(shownBy(props.show));
  const overdue = rows.filter(shownBy('overdue')).length;
  const waiting = rows.filter(shownBy('waiting')).length;
  const organisations = new Set(rows.map(({ addressee }) => addressee.organisationId)).size;
  const [notice, ...more] = props.notice;
  const sheets = `${paths.reminderSheets.to(key)}${queryText({ body: props.bodyId })}`;
  return (
    <>
      <ErrorSummary errors={props.error === null ? [] : [{ field: null, message: props.error }]} />
      <PageHeader
        title={t.title}
        lead={t.lead({ organisations, silent: rows.length, overdue, waiting })}
        actions={
          rows.length === 0 ? null : (
            <>
              <LinkButton href={sheets} kind="secondary">
                {t.sheets}
              </LinkButton>
              <PrintButton />
            </>
          )
        }
      />
      {notice ? (
        <Notice kind="success" title={notice}>
          {more.length === 0 ? null : more.map((line) => <p key={line}>{line}</p>)}
        </Notice>
      ) : null}
      {props.rows === null ? <Notice kind="error" title={t.noCalendar} /> : null}
      <Plan {...props} />
      {rows.length === 0 && props.bodyId === '' ? (
        <EmptyState title={t.emptyTitle} action={<LinkButton href={paths.feedback.to(key)}>{t.toFeedback}</LinkButton>}>
          <p>{t.empty}</p>
        </EmptyState>
      ) : (
        <>
          <Filter {...props} />
          <List {...props} rows={shown} />
        </>
      )}
    </>
  );
}

/** The list, with boxes to tick where mails can go. */
function List(props: RemindersPageProps & { readonly rows: readonly ReminderRow[] }) {
  const t = messages[useLanguage()];
  const { rows, chosen, workspaceKey: key, mailReady, bodyId, show } = props;
  const choosing = mailReady !== 'no-server' && rows.length > 0;
  const table = <ReminderTable rows={rows} chosen={chosen} workspaceKey={key} choosing={choosing} />;
  if (!choosing) return table;
  const rest = queryText({ body: bodyId, show: show === 'all' ? '' : show });
  return (
    <Form action={`${paths.reminders.to(key)}${rest}`} label={t.send} confirm={t.confirm(props.goesLater)} wide>
      <input type="hidden" name="errand" value={props.errandKey} />
      {table}
      <p>{`${t.sendHelp}${t.sendsWhen(props.goesLater)}`}</p>
      <Button>{t.send}</Button>
    </Form>
  );
}

const shownBy =
  (show: Show) =>
  ({ daysPastDue, waitsForHand }: ReminderRow): boolean =>
    show === 'all' || (show === 'overdue' ? daysPastDue > 0 : waitsForHand);

/** When reminders go out by themselves, or why they do not. */
function Plan({ settings, mailReady, workspaceKey }: RemindersPageProps) {
  const t = messages[useLanguage()];
  const href = paths.settings.to(workspaceKey);
  if (!settings.remindersOn) {
    return (
      <Notice kind="warning" title={t.off.title}>
        <p>{t.off.body}</p>
        <p>
          <a href={href}>{t.off.link}</a>
        </p>
      </Notice>
    );
  }
  return (
    <>
      {mailReady === 'yes' ? null : (
        <Notice kind="warning" title={t.noMailer.title}>
          <p>{mailReady === 'no-server' ? t.noMailer.server : t.noMailer.site}</p>
          {mailReady === 'no-site' ? (
            <p>
              <a href={href}>{t.noMailer.link}</a>
            </p>
          ) : null}
        </Notice>
      )}
      <p>
        {t.plan(settings.remindBefore, settings.remindAfter, settings.remindHour)} <a href={href}>{t.toSettings}</a>
      </p>
    </>
  );
}

function Filter({ workspaceKey, bodies, bodyId, show }: RemindersPageProps) {
  const { filter } = messages[useLanguage()];
  return (
    <FilterForm action={paths.reminders.to(workspaceKey)} label={filter.label}>
      <SelectField
        name="body"
        label={filter.body}
        value={bodyId}
        placeholder={filter.allBodies}
        options={bodies.map((body) => ({ value: body.bodyId, label: body.name }))}
      />
      <SelectField
        name="show"
        label={filter.show}
        value={show}
        placeholder={null}
        options={shows.map((value) => ({ value, label: filter.shows[value] }))}
      />
    </FilterForm>
  );
}
