import type { Actor } from '#kernel/actor.ts';
import { nfkc } from '#kernel/nfkc.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Organisation, type OrganisationKind, type Sector, withoutInner } from '../domain/organisation.ts';
import { directoryPolicy } from '../policy.ts';
import { selectOrganisation, selectOrganisations } from '../store/organisations.ts';

export interface OrganisationFilter {
  readonly sector?: Sector | null;
  readonly kind?: OrganisationKind | null;
  /** Part of the name, its reading or the address. */
  readonly text?: string | null;
  /** Those that have ended too. */
  readonly ended?: boolean;
}

/** The organisations, by reading and name; for others than the 事務局 without what is not on an organisation's door. */
export async function listOrganisations(
  tx: Tx,
  actor: Actor,
  filter: OrganisationFilter = {},
): Promise<readonly Organisation[]> {
  if (!directoryPolicy['organisation.read'](actor)) return [];
  const { sector, kind, ended } = filter;
  const text = foldedText(filter.text ?? '');
  const found = (await selectOrganisations(tx, actor.workspaceId)).filter(
    (one) =>
      (ended || one.endedOn === null) &&
      (!sector || one.sector === sector) &&
      (!kind || one.kind === kind) &&
      (text === '' || [one.name, one.nameKana, one.address].some((each) => foldedText(each).includes(text))),
  );
  return directoryPolicy['organisation.read-contacts'](actor) ? found : found.map(withoutInner);
}

/** One organisation as the actor may see it; null when there is none. */
export async function showOrganisation(tx: Tx, actor: Actor, organisationId: string): Promise<Organisation | null> {
  if (!directoryPolicy['organisation.read'](actor)) return null;
  const found = await selectOrganisation(tx, actor.workspaceId, organisationId);
  return found && !directoryPolicy['organisation.read-contacts'](actor) ? withoutInner(found) : found;
}

const foldedText = (text: string): string => nfkc(text).toLowerCase().replaceAll(/\s/gu, '');
