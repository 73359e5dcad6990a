import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Form } from '#ui/form/form.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { Organisation } from '../domain/organisation.ts';
import type { RegularMeeting } from '../domain/regular-meetings.ts';
import { messages } from '../locales/messages.ts';
import { dateWithWeekday, regularMeetingText } from '../locales/regular-meeting-words.ts';
import { paths } from '../paths.ts';
import { directoryPolicy } from '../policy.ts';

export type DateField = 'heldOn' | 'heldAt' | 'note';

export interface TypedDate {
  readonly form: Readonly<Record<DateField, string>>;
  readonly cancelled: boolean;
  readonly errors: readonly { readonly field: DateField; readonly message: string }[];
}

export interface DatesSectionProps {
  readonly organisation: Organisation;
  readonly coming: readonly (RegularMeeting & { readonly isSingle: boolean })[];
  /** The form that came back; null when nobody has typed. */
  readonly typed: TypedDate | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** 例会の予定: the rule, the next dates, and for the 事務局 what differs from the rule. */
export function DatesSection(props: DatesSectionProps) {
  const { organisation, coming, actor, language } = props;
  const t = messages[language].dates;
  const writes = directoryPolicy['organisation.write'](actor) && organisation.endedOn === null;
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{t.heading}</h2>
      <p>{organisation.meets ? t.rule(regularMeetingText(organisation.meets, language)) : t.noRule}</p>
      <DataTable
        caption={t.caption}
        captionHidden
        empty={t.none}
        columns={[t.date, t.time, t.state, t.note, ...(writes ? [t.act] : [])].map((label) => ({ label }))}
        rows={coming.map((meeting) => ({
          header: true,
          cells: [
            dateWithWeekday(meeting.heldOn, language),
            meeting.heldAt,
            <State key="state" meeting={meeting} language={language} />,
            meeting.note,
            ...(writes ? [<Act key="act" {...props} meeting={meeting} />] : []),
          ],
        }))}
      />
      {writes ? <AddDate {...props} /> : null}
    </section>
  );
}

function State({ meeting, language }: { readonly meeting: RegularMeeting; readonly language: Language }) {
  const t = messages[language].dates;
  if (meeting.cancelled) return <Badge tone="concern">{t.cancelled}</Badge>;
  return meeting.byRule ? <span>{t.planned}</span> : <Badge tone="info">{t.single}</Badge>;
}

function Act({
  organisation,
  meeting,
  actor,
  language,
}: DatesSectionProps & { readonly meeting: DatesSectionProps['coming'][number] }) {
  const t = messages[language].dates;
  const key = actor.workspaceKey;
  const date = dateWithWeekday(meeting.heldOn, language);
  if (meeting.isSingle) {
    return (
      <Form action={paths.removeDate.to(key, organisation.organisationId)} label={t.restoreLabel(date)}>
        <input type="hidden" name="heldOn" value={meeting.heldOn} />
        <Button kind="tertiary">{t.restore}</Button>
      </Form>
    );
  }
  return (
    <Form action={paths.dates.to(key, organisation.organisationId)} label={t.cancelLabel(date)}>
      <input type="hidden" name="heldOn" value={meeting.heldOn} />
      <input type="hidden" name="cancelled" value="yes" />
      <Button kind="tertiary">{t.cancel}</Button>
    </Form>
  );
}

function AddDate({ organisation, typed, actor, language }: DatesSectionProps) {
  const t = messages[language].dates;
  const about = (field: DateField) => ({
    name: field,
    value: typed?.form[field] ?? '',
    error: typed?.errors.find((error) => error.field === field)?.message ?? null,
  });
  return (
    <Disclosure summary={t.addHeading} open={typed !== null}>
      <Form action={paths.dates.to(actor.workspaceKey, organisation.organisationId)} label={t.addHeading}>
        <TextField {...about('heldOn')} label={t.addDate} help={t.addDateHelp} maxLength={40} required />
        <TextField {...about('heldAt')} label={t.addTime} help={t.addTimeHelp} maxLength={20} width="short" />
        <CheckboxField name="cancelled" label={t.addCancelled} checked={typed?.cancelled ?? false} />
        <TextField {...about('note')} label={t.addNote} maxLength={100} width="long" />
        <Button kind="secondary">{t.addSubmit}</Button>
      </Form>
    </Disclosure>
  );
}
