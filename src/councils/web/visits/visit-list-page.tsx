import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { visitsMessages } from '../../locales/visits/messages.ts';
import { paths } from '../../paths.ts';
import type { MemberToVisit, VisitList } from '../../use-cases/visits/visit-list.ts';
import { memberName, personName, seatName } from './member-name.ts';

export type VisitsDone = 'recorded' | 'changed' | 'questions';

interface VisitListPageProps {
  readonly list: VisitList;
  /** Members whose sheet has no question yet. */
  readonly withoutQuestion: number;
  readonly done: VisitsDone | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** 事前訪問: whom to visit before this meeting, the first on top, with everything in reach that a visit needs. */
export function VisitListPage({ list, withoutQuestion, done, actor, language }: VisitListPageProps) {
  const { list: t, meeting: meetingName } = visitsMessages[language];
  const { meeting, body, members } = list;
  const key = actor.workspaceKey;
  const open = members.filter(({ visitedOn }) => visitedOn === null);
  const silent = open.filter(({ silentTwice }) => silentTwice).length;
  const title = t.title(meetingName(body.name, meeting.number));
  if (members.length === 0) {
    return (
      <>
        <PageHeader title={title} lead={t.nobody} />
        <EmptyState title={t.nobody}>
          <p>{t.nobodyHelp}</p>
          <LinkButton href={paths.seats.to(key, body.bodyId)}>{t.toBody}</LinkButton>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={title}
        lead={t.lead(open.length, members.length)}
        actions={
          <>
            <LinkButton href={paths.briefings.to(key, meeting.meetingId)}>{t.briefings}</LinkButton>
            <LinkButton href={paths.questions.to(key, meeting.meetingId)} kind="secondary">
              {t.questions}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      {done ? <Notice kind="success" title={t.done[done]} /> : null}
      {silent > 0 ? <p>{t.silent(silent)}</p> : null}
      {withoutQuestion > 0 ? <p>{t.questionsOpen(withoutQuestion)}</p> : null}
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { label: t.member },
          { label: t.telephone, unbroken: true },
          ...[t.visited, t.last, t.next].map((label) => ({ label })),
        ]}
        rows={members.map((member) => ({
          header: true,
          cells: [
            <Member key="m" member={member} language={language} />,
            <Telephone key="t" number={member.seat.person?.telephone ?? ''} />,
            <Visited key="v" member={member} workspaceKey={key} language={language} />,
            lastVisit(member, language),
            <Steps key="s" list={list} member={member} workspaceKey={key} language={language} />,
          ],
        }))}
      />
    </>
  );
}

interface RowProps {
  readonly member: MemberToVisit;
  readonly language: Language;
}

function Member({ member, language }: RowProps) {
  const t = visitsMessages[language];
  return (
    <>
      <div>{personName(member.seat) || t.list.vacant}</div>
      <div>{`${seatName(member.seat, language)}（${t.sectors[member.seat.sector]}）`}</div>
      {member.silentTwice ? <Badge tone="concern">{t.list.silentBadge}</Badge> : null}
    </>
  );
}

function Telephone({ number }: { readonly number: string }) {
  return number === '' ? <>－</> : <a href={`tel:${number.replace(/[^0-9+]/g, '')}`}>{number}</a>;
}

function Visited({ member, workspaceKey, language }: RowProps & { readonly workspaceKey: string }) {
  const t = visitsMessages[language];
  if (member.visits.length === 0) return <>{t.list.notYet}</>;
  return (
    <>
      {member.visits.map((visit) => (
        <div key={visit.visitId}>
          <a href={paths.visit.to(workspaceKey, visit.visitId)}>
            {t.list.visit(formatAsOf(visit.visitedOn, language), t.ways[visit.way])}
          </a>
        </div>
      ))}
    </>
  );
}

function lastVisit({ lastBefore }: MemberToVisit, language: Language): string {
  const { list: t } = visitsMessages[language];
  return lastBefore === null ? t.never : t.lastVisit(formatAsOf(lastBefore.visitedOn, language), lastBefore.number);
}

function Steps({
  list,
  member,
  workspaceKey,
  language,
}: RowProps & { readonly list: VisitList; readonly workspaceKey: string }) {
  const { list: t } = visitsMessages[language];
  const { meetingId } = list.meeting;
  const { seatId } = member.seat;
  const name = memberName(member.seat, language);
  return (
    <>
      <div>
        <a
          href={`${paths.visits.to(workspaceKey, meetingId)}?seat=${encodeURIComponent(seatId)}`}
          aria-label={t.recordFor(name)}
        >
          {t.record}
        </a>
      </div>
      <div>
        <a href={paths.briefing.to(workspaceKey, meetingId, seatId)} aria-label={t.briefingFor(name)}>
          {t.briefing}
        </a>
      </div>
    </>
  );
}
