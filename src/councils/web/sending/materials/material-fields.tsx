import { textLimits } from '#kernel/typed-text.ts';
import { useLanguage } from '#ui/language.ts';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { visibilities } from '../../../domain/meeting.ts';
import type { SeatOnDay } from '../../../domain/seating.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import type { AgendaItem } from '../../../store/meetings.ts';
import { memberName } from '../../visits/member-name.ts';
import type { FieldError } from '../errand/errand-page.tsx';
import type { MaterialForm } from './material-form.ts';

/** Title, number, who may read it, for which item, by whom: the same for a new material and for one that is changed. */
export function MaterialFields({
  form,
  errors,
  items,
  seats,
  idPrefix,
}: {
  readonly form: MaterialForm;
  readonly errors: readonly FieldError[];
  readonly items: readonly AgendaItem[];
  readonly seats: readonly SeatOnDay[];
  /** Where a page has the fields twice. */
  readonly idPrefix?: string;
}) {
  const language = useLanguage();
  const t = officerMessages[language].materials;
  const words = sendingWords[language];
  const about = (name: keyof MaterialForm) => ({
    name,
    value: form[name],
    error: errors.find((each) => each.field === name)?.message ?? null,
    id: idPrefix ? `field-${idPrefix}-${name}` : undefined,
  });
  return (
    <>
      <TextField
        {...about('title')}
        label={t.materialTitle}
        help={t.titleHelp}
        maxLength={textLimits.name}
        width="long"
        required
      />
      <TextField {...about('number')} label={t.number} help={t.numberHelp} width="short" inputMode="numeric" />
      <RadioGroup
        {...about('visibility')}
        legend={t.visibility}
        options={visibilities.map((value) => ({ value, label: words.visibilities[value] }))}
        required
      />
      <SelectField
        {...about('itemId')}
        label={t.item}
        placeholder={t.noItem}
        options={items.map(({ itemId, title }, index) => ({ value: itemId, label: `${index + 1} ${title}` }))}
      />
      <SelectField
        {...about('presenterSeatId')}
        label={t.presenter}
        placeholder={t.noPresenter}
        options={seats
          .filter(({ person }) => person !== null)
          .map((seat) => ({ value: seat.seatId, label: memberName(seat, language) }))}
      />
    </>
  );
}
