import type { Tx } from '#platform/db/database.ts';
import type { Action } from '../domain/action.ts';
import type { Entered } from './events.ts';
import './tables.ts';

const query = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('challenges.action as a')
    .leftJoin('directory.organisation as o', (join) =>
      join.onRef('o.workspaceId', '=', 'a.workspaceId').onRef('o.organisationId', '=', 'a.ownerOrganisationId'),
    )
    .select([
      'a.actionId',
      'a.title',
      'a.ownerOrganisationId',
      'o.name as ownerOrganisationName',
      'a.ownerName',
      'a.dueOn',
      'a.state',
      'a.challengeId',
      'a.originKind',
      'a.originId',
      'a.originRecord',
      'a.originPath',
      'a.closingNote',
      'a.raisedOn',
      'a.version',
      'a.byName',
      'a.enteredAt',
    ])
    .where('a.workspaceId', '=', workspaceId)
    // What is due first stands first; without a due date last.
    .orderBy('a.dueOn', (order) => order.asc().nullsLast())
    .orderBy('a.raisedOn')
    .orderBy('a.enteredAt')
    .orderBy('a.actionId');

type Query = ReturnType<typeof query>;

async function actionsOf(asked: Query): Promise<readonly Action[]> {
  const rows = await asked.execute();
  return rows.map((row) => ({ ...row, ownerOrganisationName: row.ownerOrganisationName ?? '' }));
}

export const selectActions = (tx: Tx, workspaceId: string): Promise<readonly Action[]> =>
  actionsOf(query(tx, workspaceId));

export const selectActionsOfChallenge = (tx: Tx, workspaceId: string, challengeId: string) =>
  actionsOf(query(tx, workspaceId).where('a.challengeId', '=', challengeId));

export const selectActionsById = async (tx: Tx, workspaceId: string, ids: readonly string[]) =>
  ids.length === 0 ? [] : actionsOf(query(tx, workspaceId).where('a.actionId', 'in', ids));

export const selectOpenByOrigin = async (
  tx: Tx,
  workspaceId: string,
  origin: { readonly originKind: string; readonly originIds: readonly string[] },
) =>
  origin.originIds.length === 0
    ? []
    : actionsOf(
        query(tx, workspaceId)
          .where('a.state', '=', 'open')
          .where('a.originKind', '=', origin.originKind)
          .where('a.originId', 'in', origin.originIds),
      );

export const selectOpenOfOrganisations = async (tx: Tx, workspaceId: string, organisationIds: readonly string[]) =>
  organisationIds.length === 0
    ? []
    : actionsOf(
        query(tx, workspaceId).where('a.state', '=', 'open').where('a.ownerOrganisationId', 'in', organisationIds),
      );

export async function selectAction(tx: Tx, workspaceId: string, actionId: string): Promise<Action | null> {
  const [found] = await selectActionsById(tx, workspaceId, [actionId]);
  return found ?? null;
}

export async function insertAction(
  tx: Tx,
  row: Omit<Action, 'ownerOrganisationName' | 'state' | 'closingNote' | 'version' | 'byName' | 'enteredAt'> & {
    readonly workspaceId: string;
  },
  entered: Entered,
): Promise<void> {
  await tx
    .insertInto('challenges.action')
    .values({ ...row, state: 'open', closingNote: '', ...entered })
    .execute();
}

/** False when the version is no longer the one that was seen. */
export async function updateAction(
  tx: Tx,
  key: { readonly workspaceId: string; readonly actionId: string; readonly version: number },
  change: Pick<Action, 'title' | 'ownerOrganisationId' | 'ownerName' | 'dueOn'> | Pick<Action, 'state' | 'closingNote'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('challenges.action')
    .set({ ...change, version: key.version + 1 })
    .where('workspaceId', '=', key.workspaceId)
    .where('actionId', '=', key.actionId)
    .where('version', '=', key.version)
    .returning('actionId')
    .executeTakeFirst();
  return changed !== undefined;
}
