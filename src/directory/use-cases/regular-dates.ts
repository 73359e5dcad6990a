import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { type TypedTextError, textLimits, typedText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { comingMeetings, type RegularMeeting } from '../domain/regular-meetings.ts';
import { isTimeOfDay } from '../domain/settle-organisation.ts';
import { directoryPolicy } from '../policy.ts';
import { selectOrganisation, selectOrganisations } from '../store/organisations.ts';
import { deleteSingleDate, putSingleDate, selectSingleDates } from '../store/regular-meetings.ts';

export type SingleDateRefusal =
  | { readonly kind: 'forbidden' | 'not-found' }
  | {
      readonly kind: 'invalid';
      readonly problems: readonly {
        field: 'heldAt' | 'note';
        finding: TypedTextError | { readonly kind: 'time'; readonly text: string };
      }[];
    };

/** Adds a date of 例会 outside the rule, changes the time of one, or says that one does not take place. */
export async function saveSingleDate(
  tx: Tx,
  actor: Actor,
  input: {
    readonly organisationId: string;
    readonly heldOn: IsoDate;
    /** 'HH:MM', or '' for the rule's time. */
    readonly heldAt?: string;
    readonly cancelled?: boolean;
    readonly note?: string;
    readonly clock: Clock;
  },
): Promise<Result<null, SingleDateRefusal>> {
  if (!directoryPolicy['organisation.write'](actor)) return err({ kind: 'forbidden' });
  const organisation = await selectOrganisation(tx, actor.workspaceId, input.organisationId);
  if (!organisation) return err({ kind: 'not-found' });
  const heldAt = input.heldAt ?? '';
  if (heldAt !== '' && !isTimeOfDay(heldAt)) {
    return err({ kind: 'invalid', problems: [{ field: 'heldAt', finding: { kind: 'time', text: heldAt } }] });
  }
  const note = typedText(input.note ?? '', { limit: textLimits.name });
  if (!note.ok) return err({ kind: 'invalid', problems: [{ field: 'note', finding: note.error }] });
  await putSingleDate(
    tx,
    { workspaceId: actor.workspaceId, organisationId: organisation.organisationId },
    { heldOn: input.heldOn, heldAt, cancelled: input.cancelled ?? false, note: note.value },
    { byName: actor.name, enteredBy: actor.auditName, enteredAt: input.clock.now() },
  );
  return ok(null);
}

/** Takes a single date back: an added one is gone, a cancelled one takes place again. */
export async function removeSingleDate(
  tx: Tx,
  actor: Actor,
  input: { readonly organisationId: string; readonly heldOn: IsoDate },
): Promise<Result<null, { readonly kind: 'forbidden' | 'not-found' }>> {
  if (!directoryPolicy['organisation.write'](actor)) return err({ kind: 'forbidden' });
  const { organisationId, heldOn } = input;
  const removed = await deleteSingleDate(tx, { workspaceId: actor.workspaceId, organisationId, heldOn });
  return removed ? ok(null) : err({ kind: 'not-found' });
}

/**
 * The next 例会 of organisations that exist, by organisation id, in two queries; cancelled dates stand among them, marked.
 *
 * @param asked.count dates that take place, for each organisation
 * @param asked.organisationIds all organisations where it is left out
 */
export async function nextRegularMeetings(
  tx: Tx,
  workspaceId: string,
  asked: { readonly organisationIds?: readonly string[]; readonly from: IsoDate; readonly count: number },
): Promise<ReadonlyMap<string, readonly RegularMeeting[]>> {
  const wanted = asked.organisationIds && new Set(asked.organisationIds);
  const organisations = (await selectOrganisations(tx, workspaceId)).filter(
    ({ organisationId, endedOn }) => endedOn === null && (!wanted || wanted.has(organisationId)),
  );
  const singles = await selectSingleDates(tx, workspaceId, asked.organisationIds ?? null);
  return new Map(
    organisations.map(({ organisationId, meets }) => [
      organisationId,
      comingMeetings(meets, singles.get(organisationId) ?? [], asked.from, asked.count),
    ]),
  );
}
