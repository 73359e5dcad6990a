import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import type { SeatOnDay } from '../../domain/seating.ts';
import { messages } from '../../locales/transcripts/messages.ts';
import { paths } from '../../paths.ts';
import type { ParticipationView } from '../../use-cases/transcripts/load-participation.ts';
import { titleOf } from '../meetings/meeting-at.ts';
import { SeatBlock, SectorBlock, seatLabel } from './participation-blocks.tsx';
import { UnmappedTable, YearTable } from './participation-tables.tsx';

export interface ParticipationPageProps {
  readonly view: ParticipationView;
  readonly actor: Actor;
  readonly language: Language;
}

/** 発言の状況: who spoke, how much, by sector and by seat; who was silent, and who twice running. */
export function ParticipationPage(props: ParticipationPageProps) {
  const { view, actor, language } = props;
  const t = messages[language].participation;
  const key = actor.workspaceKey;
  const { meetingId } = view.meeting;
  const title = titleOf(view, language, t.title);
  if (view.source === 'none') {
    return (
      <>
        <PageHeader title={title} />
        <EmptyState
          title={t.none}
          action={
            <LinkButton href={paths.transcript.to(key, meetingId)}>{messages[language].transcript.upload}</LinkButton>
          }
        >
          <p>{t.noneBody}</p>
        </EmptyState>
        <YearTable {...props} />
      </>
    );
  }
  const { seats } = view.participation;
  const isAway = (seat: SeatOnDay) => view.attendees.some(({ seatId, isAbsent }) => seatId === seat.seatId && isAbsent);
  const quiet = seats.filter(({ seat, turns }) => turns === 0 && seat.person !== null).map(({ seat }) => seat);
  const silent = quiet.filter((seat) => !isAway(seat));
  const spoke = seats.filter(({ turns }) => turns > 0).length;
  return (
    <>
      <PageHeader
        title={title}
        lead={`${t.lead(spoke, seats.length, silent.length)}${view.source === 'transcript' ? t.sourceTranscript : t.sourceRemarks}`}
        actions={
          <>
            <LinkButton kind="secondary" href={paths.speakers.to(key, meetingId)}>
              {messages[language].speakers.title}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <SectorBlock {...props} />
      <SeatBlock {...props} />
      <UnmappedTable {...props} />
      <section aria-labelledby="silent">
        <h2 id="silent">{t.silentTitle}</h2>
        <Seats seats={silent} none={t.silentNone} language={language} />
        <SeatsBelow title={t.absentTitle} seats={quiet.filter(isAway)} language={language} />
      </section>
      <section aria-labelledby="twice">
        <h2 id="twice">{t.twiceTitle}</h2>
        <p>{t.twiceLead}</p>
        <Seats seats={named(view, view.silence.silent)} none={t.twiceNone} language={language} />
        <SeatsBelow title={t.awayTitle} seats={named(view, view.silence.away)} language={language} />
      </section>
      <YearTable {...props} />
    </>
  );
}

const named = ({ seats }: ParticipationView, ids: readonly string[]): readonly SeatOnDay[] =>
  seats.filter(({ seatId }) => ids.includes(seatId));

interface SeatsProps {
  readonly seats: readonly SeatOnDay[];
  readonly language: Language;
}

function Seats({ seats, none, language }: SeatsProps & { readonly none: string }) {
  if (seats.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {seats.map((seat) => (
        <li key={seat.seatId}>{seatLabel(seat, language)}</li>
      ))}
    </ul>
  );
}

/** A lesser list; nothing at all when it is empty. */
function SeatsBelow({ title, seats, language }: SeatsProps & { readonly title: string }) {
  if (seats.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <Seats seats={seats} none="" language={language} />
    </>
  );
}
