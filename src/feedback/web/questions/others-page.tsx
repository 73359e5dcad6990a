import type { IsoDate } from '#kernel/calendar.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { referenceText } from '../../domain/reference.ts';
import { isSilent, shownState } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import type { OwnFront } from '../../use-cases/questions/own-front.ts';
import { shownDay } from './shown-day.ts';
import { StateBadge } from './state-badge.tsx';

/** 照会 for everybody but the 事務局: what their organisation is asked, and what came back to their bodies. */
export function OthersPage({
  front: { mine, ofBodies },
  workspaceKey,
  today,
}: {
  readonly front: OwnFront;
  readonly workspaceKey: string;
  readonly today: IsoDate;
}) {
  const language = useLanguage();
  const { others: t, table, question } = messages[language];
  if (mine.length === 0 && ofBodies.length === 0) {
    return (
      <>
        <PageHeader title={t.title} lead={t.lead(0, 0)} />
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      </>
    );
  }
  const silent = mine.filter(({ state }) => isSilent(state)).length;
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead(mine.length, silent)}
        actions={mine.length > 0 ? <LinkButton href={paths.mine.to(workspaceKey)}>{t.mine}</LinkButton> : null}
      />
      {mine.length > 0 ? (
        <DataTable
          caption={t.mineHeading}
          columns={[
            { label: table.columns.question },
            { label: table.columns.organisation },
            { label: table.columns.state },
            { label: table.columns.due },
          ]}
          rows={mine.map((it) => ({
            header: true,
            cells: [
              <a href={paths.mineQuestion.to(workspaceKey, it.addresseeId)}>
                {referenceText({ fiscalYear: it.fiscalYear, number: it.questionNumber, addressee: it.number })}{' '}
                {it.questionTitle}
              </a>,
              it.organisationName,
              <StateBadge state={shownState(it, today)} silenceAgrees={it.silenceAgrees} />,
              shownDay(it.dueOn, language),
            ],
          }))}
        />
      ) : null}
      {ofBodies.length > 0 ? (
        <DataTable
          caption={t.lists}
          columns={[
            { label: table.columns.question },
            { label: question.body },
            { label: t.raisedOn },
            { label: question.list },
          ]}
          rows={ofBodies.map((it) => ({
            header: true,
            cells: [
              <a href={paths.question.to(workspaceKey, it.questionId)}>
                {referenceText({ ...it, addressee: null })} {it.title}
              </a>,
              it.bodyName,
              shownDay(it.raisedOn, language),
              <a href={paths.list.to(workspaceKey, it.questionId)} aria-label={`${t.listLink} ${it.title}`}>
                {t.listLink}
              </a>,
            ],
          }))}
        />
      ) : null}
    </>
  );
}
