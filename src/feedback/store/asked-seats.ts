import { sql } from 'kysely';
import type { OrganisationKind } from '#directory/domain/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { AskedSeat, KnownOrganisation } from '../domain/voiceless/find-voiceless.ts';
import '#councils/index.ts';
import './tables.ts';

/** Seats that running bodies have on a day, with whoever holds them; in the order of the bodies and their rosters. One query. */
export async function askedSeats(tx: Tx, workspaceId: string, day: IsoDate): Promise<readonly AskedSeat[]> {
  const rows = await seatRows(tx, workspaceId, day).execute();
  const seen = new Set<string>();
  // Were two terms of one seat ever to cover a day, the later appointment is the holder.
  return rows
    .filter(({ seatId }) => !seen.has(seatId) && seen.add(seatId))
    .map((row) => ({
      seatId: row.seatId,
      bodyId: row.bodyId,
      bodyName: row.bodyName,
      sector: row.sector,
      note: row.note,
      holderName: row.holderName ?? '',
      organisation: known(row.organisationId, row.organisationName, row.organisationKind, row.organisationEnded),
      workplace: known(row.workplaceId, row.workplaceName, row.workplaceKind, row.workplaceEnded),
    }));
}

const seatRows = (tx: Tx, workspaceId: string, day: IsoDate) =>
  tx
    .selectFrom('councils.seat as s')
    .innerJoin('councils.body as b', (join) =>
      join.onRef('b.workspaceId', '=', 's.workspaceId').onRef('b.bodyId', '=', 's.bodyId'),
    )
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
    .leftJoin('directory.organisation as w', (join) =>
      join.onRef('w.workspaceId', '=', 'p.workspaceId').onRef('w.organisationId', '=', 'p.organisationId'),
    )
    .where('s.workspaceId', '=', workspaceId)
    .where((eb) => eb.or([eb('b.endedOn', 'is', null), eb('b.endedOn', '>=', day)]))
    .where((eb) => eb.or([eb('s.since', 'is', null), eb('s.since', '<=', day)]))
    .where((eb) => eb.or([eb('s.endedOn', 'is', null), eb('s.endedOn', '>=', day)]))
    .select(['s.seatId', 's.bodyId', 's.sector', 's.note', 'b.name as bodyName', 'p.name as holderName'])
    .select(['o.organisationId', 'o.name as organisationName', 'o.kind as organisationKind'])
    .select(['w.organisationId as workplaceId', 'w.name as workplaceName', 'w.kind as workplaceKind'])
    .select(['o.endedOn as organisationEnded', 'w.endedOn as workplaceEnded'])
    .orderBy('b.position')
    .orderBy('b.bodyId')
    .orderBy('s.position')
    .orderBy('s.seatId')
    .orderBy('t.appointedOn', 'desc');

const known = (
  organisationId: string | null,
  name: string | null,
  kind: OrganisationKind | null,
  endedOn: string | null,
): KnownOrganisation | null =>
  organisationId === null ? null : { organisationId, name: name!, kind: kind!, ended: endedOn !== null };

/** Every organisation of the directory. */
export async function knownOrganisations(tx: Tx, workspaceId: string): Promise<readonly KnownOrganisation[]> {
  const rows = await tx
    .selectFrom('directory.organisation')
    .select(['organisationId', 'name', 'kind', 'endedOn'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('nameKana')
    .orderBy('name')
    .orderBy('organisationId')
    .execute();
  return rows.map(({ endedOn, ...row }) => ({ ...row, ended: endedOn !== null }));
}

export interface SeatToGive {
  readonly seatId: string;
  readonly sector: AskedSeat['sector'];
  readonly note: string;
  readonly organisationId: string | null;
  readonly version: number;
}

/** Seats as they are stored, locked in the order of their ids. */
export const lockSeats = async (
  tx: Tx,
  workspaceId: string,
  seatIds: readonly string[],
): Promise<readonly SeatToGive[]> =>
  seatIds.length === 0
    ? []
    : tx
        .selectFrom('councils.seat')
        .select(['seatId', 'sector', 'note', 'organisationId', 'version'])
        .where('workspaceId', '=', workspaceId)
        .where('seatId', 'in', [...seatIds])
        .where('endedOn', 'is', null)
        .orderBy('seatId')
        .forUpdate()
        .execute();

/** The versions of these seats, for a form that gives them away. */
export async function seatVersions(
  tx: Tx,
  workspaceId: string,
  seatIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (seatIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('councils.seat')
    .select(['seatId', 'version'])
    .where('workspaceId', '=', workspaceId)
    .where('seatId', 'in', [...seatIds])
    .execute();
  return new Map(rows.map(({ seatId, version }) => [seatId, version]));
}
