import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { type ItemOutcome, itemOutcomes } from '../../domain/meeting.ts';
import { messages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { AgendaItem } from '../../store/meetings.ts';
import type { RecorderView } from '../../use-cases/recording/recorder-view.ts';
import { fieldOf, type TypedForm } from './typed-form.ts';

/** What came out of the item: 結果, 要点, and the times for when a button was forgotten. */
export function OutcomePart({
  view,
  actor,
  language,
  typed,
}: {
  readonly view: RecorderView;
  readonly actor: Actor;
  readonly language: Language;
  /** What came back; null for the item as it is stored. */
  readonly typed: TypedForm | null;
}) {
  const t = messages[language].outcome;
  const item = view.current!;
  const form = typed ?? { form: 'outcome', values: outcomeValues(item), errors: [] };
  return (
    <section id="record-outcome" data-part data-live aria-labelledby="outcome-heading">
      <h3 id="outcome-heading">{t.heading}</h3>
      {form.changed ? <Conflict item={item} typed={form} language={language} /> : null}
      <Form action={paths.record.to(actor.workspaceKey, view.of.meeting.meetingId)} label={t.heading}>
        <input type="hidden" name="do" value="outcome" />
        <input type="hidden" name="item" value={item.itemId} />
        <input type="hidden" name="version" value={String(item.version)} />
        <input type="hidden" name="wasStartedAt" value={item.startedAt} />
        <input type="hidden" name="wasEndedAt" value={item.endedAt} />
        <SelectField
          {...fieldOf(form, 'outcome')}
          label={t.outcome}
          placeholder={t.undecided}
          options={itemOutcomes.map((outcome) => ({ value: outcome, label: messages[language].outcomes[outcome] }))}
        />
        <TextField {...fieldOf(form, 'outcomeNote')} label={t.note} help={t.noteHelp} width="long" maxLength={1_000} />
        <TextArea {...fieldOf(form, 'summary')} label={t.summary} help={t.summaryHelp} rows={4} maxLength={20_000} />
        <TextField {...fieldOf(form, 'startedAt')} label={t.startedAt} help={t.timeHelp} width="short" maxLength={20} />
        <TextField {...fieldOf(form, 'endedAt')} label={t.endedAt} width="short" maxLength={20} />
        <Button kind="secondary">{t.save}</Button>
      </Form>
    </section>
  );
}

export const outcomeValues = (item: AgendaItem): Readonly<Record<string, string>> => ({
  outcome: item.outcome ?? '',
  outcomeNote: item.outcomeNote,
  summary: item.summary,
  startedAt: item.startedAt,
  endedAt: item.endedAt,
});

function Conflict({
  item,
  typed,
  language,
}: {
  readonly item: AgendaItem;
  readonly typed: TypedForm;
  readonly language: Language;
}) {
  const t = messages[language];
  const name = (outcome: string) => t.outcomes[outcome as ItemOutcome] ?? t.outcome.undecided;
  const { values } = typed;
  return (
    <Notice kind="warning" title={t.changed.title} level={3}>
      <p>{t.changed.body}</p>
      <SideBySide
        fields={[
          { label: t.outcome.outcome, theirs: name(item.outcome ?? ''), mine: name(values.outcome ?? '') },
          { label: t.outcome.note, theirs: item.outcomeNote, mine: values.outcomeNote ?? '' },
          { label: t.outcome.summary, theirs: item.summary, mine: values.summary ?? '' },
        ]}
      />
    </Notice>
  );
}
