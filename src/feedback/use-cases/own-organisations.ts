import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import '#councils/index.ts';

/** What somebody with an account sits for on a day: the organisations that sent them, and the bodies they sit in. */
export interface OwnSeats {
  readonly organisationIds: readonly string[];
  readonly bodyIds: readonly string[];
}

/** Of the account's person in the books, by the terms that cover the day. Nothing for an account that is nobody there. */
export async function ownSeats(tx: Tx, actor: Actor, today: IsoDate): Promise<OwnSeats> {
  if (actor.accountId === null) return { organisationIds: [], bodyIds: [] };
  const rows = await tx
    .selectFrom('councils.person as p')
    .innerJoin('councils.term as t', (join) =>
      join.onRef('t.workspaceId', '=', 'p.workspaceId').onRef('t.personId', '=', 'p.personId'),
    )
    .innerJoin('councils.seat as s', (join) =>
      join.onRef('s.workspaceId', '=', 't.workspaceId').onRef('s.seatId', '=', 't.seatId'),
    )
    .where('p.workspaceId', '=', actor.workspaceId)
    .where('p.accountId', '=', actor.accountId)
    .where('t.appointedOn', '<=', today)
    .where(sql<boolean>`coalesce(t.ended_on, t.ends_on) >= ${today}::date`)
    .where((eb) => eb.or([eb('s.endedOn', 'is', null), eb('s.endedOn', '>=', today)]))
    .select(['s.organisationId', 's.bodyId'])
    .execute();
  const organisationIds = rows.flatMap((row) => (row.organisationId === null ? [] : [row.organisationId]));
  return {
    organisationIds: [...new Set(organisationIds)],
    bodyIds: [...new Set(rows.map(({ bodyId }) => bodyId))],
  };
}
