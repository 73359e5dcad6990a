import { findOrganisation, type SavedOrganisation, saveOrganisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { stepStates } from '../../domain/founding.ts';
import { type Founding, noteOnFounding, updateFounding } from '../../store/foundings.ts';
import { foundingToKeep } from './founding-to-keep.ts';
import type { FoundingProblem, FoundingRefusal } from './refusals.ts';

/** One that is in the directory, or a new one to be entered there. */
export type FoundedOrganisation =
  | { readonly organisationId: string }
  | { readonly enter: Omit<SavedOrganisation, 'organisationId' | 'version' | 'clock'> };

type SaveRefusal = Extract<Awaited<ReturnType<typeof saveOrganisation>>, { ok: false }>['error'];

export type FoundOrganisationRefusal =
  | FoundingRefusal
  /** What the directory says about the new organisation. */
  | { readonly kind: 'organisation'; readonly problems: Extract<SaveRefusal, { kind: 'invalid' }>['problems'] };

/** The organisation that came of a founding, once 設立 is entered: from now on the directory has it, with its 例会. */
export async function foundOrganisation(
  tx: Tx,
  actor: Actor,
  input: {
    readonly foundingId: string;
    readonly version: number;
    readonly organisation: FoundedOrganisation;
    readonly clock: Clock;
  },
): Promise<Result<{ readonly organisationId: string }, FoundOrganisationRefusal>> {
  const found = await foundingToKeep(tx, actor, input);
  if (!found.ok) return found;
  const founding = found.value;
  if (founding.givenUpOn !== null) return err({ kind: 'given-up' });
  if (!isFounded(founding)) return invalid('not-founded');
  const settled = await settle(tx, actor, input);
  if (!settled.ok) return settled;
  const { organisationId, name } = settled.value;
  if (organisationId === founding.organisationId) return ok({ organisationId });
  const at = input.clock.now();
  const { foundingId } = founding;
  await updateFounding(tx, actor, founding, { organisationId }, at);
  await noteOnFounding(tx, actor, { foundingId, kind: 'organisation', note: name }, at);
  return ok({ organisationId });
}

export const isFounded = ({ entries }: Pick<Founding, 'entries'>): boolean =>
  stepStates(entries).some(({ step, doneOn }) => step === 'founding' && doneOn !== null);

async function settle(
  tx: Tx,
  actor: Actor,
  { organisation, clock }: { readonly organisation: FoundedOrganisation; readonly clock: Clock },
): Promise<Result<{ readonly organisationId: string; readonly name: string }, FoundOrganisationRefusal>> {
  if ('organisationId' in organisation) {
    const { organisationId } = organisation;
    const known = isUuid(organisationId) ? await findOrganisation(tx, actor.workspaceId, organisationId) : null;
    return known && known.endedOn === null ? ok({ organisationId, name: known.name }) : invalid('no-such-organisation');
  }
  const saved = await saveOrganisation(tx, actor, { ...organisation.enter, organisationId: null, clock });
  if (saved.ok) return ok({ ...saved.value, name: organisation.enter.name.trim() });
  if (saved.error.kind === 'invalid') return err({ kind: 'organisation', problems: saved.error.problems });
  // A new one has nobody who could have changed it.
  return err({ kind: saved.error.kind === 'forbidden' ? 'forbidden' : 'not-found' });
}

const invalid = (kind: Exclude<FoundingProblem['kind'], 'text'>): Result<never, FoundingRefusal> =>
  err({ kind: 'invalid', problems: [{ kind, field: 'organisationId' }] });
