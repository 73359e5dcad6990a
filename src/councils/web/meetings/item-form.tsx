import { nfkc } from '#kernel/nfkc.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { FormValues } from '#platform/http/route.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { itemKinds, visibilities } from '../../domain/meeting.ts';
import type { ItemDraft } from '../../domain/meetings/item-draft.ts';
import { TITLE_LIMIT } from '../../domain/meetings/text-problem.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { messages } from '../../locales/meetings/messages.ts';
import type { AgendaItem } from '../../store/meetings.ts';
import type { FieldError } from './problem-sentence.ts';

export const itemFields = [
  'title',
  'explanation',
  'kind',
  'minutes',
  'visibility',
  'presenterSeatId',
  'presenterName',
] as const;
export type ItemField = (typeof itemFields)[number];
export type TypedItem = Readonly<Record<ItemField, string>>;

export const emptyItem: TypedItem = {
  title: '',
  explanation: '',
  kind: 'discussion',
  minutes: '20',
  visibility: 'public',
  presenterSeatId: '',
  presenterName: '',
};

export const readItemForm = (form: FormValues): TypedItem =>
  Object.fromEntries(itemFields.map((field) => [field, form.get(field)])) as TypedItem;

export const formOfItem = (item: AgendaItem): TypedItem => ({
  title: item.title,
  explanation: item.explanation,
  kind: item.kind,
  minutes: String(item.minutes),
  visibility: item.visibility,
  presenterSeatId: item.presenterSeatId ?? '',
  presenterName: item.presenterName,
});

/** As the use case takes it; what is no number there is no number here either, and the use case says so. */
export const itemInput = (typed: TypedItem): ItemDraft => ({
  title: typed.title,
  explanation: typed.explanation,
  kind: itemKinds.find((kind) => kind === typed.kind) ?? 'discussion',
  minutes: Number(nfkc(typed.minutes.trim()).replace(/分$/u, '') || Number.NaN),
  // A word that is none of ours must not make anything public.
  visibility: visibilities.find((each) => each === typed.visibility) ?? 'secretariat',
  presenterSeatId: isUuid(typed.presenterSeatId) ? typed.presenterSeatId : null,
  presenterName: typed.presenterName,
});

export const seatLabel = (seat: SeatOnDay): string =>
  [seat.organisationName || seat.note, seat.person?.name ?? ''].filter((part) => part !== '').join(' ');

export interface ItemFormProps {
  readonly action: string;
  readonly typed: TypedItem;
  readonly errors: readonly FieldError[];
  readonly seats: readonly SeatOnDay[];
  readonly version: number | null;
  readonly submit: string;
}

export function ItemForm({ action, typed, errors, seats, version, submit }: ItemFormProps) {
  const words = messages[useLanguage()];
  const t = words.agenda.add;
  const about = (field: ItemField) => ({
    name: field,
    value: typed[field],
    error: errors.find((error) => error.field === field)?.message ?? null,
  });
  const sitting = seats.filter((seat) => seat.person !== null || seat.seatId === typed.presenterSeatId);
  return (
    <Form action={action}>
      {version === null ? null : <input type="hidden" name="version" value={version} />}
      <TextField {...about('title')} label={t.title} width="long" maxLength={TITLE_LIMIT} required />
      <SelectField
        {...about('kind')}
        label={t.kind}
        options={itemKinds.map((value) => ({ value, label: words.itemKinds[value] }))}
        placeholder={null}
      />
      <TextField {...about('minutes')} label={t.minutes} width="short" inputMode="numeric" required />
      <SelectField
        {...about('visibility')}
        label={t.visibility}
        options={visibilities.map((value) => ({ value, label: words.visibility[value] }))}
        placeholder={null}
      />
      <SelectField
        {...about('presenterSeatId')}
        label={t.presenterSeat}
        options={sitting.map((seat) => ({ value: seat.seatId, label: seatLabel(seat) }))}
        placeholder={t.noSeat}
      />
      <TextField
        {...about('presenterName')}
        label={t.presenterName}
        help={t.presenterHelp}
        maxLength={textLimits.name}
      />
      <TextArea {...about('explanation')} label={t.explanation} rows={3} maxLength={textLimits.long} />
      <Button>{submit}</Button>
    </Form>
  );
}
