import { spokenName } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { queryText } from '#platform/http/query-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { AgendaItem } from '../../store/meetings.ts';
import type { RecordEvent } from '../../store/recording.ts';
import type { Speaker } from '../../use-cases/recording/speakers.ts';
import { speakerText } from './speaker-field.ts';
import { fieldOf, summaryOf, type TypedForm } from './typed-form.ts';

/** A remark or a decision as it is stored. */
export interface Entry {
  readonly kind: 'remark' | 'decision';
  readonly id: string;
  readonly meetingId: string;
  readonly itemId: string | null;
  readonly seatId: string | null;
  readonly speakerName: string;
  readonly text: string;
  readonly removed: boolean;
  readonly version: number;
}

export interface EditPageProps {
  readonly entry: Entry;
  readonly items: readonly AgendaItem[];
  /** Empty for a decision, which nobody speaks. */
  readonly speakers: readonly Speaker[];
  readonly events: readonly RecordEvent[];
  readonly actor: Actor;
  readonly language: Language;
  readonly typed: TypedForm;
}

/** 直す・取り消す: one remark or one decision, and what it said before. */
export function EditPage(props: EditPageProps) {
  const { entry, events, actor, language, typed } = props;
  const t = messages[language];
  const back = `${paths.record.to(actor.workspaceKey, entry.meetingId)}${queryText({ item: entry.itemId ?? 'none' })}`;
  return (
    <>
      <ErrorSummary errors={summaryOf(typed)} />
      <PageHeader title={t.edit[entry.kind]} />
      <div id={`edit-${entry.id}`} data-part class="page-flow">
        {typed.changed ? <Conflict {...props} /> : null}
        <EditForm {...props} />
        <p>
          <a href={back}>{t.edit.back}</a>
        </p>
      </div>
      <HideForm {...props} />
      {events.length > 0 ? (
        <Disclosure summary={t.edit.history}>
          <ul>
            {events.map((event) => (
              <li key={event.eventId}>
                {t.edit.event(
                  t.edit.events[event.kind] ?? event.kind,
                  spokenName(event.byName, language),
                  `${formatAsOf(dateInJapan(event.enteredAt), language)} ${timeInJapan(event.enteredAt)}`,
                )}
                ：<span class="as-written">{event.text}</span>
                {event.note === '' ? null : ` （${event.note}）`}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

const addressOf = ({ kind, id }: Entry, actor: Actor) =>
  (kind === 'remark' ? paths.remark : paths.decision).to(actor.workspaceKey, id);

function EditForm({ entry, items, speakers, actor, language, typed }: EditPageProps) {
  const t = messages[language];
  return (
    <Form action={addressOf(entry, actor)} label={t.edit[entry.kind]}>
      <input type="hidden" name="do" value="change" />
      <input type="hidden" name="version" value={String(entry.version)} />
      <TextArea
        {...fieldOf(typed, 'text')}
        label={entry.kind === 'remark' ? t.remark.text : t.decision.text}
        rows={4}
        maxLength={20_000}
        required
      />
      {entry.kind === 'remark' ? (
        <>
          <SelectField
            {...fieldOf(typed, 'speaker')}
            label={t.remark.speaker}
            placeholder={t.remark.nobody}
            options={speakerOptions(entry, speakers, language)}
          />
          <TextField
            {...fieldOf(typed, 'otherName')}
            label={t.remark.otherName}
            help={t.remark.otherHelp}
            maxLength={100}
          />
        </>
      ) : null}
      <SelectField
        {...fieldOf(typed, 'item')}
        label={t.item}
        placeholder={t.outside}
        options={items.map((item, at) => ({ value: item.itemId, label: `${at + 1} ${item.title}` }))}
      />
      <Button>{t.edit.save}</Button>
    </Form>
  );
}

/** Who may speak today, and the seat it was recorded for, should that have ended since. */
function speakerOptions(entry: Entry, speakers: readonly Speaker[], language: Language) {
  const t = messages[language];
  const known = speakers.map(({ value, seatId, name }) => ({
    value,
    label: speakerText(speakers, { seatId, speakerName: name }, t),
  }));
  const stored = entry.seatId === null ? null : `seat:${entry.seatId}`;
  return stored === null || known.some(({ value }) => value === stored)
    ? known
    : [...known, { value: stored, label: t.remark.unknown }];
}

function HideForm({ entry, actor, language, typed }: EditPageProps) {
  const t = messages[language].edit;
  return (
    <section aria-labelledby="hide-heading">
      <h2 id="hide-heading">{entry.removed ? t.restore : t.remove}</h2>
      <Form action={addressOf(entry, actor)} label={entry.removed ? t.restore : t.remove}>
        <input type="hidden" name="do" value={entry.removed ? 'restore' : 'remove'} />
        <input type="hidden" name="version" value={String(entry.version)} />
        {entry.removed ? null : (
          <>
            <p>{t.removeHelp}</p>
            <TextField
              {...fieldOf(typed, 'reason')}
              label={t.reason}
              help={t.reasonHelp}
              width="long"
              maxLength={1_000}
            />
          </>
        )}
        <Button kind="secondary">{entry.removed ? t.restore : t.remove}</Button>
      </Form>
    </section>
  );
}

function Conflict({ entry, speakers, items, language, typed }: EditPageProps) {
  const t = messages[language];
  const { values } = typed;
  const title = (itemId: string | null) => items.find((item) => item.itemId === itemId)?.title ?? t.outside;
  const mine = values.otherName
    ? { seatId: null, speakerName: values.otherName }
    : values.speaker?.startsWith('seat:')
      ? { seatId: values.speaker.slice(5), speakerName: '' }
      : { seatId: null, speakerName: values.speaker?.replace(/^name:/, '') ?? '' };
  const speaker = {
    label: t.remark.speaker,
    theirs: speakerText(speakers, entry, t),
    mine: speakerText(speakers, mine, t),
  };
  const text = entry.kind === 'remark' ? t.remark.text : t.decision.text;
  return (
    <Notice kind="warning" title={t.changed.title}>
      <p>{t.changed.body}</p>
      <SideBySide
        fields={[
          { label: text, theirs: entry.text, mine: values.text ?? '' },
          ...(entry.kind === 'remark' ? [speaker] : []),
          { label: t.item, theirs: title(entry.itemId), mine: title(values.item || null) },
        ]}
      />
    </Notice>
  );
}
