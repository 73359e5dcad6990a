import { formatAsOfBriefly } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { mayRead, type Viewpoint } from '../../domain/viewpoint.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import type { AgendaItem, MeetingOfBody } from '../../store/meetings.ts';
import type { Material } from '../../store/sending/materials.ts';
import { FollowUpLinks, type FollowUpsShown } from '../follow-ups.tsx';
import { MeetingFacts } from './meeting-facts.tsx';

export interface ReaderPageProps {
  readonly of: MeetingOfBody;
  readonly title: string;
  readonly viewpoint: Viewpoint;
  /** What this reader may read; empty before the notice. */
  readonly items: readonly AgendaItem[];
  readonly followUps: FollowUpsShown;
  readonly materials: readonly Material[];
  readonly today: IsoDate;
  readonly workspaceKey: string;
}

/** One meeting as members and others see it: when, where, what about, and what there is to read. */
export function ReaderPage({
  of,
  title,
  viewpoint,
  items,
  followUps,
  materials,
  today,
  workspaceKey: key,
}: ReaderPageProps) {
  const language = useLanguage();
  const words = messages[language];
  const t = words.hub.reader;
  const { meeting } = of;
  const member = mayRead(viewpoint.level, 'members');
  const day = formatAsOfBriefly(meeting.heldOn, language);
  const cancelled = meeting.cancelledOn !== null;
  const checking = meeting.state === 'checking';
  const leadOf = () => {
    if (cancelled) return t.cancelled;
    const when = meeting.heldOn >= today ? t.lead(day) : t.leadPast(day);
    return member && checking ? `${when}${language === 'ja' ? '' : ' '}${t.checking}` : when;
  };
  /** What is asked of a member now: an answer before the meeting, a look at the draft during the check. */
  const asked = () => {
    const { mine, checkDraft } = words.hub.actions;
    const minutes = paths.minutes.to(key, meeting.meetingId);
    if (checking) return <LinkButton href={minutes}>{checkDraft}</LinkButton>;
    if (meeting.state === 'signed') return <LinkButton href={minutes}>{t.fullMinutes}</LinkButton>;
    return meeting.heldOn >= today ? (
      <LinkButton href={paths.mine.to(key, meeting.meetingId)}>{mine}</LinkButton>
    ) : null;
  };
  return (
    <>
      <PageHeader title={title} lead={leadOf()} actions={member && !cancelled ? asked() : null} />
      {cancelled && member ? (
        <Notice kind="warning" title={words.hub.cancelled(meeting.cancelledOn!, meeting.cancelReason)} />
      ) : null}
      <MeetingFacts of={of} withLink={member && !cancelled} />
      <section aria-labelledby="agenda">
        <h2 id="agenda">{t.agenda}</h2>
        {items.length === 0 ? (
          <p>{t.noAgenda}</p>
        ) : (
          <ol>
            {items.map((item) => (
              <li key={item.itemId}>
                {item.title}
                {item.explanation === '' ? null : <p>{item.explanation}</p>}
                <FollowUpLinks followUps={followUps} id={item.itemId} about={item.title} language={language} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby="materials">
        <h2 id="materials">{t.materials}</h2>
        {materials.length === 0 ? (
          <p>{t.noMaterials}</p>
        ) : (
          <ul>
            {materials.map((material) => (
              <li key={material.materialId}>
                <a href={paths.materialFile.to(key, material.materialId)}>
                  {words.materialTitle(material.number, material.title)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p>
        {meeting.state === 'signed' ? (
          <a href={paths.minutesFile.to(key, meeting.meetingId, 'public', 'pdf')}>{t.minutes}</a>
        ) : cancelled || meeting.heldOn < today ? null : (
          <a href={paths.calendar.to(key, meeting.meetingId)}>{words.hub.actions.calendar}</a>
        )}
      </p>
    </>
  );
}
