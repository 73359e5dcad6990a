import type { Sector } from '#directory/domain/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { OpenThing } from './domain/open-thing.ts';

/**
 * A higher slice that hands open things to the next agenda (feedback: answers returned, silence). Handed in through slices.ts. A thing that
 * is of no meeting (`firstMeetingId` null, `timesCarried` 0) has its meetings counted from its day on.
 */
export interface AgendaSource {
  /**
   * Kinds of its things whose own state alone says whether they are open: an item made of one, to which a meeting said nothing, is not open
   * any more once the source has ended (everybody has answered meanwhile).
   */
  readonly kinds?: readonly string[];
  openThings(
    tx: Tx,
    actor: Actor,
    asked: { readonly bodyId: string; readonly before: IsoDate; readonly today: IsoDate },
  ): Promise<readonly OpenThing[]>;
}

/** A higher slice that adds to a member's briefing (goals: the shared goal; feedback: questions to their organisation). */
export interface BriefingSection {
  sections(
    tx: Tx,
    actor: Actor,
    asked: {
      readonly seats: readonly {
        readonly seatId: string;
        readonly sector: Sector;
        readonly organisationId: string | null;
      }[];
      readonly language: Language;
      readonly today: IsoDate;
    },
  ): Promise<BriefingParts>;
}

export interface BriefingParts {
  /** Printed on every sheet: a heading and at most three sentences. */
  readonly forAll: readonly BriefingPart[];
  /** By seat id. */
  readonly bySeat: ReadonlyMap<string, readonly BriefingPart[]>;
}

export interface BriefingPart {
  readonly heading: string;
  readonly sentences: readonly string[];
}
