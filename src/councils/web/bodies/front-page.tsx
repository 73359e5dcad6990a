import type { Actor } from '#kernel/actor.ts';
import { formatAsOf, formatAsOfBriefly } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import { councilsPolicy } from '../../policy.ts';
import type { BodyLine, Front, NextMeeting } from '../../use-cases/bodies/load-front.ts';
import { WaitingList } from './waiting-list.tsx';

export interface FrontPageProps {
  readonly front: Front;
  readonly actor: Actor;
  readonly language: Language;
}

/** 会議: what comes next, what waits for the secretariat, which bodies there are. */
export function FrontPage({ front, actor, language }: FrontPageProps) {
  const t = messages[language].front;
  const key = actor.workspaceKey;
  const keeps = councilsPolicy['councils.keep'](actor);
  if (front.bodies.length === 0 && front.ended.length === 0) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState
          title={t.empty.title}
          action={keeps ? <LinkButton href={paths.newBody.to(key)}>{t.newBody}</LinkButton> : null}
        >
          <p>{t.empty.body}</p>
          <p>{keeps ? t.empty.officer : t.empty.reader}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t.title}
        lead={lead(front, keeps, language)}
        actions={
          keeps ? (
            <OfficerActions next={front.next[0] ?? null} workspaceKey={key} language={language} />
          ) : (
            <OwnMeeting {...{ front, actor, language }} />
          )
        }
      />
      {keeps ? <WaitingList front={front} workspaceKey={key} language={language} /> : null}
      <section aria-labelledby="next-meetings">
        <h2 id="next-meetings">{t.nextHeading}</h2>
        <NextMeetings next={front.next} keeps={keeps} workspaceKey={key} language={language} />
      </section>
      <section aria-labelledby="bodies">
        <h2 id="bodies">{t.treeHeading}</h2>
        <Bodies bodies={front.bodies} workspaceKey={key} language={language} />
        {front.ended.length > 0 ? (
          <Disclosure summary={t.endedHeading(front.ended.length)}>
            <ul>
              {front.ended.map((body) => (
                <li key={body.bodyId}>
                  <a href={paths.body.to(key, body.bodyId)}>
                    {t.endedLine(body.name, formatAsOfBriefly(body.endedOn ?? '', language))}
                  </a>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </section>
    </>
  );
}

/** The answer, from the data. */
function lead(front: Front, keeps: boolean, language: Language): string {
  const t = messages[language].front;
  const near = front.mine ?? front.next[0];
  const space = language === 'ja' ? '' : ' ';
  const answer = () => {
    if (!near) return t.noNext;
    const { body, meeting, daysLeft } = near;
    const date = formatAsOfBriefly(meeting.heldOn, language);
    return front.mine
      ? t.mine(body.name, t.nth(meeting.number), date, meeting.startsAt, t.days(daysLeft))
      : t.next(body.name, t.nth(meeting.number), date, t.days(daysLeft));
  };
  return keeps ? `${answer()}${space}${t.waiting(front.waiting.length)}` : answer();
}

function OfficerActions({ next, workspaceKey, language }: Listed & { readonly next: NextMeeting | null }) {
  const t = messages[language].front;
  return (
    <>
      {next ? (
        <LinkButton href={paths.meeting.to(workspaceKey, next.meeting.meetingId)}>{t.openNext}</LinkButton>
      ) : null}
      <LinkButton kind="secondary" href={paths.newBody.to(workspaceKey)}>
        {t.newBody}
      </LinkButton>
      <LinkButton kind="tertiary" href={paths.people.to(workspaceKey)}>
        {t.people}
      </LinkButton>
    </>
  );
}

function OwnMeeting({ front, actor, language }: FrontPageProps) {
  if (!front.mine) return null;
  const href = paths.mine.to(actor.workspaceKey, front.mine.meeting.meetingId);
  return <LinkButton href={href}>{messages[language].front.openMine}</LinkButton>;
}

interface Listed {
  readonly workspaceKey: string;
  readonly language: Language;
}

/** Further ahead than these nobody looks here; each body's page has them all. */
const SHOWN = 10;

function NextMeetings({
  next,
  keeps,
  workspaceKey,
  language,
}: Listed & { readonly next: readonly NextMeeting[]; readonly keeps: boolean }) {
  const t = messages[language].front;
  const words = councilWords[language];
  const { meeting, date, left, place, state } = t.nextColumns;
  return (
    <DataTable
      caption={t.nextHeading}
      captionHidden
      columns={[
        { label: meeting },
        { label: date },
        { label: left, unbroken: true },
        { label: place },
        { label: state, unbroken: true },
      ]}
      empty={keeps ? t.nextEmptyOfficer : t.nextEmpty}
      rows={next.slice(0, SHOWN).map((each) => ({
        header: true,
        cells: [
          <a key="meeting" href={paths.meeting.to(workspaceKey, each.meeting.meetingId)}>
            {each.body.name} {t.nth(each.meeting.number)}
          </a>,
          `${formatAsOf(each.meeting.heldOn, language)} ${each.meeting.startsAt}–${each.meeting.endsAt}`,
          t.days(each.daysLeft),
          each.meeting.place || words.meetingForm[each.meeting.form],
          words.meetingState[each.meeting.state],
        ],
      }))}
    />
  );
}

function Bodies({ bodies, workspaceKey, language }: Listed & { readonly bodies: readonly BodyLine[] }) {
  const t = messages[language].front;
  const { name, kind, seats, next, last } = t.treeColumns;
  const meetingLink = (meeting: { readonly meetingId: string; readonly number: number; readonly heldOn: string }) => (
    <a href={paths.meeting.to(workspaceKey, meeting.meetingId)}>
      {t.nth(meeting.number)} {formatAsOfBriefly(meeting.heldOn, language)}
    </a>
  );
  return (
    <DataTable
      caption={t.treeHeading}
      captionHidden
      columns={[
        ...[name, kind, seats].map((label) => ({ label })),
        { label: next, unbroken: true },
        { label: last, unbroken: true },
      ]}
      rows={bodies.map((line) => ({
        header: true,
        cells: [
          <>
            {line.depth > 0 ? `${'　'.repeat(line.depth - 1)}└ ` : ''}
            <a href={paths.body.to(workspaceKey, line.body.bodyId)}>{line.body.name}</a>
          </>,
          councilWords[language].kind[line.body.kind],
          seatCount(line, language),
          line.next ? meetingLink(line.next.meeting) : messages[language].none,
          line.last ? meetingLink(line.last) : messages[language].none,
        ],
      }))}
    />
  );
}

/** 「医療 9・介護 5・住民代表 2（16席のうち15席に委員）」 */
function seatCount(line: BodyLine, language: Language): string {
  const { front: t, dot } = messages[language];
  const all = line.sectors.reduce((sum, { seats }) => sum + seats, 0);
  if (all === 0) return t.noSeats;
  const sectors = line.sectors.map(({ sector, seats }) => t.sector(councilWords[language].sector[sector], seats));
  return t.seats(dot(sectors), line.held, all);
}
