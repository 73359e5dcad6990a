import type { Tx } from '#platform/db/database.ts';
import type { Organisation } from '../domain/organisation.ts';
import { selectOrganisation, selectOrganisations } from '../store/organisations.ts';

/** Names by id, of those that have ended too: what was agreed with them is still named after them. */
export async function organisationNames(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const all = await selectOrganisations(tx, workspaceId);
  return new Map(all.map(({ organisationId, name }) => [organisationId, name]));
}

/** The whole record, for papers and for what the secretariat does; pages for others use showOrganisation. */
export const findOrganisation = (tx: Tx, workspaceId: string, organisationId: string): Promise<Organisation | null> =>
  selectOrganisation(tx, workspaceId, organisationId);
