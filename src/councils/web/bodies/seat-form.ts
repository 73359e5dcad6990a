import type { Sector } from '#directory/domain/index.ts';
import { sectors } from '#directory/domain/index.ts';
import { listOrganisations } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Option } from '#ui/select-field/select-field.tsx';
import { messages } from '../../locales/bodies/messages.ts';
import type { Seat } from '../../store/bodies.ts';
import type { SeatInput } from '../../use-cases/bodies/seat-input.ts';
import { dayReader, type FieldError, printedDay, type Typed, wholeNumber } from './typed-form.ts';

export const seatFields = ['sector', 'organisationId', 'note', 'position', 'voting', 'since'] as const;

export function seatLabels(language: Language) {
  const { seat: t, seats } = messages[language];
  return {
    sector: t.sector,
    organisationId: t.organisation,
    note: t.note,
    position: t.position,
    voting: t.voting,
    since: t.since,
    count: seats.count,
  };
}

export const storedSeatForm = (seat: Seat, language: Language): Typed => ({
  sector: seat.sector,
  organisationId: seat.organisationId ?? '',
  note: seat.note,
  position: String(seat.position),
  voting: seat.voting ? 'yes' : '',
  since: printedDay(seat.since, language),
});

export function readSeatForm(
  typed: Typed,
  language: Language,
): { readonly seat: SeatInput; readonly errors: readonly FieldError[] } {
  const text = (field: (typeof seatFields)[number]) => typed[field] ?? '';
  const days = dayReader(typed, seatLabels(language), language);
  const since = days.day('since', 'optional');
  const seat: SeatInput = {
    sector: sectors.find((sector) => sector === text('sector')) ?? ('' as Sector),
    organisationId: text('organisationId') || null,
    note: text('note'),
    position: text('position').trim() === '' ? null : wholeNumber(text('position')),
    voting: text('voting') === 'yes',
    since,
  };
  return { seat, errors: days.errors };
}

/** The organisations to choose from; the one a seat has is among them even when it has ended. */
export async function organisationOptions(tx: Tx, actor: Actor, chosen: string | null): Promise<readonly Option[]> {
  const all = await listOrganisations(tx, actor, { ended: true });
  return all
    .filter((each) => each.endedOn === null || each.organisationId === chosen)
    .map((each) => ({ value: each.organisationId, label: each.name }));
}
