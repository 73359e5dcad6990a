import type { Sector } from '#directory/domain/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Channel, Office } from './body.ts';

/** A person of the books, as papers need them. */
export interface SeatedPerson {
  readonly personId: string;
  readonly name: string;
  readonly nameKana: string;
  readonly jobTitle: string;
  readonly channel: Channel;
  readonly postalCode: string;
  readonly address: string;
  readonly telephone: string;
  readonly fax: string;
  readonly email: string;
  readonly accountId: string | null;
}

export interface HeldTerm {
  readonly termId: string;
  readonly appointedOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly office: Office;
  readonly howNamed: string;
}

/** One seat of a body on one day, in the roster's order, with whoever holds it. */
export interface SeatOnDay {
  readonly seatId: string;
  readonly bodyId: string;
  readonly position: number;
  readonly sector: Sector;
  readonly organisationId: string | null;
  /** '' where the seat is for no organisation; then `note` says what the roster prints. */
  readonly organisationName: string;
  readonly note: string;
  readonly voting: boolean;
  readonly person: SeatedPerson | null;
  readonly term: HeldTerm | null;
}
