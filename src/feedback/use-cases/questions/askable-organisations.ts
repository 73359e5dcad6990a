import { seatingOn } from '#councils/index.ts';
import { organisationNames } from '#directory/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ProposedDue } from '../../domain/questions/due-date.ts';
import { proposeDueDates } from './propose-due-dates.ts';

/** A seat of the body whose holder may carry the question home. */
export interface CarrierSeat {
  readonly seatId: string;
  /** null: nobody holds it. */
  readonly name: string | null;
}

/** An organisation that a body may ask, with what its line in the form needs. */
export interface Askable extends ProposedDue {
  readonly organisationId: string;
  readonly name: string;
  /** Its seats in the body, in the roster's order; none for an organisation that sits elsewhere. */
  readonly seats: readonly CarrierSeat[];
}

/** Organisations that may be asked: those with a seat in the body in the roster's order, then the others by name. */
export async function askableOrganisations(
  tx: Tx,
  workspaceId: string,
  asked: { readonly bodyId: string; readonly today: IsoDate; readonly except?: ReadonlySet<string> },
): Promise<readonly Askable[]> {
  const { bodyId, today, except } = asked;
  const proposed = await proposeDueDates(tx, workspaceId, { today });
  const names = await organisationNames(tx, workspaceId);
  const seats = new Map<string, CarrierSeat[]>();
  for (const { seatId, organisationId, person } of await seatingOn(tx, workspaceId, bodyId, today)) {
    if (organisationId === null) continue;
    const seat = { seatId, name: person?.name ?? null };
    seats.set(organisationId, [...(seats.get(organisationId) ?? []), seat]);
  }
  const line = (organisationId: string, due: ProposedDue): Askable => ({
    ...due,
    organisationId,
    name: names.get(organisationId) ?? '',
    seats: seats.get(organisationId) ?? [],
  });
  const sitting = [...seats.keys()].filter((id) => proposed.has(id));
  const others = [...proposed.keys()].filter((id) => !seats.has(id));
  const byName = new Intl.Collator('ja').compare;
  return [
    ...sitting.map((id) => line(id, proposed.get(id)!)),
    ...others.map((id) => line(id, proposed.get(id)!)).toSorted((a, b) => byName(a.name, b.name)),
  ].filter(({ organisationId }) => !except?.has(organisationId));
}
