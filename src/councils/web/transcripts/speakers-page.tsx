import { spokenName } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { formatAsOfBriefly } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { messages } from '../../locales/transcripts/messages.ts';
import { paths } from '../../paths.ts';
import type { SpeakerOfMeeting, SpeakersOfMeeting } from '../../use-cases/transcripts/load-speakers.ts';
import { titleOf } from '../meetings/meeting-at.ts';
import { choiceOf, SPEAKERS_ASKED, speakerOptions, type TypedChoice } from './speaker-choices.ts';

interface SpeakersPageProps {
  readonly of: SpeakersOfMeeting;
  /** What came back: not to be chosen, or somebody else was faster. */
  readonly typed: {
    readonly choices: readonly TypedChoice[];
    readonly why: 'invalid' | 'changed';
    readonly names: readonly string[];
  } | null;
  /** How many were just decided. */
  readonly decided: number | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** 話者と席: one question a name, answered once for all meetings of the body. */
export function SpeakersPage(props: SpeakersPageProps) {
  const { of, typed, decided, actor, language } = props;
  const t = messages[language].speakers;
  const key = actor.workspaceKey;
  const { meetingId } = of.meeting;
  const open = of.speakers.filter(({ resolved }) => resolved.seatId === null && resolved.outsider === null).length;
  const asked = of.speakers.slice(0, SPEAKERS_ASKED);
  const fieldOf = (name: string) => `choice-${asked.findIndex((speaker) => speaker.name === name)}`;
  const errors =
    typed?.why === 'invalid'
      ? typed.names.map((name) => ({ field: fieldOf(name), message: `${name}：${t.invalid}` }))
      : [];
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title={titleOf(of, language, t.title)}
        lead={of.speakers.length === 0 ? undefined : t.lead(open)}
        actions={
          <LinkButton kind="secondary" href={paths.participation.to(key, meetingId)}>
            {messages[language].transcript.toParticipation}
          </LinkButton>
        }
      />
      {decided !== null ? (
        <Notice kind="success" title={t.done}>
          <p>{t.doneBody(decided)}</p>
        </Notice>
      ) : null}
      {typed?.why === 'changed' ? <Changed {...props} typed={typed} /> : null}
      {asked.length === 0 ? (
        <EmptyState
          title={t.title}
          action={
            <LinkButton href={paths.transcript.to(key, meetingId)}>{messages[language].transcript.upload}</LinkButton>
          }
        >
          <p>{t.empty}</p>
        </EmptyState>
      ) : (
        <Form action={paths.speakers.to(key, meetingId)}>
          {asked.map((speaker) => (
            <Hidden key={speaker.name} speaker={speaker} />
          ))}
          {asked.map((speaker, at) => (
            <Speaker key={speaker.name} speaker={speaker} at={at} {...props} />
          ))}
          <Button>{t.submit}</Button>
        </Form>
      )}
    </>
  );
}

function Speaker({ speaker, at, of, typed, language }: SpeakersPageProps & { speaker: SpeakerOfMeeting; at: number }) {
  const t = messages[language].speakers;
  const mine = typed?.choices.find(({ name }) => name === speaker.name);
  const wrong = typed?.why === 'invalid' && typed.names.includes(speaker.name);
  return (
    <SelectField
      id={`field-choice-${at}`}
      name="choice"
      label={t.chooseFor(speaker.name)}
      help={`${t.spoken(speaker.turns, speaker.characters)}${nowSentence(speaker, of, language)}`}
      placeholder={t.automatic}
      value={mine?.choice ?? choiceOf(speaker.stored)}
      options={speakerOptions(of, language)}
      error={wrong ? t.invalid : null}
    />
  );
}

/** Apart from the fields, which keep their distance from one another only when nothing stands between. */
const Hidden = ({ speaker }: { readonly speaker: SpeakerOfMeeting }) => (
  <>
    <input type="hidden" name="name" value={speaker.name} />
    <input type="hidden" name="version" value={speaker.stored?.version ?? 0} />
  </>
);

/** What the name is taken for now, and by which rule; or who decided it. */
function nowSentence({ resolved, stored }: SpeakerOfMeeting, of: SpeakersOfMeeting, language: Language): string {
  const m = messages[language];
  const t = m.speakers;
  const seat = of.seats.find(({ seatId }) => seatId === resolved.seatId);
  const who = resolved.outsider
    ? m.outsiders[resolved.outsider]
    : seat
      ? t.seatGroup(seat.organisationName || seat.note, seat.person?.name ?? '')
      : t.unknown;
  const rule = resolved.by ? `（${t.byRule[resolved.by]}）` : '';
  const by =
    stored && resolved.by === 'memory'
      ? t.remembered(spokenName(stored.byName, language), formatAsOfBriefly(dateInJapan(stored.enteredAt), language))
      : '';
  return [`${t.now}：${who}${rule}`, by].filter(Boolean).join(' ');
}

function Changed({ of, typed, language }: SpeakersPageProps & { typed: NonNullable<SpeakersPageProps['typed']> }) {
  const t = messages[language].speakers;
  const options = speakerOptions(of, language);
  const worded = (choice: string) => options.find(({ value }) => value === choice)?.label ?? t.nobody;
  return (
    <Notice kind="warning" title={t.changedTitle}>
      <p>{t.changedBody}</p>
      <SideBySide
        fields={typed.names.map((name) => ({
          label: name,
          mine: worded(typed.choices.find((each) => each.name === name)?.choice ?? ''),
          theirs: worded(choiceOf(of.speakers.find((each) => each.name === name)?.stored ?? null)),
        }))}
      />
    </Notice>
  );
}
