import type { Sector } from '#directory/domain/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { OpenThing } from './domain/open-thing.ts';

/** A higher slice that hands open things to the next agenda (feedback: answers returned, silence). Handed in through slices.ts. */
export interface AgendaSource {
  openThings(
    tx: Tx,
    actor: Actor,
    asked: { readonly bodyId: string; readonly before: IsoDate },
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
