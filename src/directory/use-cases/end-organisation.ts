import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { type TypedTextError, textLimits, typedText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { directoryPolicy } from '../policy.ts';
import { holdNames, selectIdByName, selectOrganisation, updateOrganisation } from '../store/organisations.ts';

export type EndOrganisationRefusal =
  | { readonly kind: 'forbidden' | 'not-found' | 'changed' }
  | { readonly kind: 'invalid'; readonly problems: readonly { field: 'reason'; finding: TypedTextError }[] }
  /** It has ended already, or it has not. */
  | { readonly kind: 'already' };

/** Ends an organisation: it leaves the list and every choice, and stays where it is named. Nothing is deleted. */
export async function endOrganisation(
  tx: Tx,
  actor: Actor,
  input: {
    readonly organisationId: string;
    readonly reason: string;
    /** Today unless told. */
    readonly endedOn?: IsoDate | null;
    readonly version?: number | null;
    readonly clock: Clock;
  },
): Promise<Result<{ readonly organisationId: string }, EndOrganisationRefusal>> {
  if (!directoryPolicy['organisation.write'](actor)) return err({ kind: 'forbidden' });
  // Not while a list is being taken in.
  await holdNames(tx, actor.workspaceId);
  const current = await selectOrganisation(tx, actor.workspaceId, input.organisationId);
  if (!current) return err({ kind: 'not-found' });
  if (current.endedOn !== null) return err({ kind: 'already' });
  const reason = typedText(input.reason, { limit: textLimits.sentence, required: true, lines: 'several-lines' });
  if (!reason.ok) return err({ kind: 'invalid', problems: [{ field: 'reason', finding: reason.error }] });
  const now = input.clock.now();
  const changed = await updateOrganisation(
    tx,
    {
      workspaceId: actor.workspaceId,
      organisationId: current.organisationId,
      version: input.version ?? current.version,
    },
    { endedOn: input.endedOn ?? dateInJapan(now), endReason: reason.value },
    { byName: actor.name, enteredBy: actor.auditName, enteredAt: now },
  );
  return changed ? ok({ organisationId: current.organisationId }) : err({ kind: 'changed' });
}

/** Undoes the ending, unless another organisation has taken the name since. */
export async function reopenOrganisation(
  tx: Tx,
  actor: Actor,
  input: { readonly organisationId: string; readonly version?: number | null; readonly clock: Clock },
): Promise<
  Result<
    { readonly organisationId: string },
    { readonly kind: 'forbidden' | 'not-found' | 'changed' | 'already' | 'name-taken' }
  >
> {
  if (!directoryPolicy['organisation.write'](actor)) return err({ kind: 'forbidden' });
  await holdNames(tx, actor.workspaceId);
  const current = await selectOrganisation(tx, actor.workspaceId, input.organisationId);
  if (!current) return err({ kind: 'not-found' });
  if (current.endedOn === null) return err({ kind: 'already' });
  if ((await selectIdByName(tx, actor.workspaceId, current.name)) !== null) return err({ kind: 'name-taken' });
  const changed = await updateOrganisation(
    tx,
    {
      workspaceId: actor.workspaceId,
      organisationId: current.organisationId,
      version: input.version ?? current.version,
    },
    { endedOn: null, endReason: '' },
    { byName: actor.name, enteredBy: actor.auditName, enteredAt: input.clock.now() },
  );
  return changed ? ok({ organisationId: current.organisationId }) : err({ kind: 'changed' });
}
