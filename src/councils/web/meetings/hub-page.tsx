import type { ComponentChildren } from 'preact';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { addDays } from '#kernel/day-count.ts';
import type { Language } from '#kernel/language.ts';
import { worded } from '#kernel/locales/refusal-sentence.ts';
import { Button } from '#ui/button/button.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import { heldStates } from '../../store/meeting-books.ts';
import type { Hub } from '../../use-cases/meetings/load-hub.ts';
import { MeetingFacts } from './meeting-facts.tsx';

/** One meeting as the secretariat sees it: the answer, the next step, what is done and what is left. */
export function HubPage({ hub, title, done }: { readonly hub: Hub; readonly title: string; readonly done: string }) {
  const language = useLanguage();
  const t = messages[language].hub;
  const key = hub.workspaceKey;
  const id = hub.meeting.meetingId;
  const ahead = hub.meeting.cancelledOn === null && !heldStates.includes(hub.meeting.state);
  return (
    <>
      <PageHeader title={title} lead={leadOf(hub, language)} actions={<NextStep hub={hub} />} />
      {t.done[done] ? <Notice kind="success" title={t.done[done]} /> : null}
      <MeetingFacts of={hub} withLink />
      <Steps hub={hub} />
      <Preflight hub={hub} />
      {ahead ? (
        <section aria-labelledby="more">
          <h2 id="more">{messages[language].agenda.columns.actions}</h2>
          <ul>
            <li>
              <a href={paths.editMeeting.to(key, id)}>{t.actions.edit}</a>
            </li>
            <li>
              <a href={paths.calendar.to(key, id)}>{t.actions.calendar}</a>
            </li>
            <li>
              <a href={paths.closeMeeting.to(key, id)}>{t.actions.close}</a>
            </li>
            <li>
              <a href={paths.cancelMeeting.to(key, id)}>{t.actions.cancel}</a>
            </li>
          </ul>
          {hub.meeting.state === 'planned' || outdated(hub) ? (
            <Form action={paths.noticeMeeting.to(key, id)} confirm={t.actions.noticeConfirm} label={t.actions.notice}>
              <Button kind="secondary">{t.actions.notice}</Button>
            </Form>
          ) : null}
        </section>
      ) : null}
      <History hub={hub} />
    </>
  );
}

const outdated = (hub: Hub): boolean => hub.preflight?.warnings.some(({ kind }) => kind === 'notice-outdated') ?? false;

/** 「開催まで12日です。未訪問は9人のうち4人です。」 */
export function leadOf(hub: Hub, language: Language): string {
  const t = messages[language].hub;
  const { meeting, daysLeft } = hub;
  if (meeting.cancelledOn !== null) return t.cancelled(meeting.cancelledOn, meeting.cancelReason);
  if (meeting.state === 'held') return t.held(hub.openKeyRemarks);
  if (meeting.state === 'checking') return t.checking;
  if (meeting.state === 'signed') return t.signed;
  if (daysLeft < 0) return t.dayPast;
  const waiting = hub.replies.of - hub.replies.done;
  return [
    daysLeft === 0 ? t.today(meeting.startsAt) : t.days(daysLeft),
    hub.visits.of === 0 ? '' : t.unvisited(hub.visits.of - hub.visits.done, hub.visits.of),
    meeting.state === 'noticed' ? t.unanswered(waiting) : '',
    t.carryOverWaits(hub.carryOver),
  ]
    .filter((sentence) => sentence !== '')
    .join(language === 'ja' ? '' : ' ');
}

