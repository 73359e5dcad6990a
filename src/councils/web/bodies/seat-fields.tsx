import { sectors } from '#directory/domain/index.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { type Option, SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { seatLabels } from './seat-form.ts';
import { type FilledForm, fieldsOf } from './typed-form.ts';

export interface SeatFieldsProps {
  readonly form: FilledForm;
  readonly organisations: readonly Option[];
  readonly language: Language;
}

/** For whom a seat is. */
export function SeatFields({ form, organisations, language }: SeatFieldsProps) {
  const t = messages[language].seat;
  const labels = seatLabels(language);
  const field = fieldsOf(form);
  return (
    <>
      <SelectField
        {...field('sector')}
        label={labels.sector}
        options={sectors.map((sector) => ({ value: sector, label: councilWords[language].sector[sector] }))}
        required
      />
      <SelectField
        {...field('organisationId')}
        label={labels.organisationId}
        placeholder={t.noOrganisation}
        options={organisations}
      />
      <TextField {...field('note')} label={labels.note} help={t.noteHelp} maxLength={textLimits.name} width="long" />
      <CheckboxField name="voting" label={labels.voting} checked={form.typed.voting === 'yes'} />
      <TextField {...field('since')} label={labels.since} help={t.sinceHelp} maxLength={100} />
    </>
  );
}
