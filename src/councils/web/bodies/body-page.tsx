import type { Actor } from '#kernel/actor.ts';
import { formatAsOf, formatAsOfBriefly } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { daysBetween } from '#kernel/day-count.ts';
import type { Language } from '#kernel/language.ts';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import { councilsPolicy } from '../../policy.ts';
import type { Body } from '../../store/meetings.ts';
import type { LoadedBody } from '../../use-cases/bodies/load-body.ts';
import type { NextAgenda } from '../../use-cases/meetings/next-agenda.ts';
import { CarryOverSection } from './carry-over-section.tsx';
import { MeetingsSection } from './meetings-section.tsx';
import { RosterSection } from './roster-section.tsx';
import { RosterWarnings } from './roster-warnings.tsx';
import type { FilledForm } from './typed-form.ts';

export interface BodyPageProps {
  readonly loaded: LoadedBody;
  /** What carries over, for those who keep the books of a body that still meets. */
  readonly next: NextAgenda | null;
  /** The form that asks for the roster of another day. */
  readonly onForm: FilledForm;
  /** What has just been done, in a sentence; null where nothing was. */
  readonly done: string | null;
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly language: Language;
}

/** One body: who sits in it, when it meets, by which rules. */
export function BodyPage(props: BodyPageProps) {
  const { loaded, next, onForm, done, today, actor, language } = props;
  const { body } = loaded;
  const t = messages[language].body;
  const key = actor.workspaceKey;
  const keeps = councilsPolicy['councils.keep'](actor);
  const open = keeps && body.endedOn === null;
  return (
    <>
      <ErrorSummary errors={onForm.errors} />
      <PageHeader
        title={body.name}
        lead={lead(loaded, today, language)}
        actions={
          <>
            {open && next?.meeting ? (
              <LinkButton href={paths.meeting.to(key, next.meeting.meetingId)}>
                {messages[language].front.openNext}
              </LinkButton>
            ) : null}
            {open ? (
              <LinkButton kind={next?.meeting ? 'secondary' : 'primary'} href={paths.newMeeting.to(key, body.bodyId)}>
                {next?.meeting ? t.anotherMeeting : t.newMeeting}
              </LinkButton>
            ) : null}
            <PrintButton />
          </>
        }
      />
      {done === null ? null : (
        <Notice kind="success" title={t.done.title}>
          <p>{done}</p>
        </Notice>
      )}
      {body.endedOn === null ? null : (
        <Notice kind="info" title={t.endedNotice(formatAsOfBriefly(body.endedOn, language))}>
          {keeps ? <p>{t.endReason(body.endReason)}</p> : null}
        </Notice>
      )}
      <RosterWarnings warnings={loaded.warnings} workspaceKey={key} language={language} />
      {next ? <CarryOverSection next={next} workspaceKey={key} language={language} /> : null}
      <RosterSection loaded={loaded} onForm={onForm} keeps={keeps} workspaceKey={key} language={language} />
      <MeetingsSection
        meetings={loaded.meetings}
        empty={open ? t.meetingsEmptyOfficer : t.meetingsEmpty}
        workspaceKey={key}
        language={language}
      />
      <ul>
        {keeps || loaded.holdsSeat ? (
          <li>
            <a href={paths.openKeyRemarks.to(key, body.bodyId)}>{t.openThings}</a>
          </li>
        ) : null}
        {loaded.meetings.length > 0 ? (
          <li>
            <a href={paths.bodyCalendar.to(key, body.bodyId)}>{t.calendar}</a>
          </li>
        ) : null}
      </ul>
      <section aria-labelledby="about">
        <h2 id="about">{t.about}</h2>
        <DescriptionList items={facts(loaded, key, language)} />
        {keeps ? (
          <p>
            <LinkButton kind="secondary" href={paths.editBody.to(key, body.bodyId)}>
              {t.edit}
            </LinkButton>{' '}
            {open ? (
              <LinkButton kind="tertiary" href={paths.endBody.to(key, body.bodyId)}>
                {t.end}
              </LinkButton>
            ) : null}
          </p>
        ) : null}
      </section>
    </>
  );
}

/** 「ワーキンググループ。16席のうち15席に委員がいます。次回は第6回、…です（あと12日）。」 */
function lead({ body, roster, meetings }: LoadedBody, today: IsoDate, language: Language): string {
  const { body: t, front } = messages[language];
  const kind = councilWords[language].kind[body.kind];
  const held = roster.filter((line) => line.name !== null).length;
  const seats = roster.length === 0 ? t.noSeats : t.seatsOf(held, roster.length);
  const ahead = meetings.filter(({ heldOn, cancelledOn, state }) => {
    return heldOn >= today && cancelledOn === null && (state === 'planned' || state === 'noticed');
  });
  const next = ahead.at(-1);
  if (body.endedOn !== null) return t.lead(kind, seats, '');
  if (!next) return t.lead(kind, seats, t.noNext);
  const left = front.days(daysBetween(today, next.heldOn));
  return t.lead(kind, seats, t.next(front.nth(next.number), formatAsOfBriefly(next.heldOn, language), left));
}

function facts({ body, parent, children }: LoadedBody, key: string, language: Language) {
  const { body: t, none } = messages[language];
  const words = councilWords[language];
  const link = (each: Body) => <a href={paths.body.to(key, each.bodyId)}>{each.name}</a>;
  const text = (value: string) => value || none;
  return [
    { term: t.terms.purpose, description: text(body.purpose) },
    { term: t.terms.legalGround, description: text(body.legalGround) },
    { term: t.terms.parent, description: parent ? link(parent) : none },
    {
      term: t.terms.children,
      description:
        children.length === 0 ? (
          none
        ) : (
          <ul>
            {children.map((child) => (
              <li key={child.bodyId}>{link(child)}</li>
            ))}
          </ul>
        ),
    },
    { term: t.terms.secretariat, description: text(body.secretariat) },
    { term: t.terms.contact, description: text(body.secretariatContact) },
    { term: t.terms.authority, description: text(body.appointingAuthority) },
    { term: t.terms.convener, description: text(body.convener) },
    {
      term: t.terms.quorum,
      description: `${words.quorum[body.quorum]}${body.quorum === 'none' ? '' : t.proxies(body.proxiesCount)}`,
    },
    { term: t.terms.notice, description: t.noticeDays(body.noticeDays) },
    { term: t.terms.openness, description: t.open(body.openToPublic) },
    { term: t.terms.termMonths, description: t.months(body.termMonths) },
    { term: t.terms.prefix, description: text(body.documentPrefix) },
    { term: t.terms.founded, description: body.foundedOn ? formatAsOf(body.foundedOn, language) : none },
  ];
}
