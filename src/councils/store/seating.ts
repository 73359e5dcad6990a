import { sql } from 'kysely';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { byRosterOrder } from '../domain/bodies/roster-order.ts';
import type { SeatOnDay } from '../domain/seating.ts';
import './tables.ts';

/**
 * The seats that a body has on a day, in the roster's order (区分, then position), each with the person whose term covers the day. One query.
 * A body's seats before `since` (where known) and after `endedOn` are not there.
 */
export async function seatingOn(
  tx: Tx,
  workspaceId: string,
  bodyId: string,
  day: IsoDate,
): Promise<readonly SeatOnDay[]> {
  const rows = await tx
    .selectFrom('councils.seat as s')
    .leftJoin('directory.organisation as o', (join) =>
      join.onRef('o.workspaceId', '=', 's.workspaceId').onRef('o.organisationId', '=', 's.organisationId'),
    )
    .leftJoin('councils.term as t', (join) =>
      join
        .onRef('t.workspaceId', '=', 's.workspaceId')
        .onRef('t.seatId', '=', 's.seatId')
        .on('t.appointedOn', '<=', day)
        .on(sql<boolean>`coalesce(t.ended_on, t.ends_on) >= ${day}::date`),
    )
    .leftJoin('councils.person as p', (join) =>
      join.onRef('p.workspaceId', '=', 't.workspaceId').onRef('p.personId', '=', 't.personId'),
    )
    .where('s.workspaceId', '=', workspaceId)
    .where('s.bodyId', '=', bodyId)
    .where((eb) => eb.or([eb('s.since', 'is', null), eb('s.since', '<=', day)]))
    .where((eb) => eb.or([eb('s.endedOn', 'is', null), eb('s.endedOn', '>=', day)]))
    .select([
      's.seatId',
      's.bodyId',
      's.position',
      's.sector',
      's.organisationId',
      's.note',
      's.voting',
      'o.name as organisationName',
      't.termId',
      't.appointedOn',
      't.endsOn',
      't.office',
      't.howNamed',
      'p.personId',
      'p.name',
      'p.nameKana',
      'p.jobTitle',
      'p.channel',
      'p.postalCode',
      'p.address',
      'p.telephone',
      'p.fax',
      'p.email',
      'p.accountId',
    ])
    .orderBy('s.position')
    .orderBy('s.seatId')
    .orderBy('t.appointedOn', 'desc')
    .execute();
  const seen = new Set<string>();
  // Were two terms of one seat ever to cover a day, the later appointment is the holder.
  const first = rows.filter(({ seatId }) => !seen.has(seatId) && seen.add(seatId));
  return first.toSorted(byRosterOrder).map((row) => ({
    seatId: row.seatId,
    bodyId: row.bodyId,
    position: row.position,
    sector: row.sector,
    organisationId: row.organisationId,
    organisationName: row.organisationName ?? '',
    note: row.note,
    voting: row.voting,
    person:
      row.personId === null
        ? null
        : {
            personId: row.personId,
            name: row.name!,
            nameKana: row.nameKana!,
            jobTitle: row.jobTitle!,
            channel: row.channel!,
            postalCode: row.postalCode!,
            address: row.address!,
            telephone: row.telephone!,
            fax: row.fax!,
            email: row.email!,
            accountId: row.accountId,
          },
    term:
      row.termId === null
        ? null
        : {
            termId: row.termId,
            appointedOn: row.appointedOn!,
            endsOn: row.endsOn!,
            office: row.office!,
            howNamed: row.howNamed!,
          },
  }));
}
