import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FoundingProgress, foundingProgress, stepStates } from '../../domain/founding.ts';
import { findVoiceless, type SilentTrade, type VoicelessFindings } from '../../domain/voiceless/find-voiceless.ts';
import { tradeNames } from '../../locales/voiceless/trade-names.ts';
import { askedSeats, knownOrganisations } from '../../store/asked-seats.ts';
import { type Founding, foundings } from '../../store/foundings.ts';

export interface FollowedFounding {
  readonly founding: Founding;
  readonly progress: FoundingProgress;
}

export interface Voiceless extends Omit<VoicelessFindings, 'voiceless'> {
  readonly voiceless: readonly (SilentTrade & { readonly founding: FollowedFounding | null })[];
  /** All of them, given up ones too, oldest first. */
  readonly foundings: readonly FollowedFounding[];
}

/** 団体のない分野 on a day, and how far each founding has come. */
export async function loadVoiceless(tx: Tx, workspaceId: string, today: IsoDate): Promise<Voiceless> {
  const followed = (await foundings(tx, workspaceId, null)).map(followedFounding);
  const { voiceless, ...found } = findVoiceless({
    seats: await askedSeats(tx, workspaceId, today),
    organisations: await knownOrganisations(tx, workspaceId),
    notYet: stillFounded(followed),
  });
  const standing = followed.filter(({ founding }) => founding.givenUpOn === null);
  return {
    ...found,
    voiceless: voiceless.map((trade) => ({
      ...trade,
      founding: standing.findLast(({ founding }) => isFor(founding, trade)) ?? null,
    })),
    foundings: followed,
  };
}

/** Seats of a trade that nobody speaks for, by the trade's key or name. */
export async function seatsOfTrade(
  tx: Tx,
  workspaceId: string,
  { trade, today }: { readonly trade: string; readonly today: IsoDate },
): Promise<readonly string[]> {
  const { voiceless } = await loadVoiceless(tx, workspaceId, today);
  const found = voiceless.find((each) => each.key === trade || isNamed(each, trade));
  return found?.seats.map(({ seatId }) => seatId) ?? [];
}

export const followedFounding = (founding: Founding): FollowedFounding => ({
  founding,
  progress: foundingProgress(stepStates(founding.entries), {
    hasOrganisation: founding.organisationId !== null,
    givenUp: founding.givenUpOn !== null,
  }),
});

/** Organisations that exist in the directory, and have not met yet. */
const stillFounded = (followed: readonly FollowedFounding[]): ReadonlySet<string> =>
  new Set(
    followed.flatMap(({ founding: { organisationId, givenUpOn }, progress }) =>
      organisationId !== null && givenUpOn === null && !progress.canReceive ? [organisationId] : [],
    ),
  );

/** By its seats, else by its name. */
const isFor = ({ seatIds, trade }: Founding, silent: SilentTrade): boolean =>
  silent.seats.some(({ seatId }) => seatIds.includes(seatId)) || isNamed(silent, trade);

const isNamed = ({ trade, note }: SilentTrade, name: string): boolean =>
  trade === null ? note !== '' && note === name : tradeNames.ja[trade] === name || tradeNames.en[trade] === name;
