import type { Tx } from '#platform/db/database.ts';
import type { Action } from '../domain/action.ts';
import { selectActionsById, selectOpenByOrigin, selectOpenOfOrganisations } from '../store/actions.ts';

/** Open actions that were agreed in these bodies (or whatever `originKind` names), due first. One query. */
export const openActionsByOrigin = (
  tx: Tx,
  workspaceId: string,
  origin: { readonly originKind: string; readonly originIds: readonly string[] },
): Promise<readonly Action[]> => selectOpenByOrigin(tx, workspaceId, origin);

/** Actions in whatever state; those that do not exist are left out. */
export const actionsById = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<readonly Action[]> =>
  selectActionsById(tx, workspaceId, ids);

/** Open actions that these organisations own, due first. */
export const openActionsOfOrganisations = (
  tx: Tx,
  workspaceId: string,
  organisationIds: readonly string[],
): Promise<readonly Action[]> => selectOpenOfOrganisations(tx, workspaceId, organisationIds);
