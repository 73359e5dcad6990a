import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Organisation } from '../domain/organisation.ts';
import { type OrganisationProblem, settleOrganisation, type TypedOrganisation } from '../domain/settle-organisation.ts';
import { directoryPolicy } from '../policy.ts';
import {
  holdNames,
  insertOrganisation,
  selectIdByName,
  selectOrganisation,
  updateOrganisation,
} from '../store/organisations.ts';

export interface SavedOrganisation extends TypedOrganisation {
  /** null for a new one. */
  readonly organisationId: string | null;
  /** The version the officer saw; left out where nobody looks (samples). */
  readonly version?: number | null;
  readonly clock: Clock;
}

export type SaveOrganisationRefusal =
  | { readonly kind: 'forbidden' | 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly OrganisationProblem[] }
  /** Somebody else has saved it in the meantime: what stands there now. Nothing was written. */
  | { readonly kind: 'changed'; readonly current: Organisation };

/** Enters an organisation or changes it; two of one name cannot stand in the list at the same time. */
export async function saveOrganisation(
  tx: Tx,
  actor: Actor,
  input: SavedOrganisation,
): Promise<Result<{ readonly organisationId: string }, SaveOrganisationRefusal>> {
  if (!directoryPolicy['organisation.write'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  await holdNames(tx, workspaceId);
  const current = input.organisationId ? await selectOrganisation(tx, workspaceId, input.organisationId) : null;
  if (input.organisationId && !current) return err({ kind: 'not-found' });
  const settled = settleOrganisation(input);
  const namesake = settled.ok ? await selectIdByName(tx, workspaceId, settled.value.name) : null;
  const taken = namesake !== null && namesake !== input.organisationId && !current?.endedOn;
  if (!settled.ok || taken) {
    const problems: readonly OrganisationProblem[] = settled.ok
      ? [{ field: 'name', finding: { kind: 'name-taken' } }]
      : settled.error;
    return err({ kind: 'invalid', problems });
  }
  const entered = { byName: actor.name, enteredBy: actor.auditName, enteredAt: input.clock.now() };
  if (!current) {
    const organisationId = randomUUID();
    await insertOrganisation(tx, { workspaceId, organisationId }, settled.value, entered);
    return ok({ organisationId });
  }
  const { organisationId } = current;
  const seen = { workspaceId, organisationId, version: input.version ?? current.version };
  if (await updateOrganisation(tx, seen, settled.value, entered)) return ok({ organisationId });
  // Between reading and writing nobody else of this form can come: holdNames lets one in at a time.
  return err({ kind: 'changed', current });
}
