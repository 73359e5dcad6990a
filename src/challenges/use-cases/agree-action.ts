import { randomUUID } from 'node:crypto';
import { findOrganisation } from '#directory/index.ts';
import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { type TypedTextError, textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { settleTexts } from '../domain/settle-text.ts';
import { insertAction } from '../store/actions.ts';
import { selectChallenge } from '../store/challenges.ts';
import { enteredBy, insertEvent } from '../store/events.ts';

export interface TypedAction {
  readonly title: string;
  readonly ownerOrganisationId?: string | null;
  readonly ownerName?: string;
  readonly dueOn?: IsoDate | null;
}

export type ActionProblem =
  | { readonly field: 'title' | 'ownerName' | 'note'; readonly finding: TypedTextError }
  /** No such organisation or challenge in this workspace. */
  | { readonly field: 'ownerOrganisationId' | 'challengeId'; readonly finding: { readonly kind: 'unknown' } };

export interface NewAction extends TypedAction {
  readonly challengeId?: string | null;
  /** Where it was agreed, for slices above: 'councils.body' and its id. */
  readonly originKind?: string;
  readonly originId?: string | null;
  readonly originRecord?: string | null;
  /** Address after /w/<workspace>. */
  readonly originPath?: string;
  /** Today unless told. */
  readonly raisedOn?: IsoDate | null;
  readonly clock: Clock;
}

/**
 * Agrees who does what by when. An action without owner or due date is taken down all the same, and marked. Whoever calls has asked
 * whether the doer may.
 */
export async function agreeAction(
  tx: Tx,
  doer: Doer,
  input: NewAction,
): Promise<
  Result<{ readonly actionId: string }, { readonly kind: 'invalid'; readonly problems: readonly ActionProblem[] }>
> {
  const { workspaceId } = doer;
  const settled = await settleAction(tx, workspaceId, input);
  const challengeId = input.challengeId || null;
  const unknown =
    challengeId !== null && !(isUuid(challengeId) && (await selectChallenge(tx, workspaceId, challengeId)));
  const problems: ActionProblem[] = settled.ok ? [] : [...settled.error];
  if (unknown) problems.push({ field: 'challengeId', finding: { kind: 'unknown' } });
  if (!settled.ok || problems.length > 0) return err({ kind: 'invalid', problems });
  const now = input.clock.now();
  const entered = enteredBy(doer, now);
  const actionId = randomUUID();
  await insertAction(
    tx,
    {
      workspaceId,
      actionId,
      ...settled.value,
      challengeId,
      originKind: input.originKind ?? '',
      originId: input.originId ?? null,
      originRecord: input.originRecord ?? null,
      originPath: input.originPath ?? '',
      raisedOn: input.raisedOn ?? dateInJapan(now),
    },
    entered,
  );
  await insertEvent(tx, workspaceId, { subjectId: actionId, kind: 'raised', note: '' }, entered);
  return ok({ actionId });
}

/** What people enter of an action, as it is kept; `organisationName` for the history. */
export async function settleAction(
  tx: Tx,
  workspaceId: string,
  input: TypedAction,
): Promise<
  Result<
    {
      readonly title: string;
      readonly ownerOrganisationId: string | null;
      readonly ownerName: string;
      readonly dueOn: IsoDate | null;
    },
    readonly ActionProblem[]
  >
> {
  const settled = settleTexts({
    title: [input.title, { limit: textLimits.sentence, required: true }],
    ownerName: [input.ownerName ?? '', { limit: textLimits.name }],
  });
  const ownerOrganisationId = input.ownerOrganisationId || null;
  const owner =
    ownerOrganisationId !== null && isUuid(ownerOrganisationId)
      ? await findOrganisation(tx, workspaceId, ownerOrganisationId)
      : null;
  const problems: ActionProblem[] = settled.ok ? [] : [...settled.error];
  if (ownerOrganisationId !== null && !owner) {
    problems.push({ field: 'ownerOrganisationId', finding: { kind: 'unknown' } });
  }
  if (!settled.ok || problems.length > 0) return err(problems);
  return ok({ ...settled.value, ownerOrganisationId, dueOn: input.dueOn ?? null });
}
