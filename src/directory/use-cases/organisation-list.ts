import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Organisation, organisationKinds, sectors } from '../domain/organisation.ts';
import type { RegularMeeting } from '../domain/regular-meetings.ts';
import { listOrganisations, type OrganisationFilter } from './list-organisations.ts';
import { nextRegularMeetings } from './regular-dates.ts';

export interface OrganisationList {
  /** Those that match, in order. */
  readonly organisations: readonly Organisation[];
  /** How many there are, ended ones only where they are asked for. */
  readonly total: number;
  /** The next meeting that takes place, by organisation. */
  readonly next: ReadonlyMap<string, RegularMeeting>;
}

/** The list as its page and its file show it. */
export async function organisationList(
  tx: Tx,
  actor: Actor,
  asked: OrganisationFilter & {
    readonly sort: 'name' | 'kind' | 'sector' | 'next';
    readonly descending: boolean;
    readonly today: IsoDate;
  },
): Promise<OrganisationList> {
  const all = await listOrganisations(tx, actor, { ended: asked.ended });
  const found = await listOrganisations(tx, actor, asked);
  const coming = await nextRegularMeetings(tx, actor.workspaceId, { from: asked.today, count: 1 });
  const next = new Map(
    [...coming].flatMap(([id, meetings]) => {
      const first = meetings.find(({ cancelled }) => !cancelled);
      return first ? [[id, first] as const] : [];
    }),
  );
  const rank: Readonly<Record<typeof asked.sort, (one: Organisation) => string | number>> = {
    // The store's own order: reading, then name.
    name: () => 0,
    kind: (one) => organisationKinds.indexOf(one.kind),
    sector: (one) => sectors.indexOf(one.sector),
    // Those without a date stand last.
    next: (one) => next.get(one.organisationId)?.heldOn ?? '~',
  };
  const by = rank[asked.sort];
  const organisations = [...found].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
  return { organisations: asked.descending ? organisations.reverse() : organisations, total: all.length, next };
}
