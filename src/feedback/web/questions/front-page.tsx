import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import { countByQuestion, standing } from '../../use-cases/questions/narrow-status.ts';
import type { StatusRow } from '../../use-cases/questions/question-status.ts';
import { DayInLine } from './day.tsx';
import { StatusTable, type StatusTableProps } from './status-table.tsx';

/** A key remark that was to be taken to an organisation, and has no question yet. */
export interface WaitingLine {
  readonly keyRemarkId: string;
  readonly text: string;
  /** '' where nobody noted who said it. */
  readonly speakerName: string;
  readonly bodyName: string;
  readonly heldOn: IsoDate;
  /** What was said when it was handed over; often the same words for all. */
  readonly note: string;
  readonly organisationName: string;
  readonly since: Date;
}

export interface FrontPageProps extends StatusTableProps {
  /** Of questions that are open. */
  readonly open: readonly StatusRow[];
  readonly waiting: readonly WaitingLine[];
}

/** 照会 as the 事務局 sees it: where everything stands, what to do next, what waits to be asked. */
export function FrontPage(props: FrontPageProps) {
  const { workspaceKey, open, waiting, all } = props;
  const t = messages[useLanguage()].front;
  const raise = <LinkButton href={paths.newQuestion.to(workspaceKey)}>{t.raise}</LinkButton>;
  if (all.length === 0) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState title={t.emptyTitle} action={raise}>
          <p>{t.emptyBody}</p>
          <p>{t.emptyHow}</p>
        </EmptyState>
        <Waiting workspaceKey={workspaceKey} waiting={waiting} />
        <More workspaceKey={workspaceKey} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(standing(open))} actions={raise} />
      <Todo workspaceKey={workspaceKey} open={open} />
      <Waiting workspaceKey={workspaceKey} waiting={waiting} />
      <StatusTable {...props} />
      <More workspaceKey={workspaceKey} />
    </>
  );
}

/** What nobody else will do: send, remind, reflect. */
function Todo({ workspaceKey, open }: Pick<FrontPageProps, 'workspaceKey' | 'open'>) {
  const t = messages[useLanguage()].front;
  const toSend = countByQuestion(open, ({ state }) => state === 'drafted');
  const toReflect = countByQuestion(open, ({ state }) => state === 'answered');
  const { overdue } = standing(open);
  const steps = [
    ...toSend.map((it) => ({
      href: paths.send.to(workspaceKey, it.questionId),
      label: t.send(it.reference, it.title, it.count),
    })),
    ...(overdue > 0 ? [{ href: paths.reminders.to(workspaceKey), label: t.remind(overdue) }] : []),
    ...toReflect.map((it) => ({
      href: paths.list.to(workspaceKey, it.questionId),
      label: t.reflect(it.reference, it.title, it.count),
    })),
  ];
  return (
    <section aria-labelledby="todo">
      <h2 id="todo">{t.todo}</h2>
      {steps.length === 0 ? (
        <p>{t.nothingTodo}</p>
      ) : (
        <ul>
          {steps.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Waiting({ workspaceKey, waiting }: Pick<FrontPageProps, 'workspaceKey' | 'waiting'>) {
  const t = messages[useLanguage()].front;
  if (waiting.length === 0) return null;
  const href = (keyRemarkId: string) =>
    `${paths.newQuestion.to(workspaceKey)}?${new URLSearchParams({ from: 'key-remark', id: keyRemarkId })}`;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t.waiting}</h2>
      <p>{t.waitingLead(waiting.length)}</p>
      <DataTable
        caption={t.waiting}
        captionHidden
        columns={[
          { label: t.waitingColumns.words, sentences: true },
          { label: t.waitingColumns.organisation, name: true },
          { label: t.waitingColumns.since },
          { label: t.waitingColumns.actions, unbroken: true },
        ]}
        rows={waiting.map(({ keyRemarkId, text, note, organisationName, since, ...said }) => ({
          cells: [
            <>
              {text}
              <p class="note">
                {t.said(said.speakerName, said.bodyName)} <DayInLine day={said.heldOn} />
              </p>
              {note === '' ? null : <p class="note">{t.toAsk(note)}</p>}
            </>,
            organisationName,
            <DayInLine day={dateInJapan(since)} />,
            <a class="button button--secondary" href={href(keyRemarkId)} aria-label={t.toQuestionAbout(text)}>
              {t.toQuestion}
            </a>,
          ],
        }))}
      />
    </section>
  );
}

function More({ workspaceKey }: Pick<FrontPageProps, 'workspaceKey'>) {
  const t = messages[useLanguage()].front;
  const steps = [
    [paths.returned, t.returned],
    [paths.reminders, t.reminders],
    [paths.measures, t.measures],
    [paths.voiceless, t.voiceless],
    [paths.mails, t.mails],
    [paths.dueCalendar, t.calendar],
    [paths.settings, t.settings],
  ] as const;
  return (
    <section aria-labelledby="more">
      <h2 id="more">{t.more}</h2>
      <ul>
        {steps.map(([path, label]) => (
          <li key={label}>
            <a href={path.to(workspaceKey)}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
