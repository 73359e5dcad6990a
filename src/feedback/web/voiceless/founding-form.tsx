import { sectors } from '#directory/domain/index.ts';
import { directoryWords } from '#directory/index.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { FieldError as ErrorText, FieldHelp } from '#ui/field/field.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { AskedSeat } from '../../domain/voiceless/find-voiceless.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import { seatText } from './seat-words.ts';
import { fieldOf, type TypedForm } from './typed-form.ts';

export const foundingFields = ['trade', 'sector', 'plannedName', 'note'] as const;

export interface FoundingFormProps {
  readonly action: string;
  readonly typed: TypedForm;
  readonly chosen: readonly string[];
  readonly seats: readonly AskedSeat[];
  /** null for a new one. */
  readonly version: number | null;
  readonly cancelHref: string;
}

export function FoundingForm({ action, typed, chosen, seats, version, cancelHref }: FoundingFormProps) {
  const language = useLanguage();
  const t = messages[language].form;
  const error = typed.errors.find(({ field }) => field === 'seats')?.message ?? null;
  return (
    <Form action={action}>
      {version === null ? null : <input type="hidden" name="version" value={String(version)} />}
      <TextField {...fieldOf(typed, 'trade')} label={t.trade} help={t.tradeHelp} maxLength={textLimits.name} required />
      <SelectField
        {...fieldOf(typed, 'sector')}
        label={t.sector}
        placeholder={null}
        options={sectors.map((value) => ({ value, label: directoryWords[language].sectors[value] }))}
      />
      <TextField
        {...fieldOf(typed, 'plannedName')}
        label={t.plannedName}
        help={t.plannedHelp}
        width="long"
        maxLength={textLimits.name}
      />
      <TextArea {...fieldOf(typed, 'note')} label={t.note} help={t.noteHelp} rows={3} maxLength={textLimits.sentence} />
      <fieldset class={error ? 'field field--invalid' : 'field'} aria-describedby="field-seats-help">
        <legend class="field__label">{t.seats}</legend>
        <FieldHelp id="field-seats" help={seats.length === 0 ? t.noSeats : t.seatsHelp} />
        <ErrorText id="field-seats" error={error} />
        {seats.map((seat, index) => (
          <CheckboxField
            key={seat.seatId}
            id={index === 0 ? 'field-seats' : `field-seats-${index + 1}`}
            name="seats"
            value={seat.seatId}
            checked={chosen.includes(seat.seatId)}
            label={`${seatText(seat, language)}（${seat.bodyName}）`}
          />
        ))}
      </fieldset>
      <div class="actions">
        <Button>{version === null ? t.save : t.change}</Button>
        <LinkButton kind="tertiary" href={cancelHref}>
          {t.cancel}
        </LinkButton>
      </div>
    </Form>
  );
}
