import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { meetingForms, opennesses } from '../../domain/meeting.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { type MeetingField, meetingFields, type TypedMeeting } from './meeting-form.ts';
import type { FieldError } from './problem-sentence.ts';

export interface MeetingFormPageProps {
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly submit: string;
  readonly typed: TypedMeeting;
  readonly errors: readonly FieldError[];
  /** The number that an empty field means; null where the meeting has one. */
  readonly nextNumber: number | null;
  readonly version: number | null;
  /** What is stored now, after somebody else was faster. */
  readonly stored: TypedMeeting | null;
}

/** Planning a meeting, or changing when and where it is. */
export function MeetingFormPage(props: MeetingFormPageProps) {
  const language = useLanguage();
  const words = messages[language];
  const t = words.form;
  const { typed, errors, stored } = props;
  const about = (field: MeetingField) => ({
    name: field,
    value: typed[field],
    error: errors.find((error) => error.field === field)?.message ?? null,
  });
  const said = (field: MeetingField, text: string) =>
    field === 'form'
      ? (words.forms[text as keyof typeof words.forms] ?? text)
      : field === 'openness'
        ? (words.openness[text as keyof typeof words.openness] ?? text)
        : text;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={props.title} lead={props.lead} />
      {stored ? (
        <Notice kind="warning" title={t.conflict}>
          <p>{t.conflictHelp}</p>
          <SideBySide
            fields={meetingFields
              .filter((field) => stored[field] !== typed[field])
              .map((field) => ({
                label: t[field],
                mine: said(field, typed[field]),
                theirs: said(field, stored[field]),
              }))}
          />
        </Notice>
      ) : null}
      <Form action={props.action}>
        {props.version === null ? null : <input type="hidden" name="version" value={props.version} />}
        <TextField {...about('heldOn')} label={t.heldOn} help={t.dateHelp} required />
        <TextField {...about('startsAt')} label={t.startsAt} help={t.timeHelp} width="short" required />
        <TextField {...about('endsAt')} label={t.endsAt} width="short" required />
        <TextField
          {...about('number')}
          label={t.number}
          help={props.nextNumber === null ? undefined : t.numberHelp(props.nextNumber)}
          width="short"
          inputMode="numeric"
          required={props.nextNumber === null}
        />
        <RadioGroup
          {...about('form')}
          legend={t.form}
          options={meetingForms.map((value) => ({ value, label: words.forms[value] }))}
          required
        />
        <TextField
          {...about('place')}
          label={t.place}
          help={t.placeHelp}
          width="long"
          maxLength={textLimits.sentence}
        />
        <TextField
          {...about('onlineLink')}
          label={t.onlineLink}
          help={t.onlineHelp}
          width="long"
          inputMode="url"
          maxLength={textLimits.sentence}
        />
        <TextField {...about('answersUntil')} label={t.answersUntil} help={t.dateHelp} />
        <RadioGroup
          {...about('openness')}
          legend={t.openness}
          options={opennesses.map((value) => ({ value, label: words.openness[value] }))}
          required
        />
        <TextField
          {...about('closedReason')}
          label={t.closedReason}
          help={t.closedHelp}
          width="long"
          maxLength={textLimits.sentence}
        />
        <Button>{props.submit}</Button>
      </Form>
    </>
  );
}
