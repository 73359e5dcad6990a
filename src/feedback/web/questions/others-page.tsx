import type { IsoDate } from '#kernel/calendar.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import { referenceText } from '../../domain/reference.ts';
import { isSilent, shownState } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import type { OwnFront } from '../../use-cases/questions/own-front.ts';
import { DayInLine } from './day.tsx';
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
  const waiting = mine.filter(({ state }) => isSilent(state));
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead(mine.length, waiting.length)}
        actions={mine.length > 0 ? <Answering waiting={waiting} workspaceKey={workspaceKey} /> : null}
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
              <DayInLine day={it.dueOn} />,
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
              <DayInLine day={it.raisedOn} />,
              <a href={paths.list.to(workspaceKey, it.questionId)} aria-label={`${t.listLink} ${it.title}`}>
                {t.listLink}
              </a>,
            ],
          }))}
        />
      ) : null}
      <p>
        <a href={paths.measures.to(workspaceKey)}>{t.measures}</a>
      </p>
    </>
  );
}

/** A single question that waits is one press away; several are chosen from; none is nothing to press on. */
function Answering({
  waiting: [first, ...more],
  workspaceKey,
}: {
  readonly waiting: readonly Addressee[];
  readonly workspaceKey: string;
}) {
  const t = messages[useLanguage()].others;
  if (first && more.length === 0) {
    return (
      <>
        <LinkButton href={paths.mineQuestion.to(workspaceKey, first.addresseeId)}>{t.answerOne}</LinkButton>
        <LinkButton kind="secondary" href={paths.mine.to(workspaceKey)}>
          {t.mine}
        </LinkButton>
      </>
    );
  }
  return (
    <LinkButton kind={first ? 'primary' : 'secondary'} href={paths.mine.to(workspaceKey)}>
      {t.mine}
    </LinkButton>
  );
}