function NextStep({ hub }: { readonly hub: Hub }) {
  const t = messages[useLanguage()].hub.actions;
  const key = hub.workspaceKey;
  const { meeting, daysLeft } = hub;
  const id = meeting.meetingId;
  if (meeting.cancelledOn !== null) return null;
  const step = (href: string, label: string) => <LinkButton href={href}>{label}</LinkButton>;
  if (meeting.state === 'held') return step(paths.minutes.to(key, id), t.minutes);
  if (meeting.state === 'checking') return step(paths.minutesCheck.to(key, id), t.check);
  if (meeting.state === 'signed') return step(paths.minutes.to(key, id), t.readMinutes);
  if (daysLeft < 0) return step(paths.closeMeeting.to(key, id), t.close);
  if (daysLeft === 0) return step(paths.record.to(key, id), t.record);
  if (hub.items === 0) return step(paths.agenda.to(key, id), t.fillAgenda);
  if (meeting.state === 'planned' || outdated(hub)) return step(paths.sending.to(key, id), t.send);
  if (hub.visits.done < hub.visits.of) return step(paths.visits.to(key, id), t.visit);
  return step(paths.record.to(key, id), t.record);
}

function Steps({ hub }: { readonly hub: Hub }) {
  const language = useLanguage();
  const t = messages[language].hub.steps;
  const key = hub.workspaceKey;
  const id = hub.meeting.meetingId;
  const links = (...parts: readonly (readonly [{ to(key: string, id: string): string }, string])[]) => (
    <ul>
      {parts.map(([path, label]) => (
        <li key={label}>
          <a href={path.to(key, id)}>{label}</a>
        </li>
      ))}
    </ul>
  );
  const noticed = hub.events.findLast(({ kind }) => kind === 'noticed');
  const due = addDays(hub.meeting.heldOn, -hub.body.noticeDays);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t.heading}</h2>
      <DescriptionList
        items={[
          {
            term: t.prepare,
            description: links(
              [paths.agenda, t.agenda(hub.items)],
              [paths.materials, t.materials(hub.materials)],
              [paths.visits, t.visits(hub.visits.done, hub.visits.of)],
              [paths.questions, t.questions],
            ),
          },
          {
            term: t.notice,
            description: (
              <>
                <p>{noticed ? t.noticedOn(dateInJapan(noticed.enteredAt)) : t.noticeDue(due)}</p>
                {links([paths.sending, t.sending], [paths.attendance, t.replies(hub.replies.done, hub.replies.of)])}
              </>
            ),
          },
          {
            term: t.day,
            description: links(
              [paths.record, t.record(hub.withOutcome, hub.items)],
              [paths.attendance, t.attendance(hub.attendance.done, hub.attendance.of)],
              [paths.opinions, t.opinions],
            ),
          },
          {
            term: t.minutes,
            description: links(
              [paths.transcript, t.transcript(hub.transcript)],
              [paths.participation, t.participation],
              [paths.keyRemarks, t.keyRemarks(hub.openKeyRemarks)],
              [paths.minutes, t.draft],
            ),
          },
        ]}
      />
    </section>
  );
}

function Preflight({ hub }: { readonly hub: Hub }) {
  const language = useLanguage();
  const t = messages[language].hub;
  if (!hub.preflight || hub.preflight.warnings.length === 0) return null;
  const { before, warnings } = hub.preflight;
  return (
    <Notice kind="warning" title={t.preflight[before](warnings.length)}>
      <WarningList warnings={warnings} />
      <p>{t.preflight.goOn}</p>
    </Notice>
  );
}

export function WarningList({
  warnings,
}: {
  readonly warnings: NonNullable<Hub['preflight']>['warnings'];
}): ComponentChildren {
  const { warnings: wording } = messages[useLanguage()].hub;
  return (
    <ul>
      {warnings.map((warning) => (
        <li key={warning.kind}>{worded(wording, warning)}</li>
      ))}
    </ul>
  );
}

function History({ hub }: { readonly hub: Hub }) {
  const language = useLanguage();
  const t = messages[language].hub;
  const told = hub.events.filter(({ kind }) => t.events[kind] !== undefined);
  if (told.length === 0) return null;
  return (
    <Disclosure summary={t.history}>
      <ul>
        {told.map((event) => (
          <li key={event.eventId}>
            {[formatAsOf(dateInJapan(event.enteredAt), language), t.events[event.kind], event.note, event.byName]
              .filter((part) => part !== '')
              .join('　')}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
