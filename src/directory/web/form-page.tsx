import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { weekdays } from '#kernel/weekday.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { type Organisation, organisationKinds, sectors } from '../domain/organisation.ts';
import { meetingWeeks } from '../domain/regular-meetings.ts';
import { messages } from '../locales/messages.ts';
import { weekdayName, weekName } from '../locales/regular-meeting-words.ts';
import { paths } from '../paths.ts';
import { type FieldError, type FormField, type OrganisationForm, organisationForm } from './organisation-form.ts';

export interface FormPageProps {
  /** As stored now; null for a new one. */
  readonly organisation: Organisation | null;
  readonly form: OrganisationForm;
  readonly errors: readonly FieldError[];
  /** Somebody else has saved it since this form was shown. */
  readonly changed: boolean;
  readonly actor: Actor;
  readonly language: Language;
}

export function FormPage(props: FormPageProps) {
  const { organisation, errors, changed, actor, language } = props;
  const t = messages[language].form;
  const key = actor.workspaceKey;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={organisation ? t.editTitle(organisation.name) : t.newTitle} lead={t.lead} />
      {changed && organisation ? <Changed {...props} organisation={organisation} /> : null}
      <Form
        action={
          organisation ? paths.editOrganisation.to(key, organisation.organisationId) : paths.newOrganisation.to(key)
        }
      >
        {organisation ? <input type="hidden" name="version" value={String(organisation.version)} /> : null}
        <Fields {...props} />
        <div class="actions">
          <Button>{t.submit}</Button>
          <LinkButton
            kind="tertiary"
            href={organisation ? paths.organisation.to(key, organisation.organisationId) : paths.organisations.to(key)}
          >
            {t.cancel}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}

function Changed({ organisation, form, language }: FormPageProps & { readonly organisation: Organisation }) {
  const t = messages[language];
  const stored = organisationForm(organisation);
  const label = (field: FormField): string =>
    field === 'week' || field === 'weekday' || field === 'at' ? t.form[field] : t.fields[field];
  const shown = (field: FormField, value: string): string => {
    if (field === 'kind') return organisationKinds.some((one) => one === value) ? t.kinds[value as never] : value;
    if (field === 'sector') return sectors.some((one) => one === value) ? t.sectors[value as never] : value;
    if (field === 'weekday') return value === '' ? '' : weekdayName(Number(value) as never, language);
    if (field === 'week') return value === '' ? '' : weekName(Number(value) as never, language);
    return value;
  };
  const differing = (Object.keys(stored) as FormField[]).filter((field) => stored[field] !== form[field].trim());
  return (
    <Notice kind="warning" title={t.form.changedTitle}>
      <p>{t.form.changedBody}</p>
      <SideBySide
        fields={differing.map((field) => ({
          label: label(field),
          mine: shown(field, form[field]),
          theirs: shown(field, stored[field]),
        }))}
      />
    </Notice>
  );
}

function Fields({ form, errors, language }: FormPageProps) {
  const { fields: f, form: t, kinds, sectors: sectorNames } = messages[language];
  const about = (field: FormField) => ({
    name: field,
    value: form[field],
    error: errors.find((error) => error.field === field)?.message ?? null,
  });
  const text = { maxLength: 100 };
  return (
    <>
      <TextField {...about('name')} {...text} label={f.name} width="long" required />
      <TextField {...about('nameKana')} {...text} label={f.nameKana} help={t.nameKanaHelp} width="long" />
      <SelectField
        {...about('kind')}
        label={f.kind}
        help={t.kindHelp}
        options={organisationKinds.map((value) => ({ value, label: kinds[value] }))}
        required
      />
      <SelectField
        {...about('sector')}
        label={f.sector}
        help={t.sectorHelp}
        placeholder={t.sectorFromKind}
        options={sectors.map((value) => ({ value, label: sectorNames[value] }))}
      />
      <TextField {...about('postalCode')} {...text} label={f.postalCode} help={t.postalCodeHelp} width="short" />
      <TextField {...about('address')} label={f.address} maxLength={200} width="long" />
      <TextField {...about('telephone')} {...text} label={f.telephone} type="tel" width="short" />
      <p>{t.innerNote}</p>
      <TextField {...about('fax')} {...text} label={f.fax} type="tel" width="short" />
      <TextField {...about('email')} {...text} label={f.email} inputMode="email" />
      <TextField {...about('headTitle')} {...text} label={f.headTitle} help={t.headHelp} width="short" />
      <TextField {...about('headName')} {...text} label={f.headName} />
      <TextField {...about('contactName')} {...text} label={f.contactName} />
      <fieldset class="field">
        <legend class="field__label">{f.meets}</legend>
        <p class="field__help">{t.meetsHelp}</p>
        <SelectField
          {...about('week')}
          label={t.week}
          placeholder={t.noRule}
          options={meetingWeeks.map((week) => ({ value: String(week), label: weekName(week, language) }))}
        />
        <SelectField
          {...about('weekday')}
          label={t.weekday}
          options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
        />
        <TextField {...about('at')} label={t.at} help={t.atHelp} maxLength={20} width="short" />
      </fieldset>
      <TextArea {...about('note')} label={f.note} rows={3} maxLength={1000} />
    </>
  );
}
