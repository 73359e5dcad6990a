import { sql } from 'kysely';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Weekday } from '#kernel/weekday.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { RegularMeetingRule } from '../domain/regular-meetings.ts';
import type { OrganisationContent } from '../domain/settle-organisation.ts';
import './tables.ts';

const columns = [
  'organisationId',
  'name',
  'nameKana',
  'kind',
  'sector',
  'headTitle',
  'headName',
  'contactName',
  'postalCode',
  'address',
  'telephone',
  'fax',
  'email',
  'note',
  'meetsWeek',
  'meetsWeekday',
  'meetsAt',
  'endedOn',
  'endReason',
  'version',
  'byName',
  'enteredAt',
] as const;

const query = (tx: Tx, workspaceId: string) =>
  tx.selectFrom('directory.organisation').select(columns).where('workspaceId', '=', workspaceId);

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

const organisationOf = ({ meetsWeek, meetsWeekday, meetsAt, ...row }: Row): Organisation => ({
  ...row,
  meets:
    meetsWeek === null || meetsWeekday === null || meetsAt === null
      ? null
      : { week: meetsWeek as RegularMeetingRule['week'], weekday: meetsWeekday as Weekday, at: meetsAt },
});

/** Every organisation there is or was, by name. */
export async function selectOrganisations(tx: Tx, workspaceId: string): Promise<readonly Organisation[]> {
  const rows = await query(tx, workspaceId).orderBy('nameKana').orderBy('name').orderBy('organisationId').execute();
  return rows.map(organisationOf);
}

export async function selectOrganisation(
  tx: Tx,
  workspaceId: string,
  organisationId: string,
): Promise<Organisation | null> {
  const row = await query(tx, workspaceId).where('organisationId', '=', organisationId).executeTakeFirst();
  return row ? organisationOf(row) : null;
}

/**
 * Those who write names follow one another until their transactions end, so that "is the name free?" stays answered. The table's own
 * unique index is the last word.
 */
export async function holdNames(tx: Tx, workspaceId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`directory.organisation ${workspaceId}`}, 0))`.execute(tx);
}

/** The organisation that bears the name today. */
export async function selectIdByName(tx: Tx, workspaceId: string, name: string): Promise<string | null> {
  const row = await tx
    .selectFrom('directory.organisation')
    .select('organisationId')
    .where('workspaceId', '=', workspaceId)
    .where('name', '=', name)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  return row?.organisationId ?? null;
}

export interface Entered {
  readonly byName: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

const rowOf = ({ meets, ...content }: OrganisationContent) => ({
  ...content,
  meetsWeek: meets?.week ?? null,
  meetsWeekday: meets?.weekday ?? null,
  meetsAt: meets?.at ?? null,
});

export async function insertOrganisation(
  tx: Tx,
  key: { readonly workspaceId: string; readonly organisationId: string },
  content: OrganisationContent,
  entered: Entered,
): Promise<void> {
  await tx
    .insertInto('directory.organisation')
    .values({ ...key, ...rowOf(content), ...entered, endedOn: null })
    .execute();
}

/** False when the version is no longer the one that was seen. */
export async function updateOrganisation(
  tx: Tx,
  key: { readonly workspaceId: string; readonly organisationId: string; readonly version: number },
  change: OrganisationContent | { readonly endedOn: IsoDate | null; readonly endReason: string },
  entered: Entered,
): Promise<boolean> {
  const changed = await tx
    .updateTable('directory.organisation')
    .set({ ...('endReason' in change ? change : rowOf(change)), ...entered, version: key.version + 1 })
    .where('workspaceId', '=', key.workspaceId)
    .where('organisationId', '=', key.organisationId)
    .where('version', '=', key.version)
    .returning('organisationId')
    .executeTakeFirst();
  return changed !== undefined;
}
