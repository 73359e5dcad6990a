import { agreeAction } from '#challenges/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { asRecordRefusal } from './as-record-refusal.ts';
import { isItemOf, type RecordRefusal, recordable } from './recordable.ts';

export interface AgreedInMeeting {
  readonly meetingId: string;
  readonly itemId: string | null;
  readonly title: string;
  readonly ownerOrganisationId: string | null;
  /** Who does it where no organisation does, or whom the organisation names. */
  readonly ownerName: string;
  readonly dueOn: IsoDate | null;
  readonly challengeId: string | null;
  /** Made with the form: the same form sent twice is one action. */
  readonly formId?: string | null;
  readonly clock: Clock;
}

/** 実施事項 agreed in a meeting: it belongs to the body, carries over there, and leads back to this meeting. */
export async function agreeMeetingAction(
  tx: Tx,
  actor: Actor,
  input: AgreedInMeeting,
): Promise<Result<{ readonly actionId: string }, RecordRefusal>> {
  const found = await recordable(tx, actor, input.meetingId);
  if (!found.ok) return found;
  const { meeting, body } = found.value;
  const { itemId, clock } = input;
  if (itemId !== null && !(await isItemOf(tx, actor.workspaceId, meeting.meetingId, itemId))) {
    return err({ kind: 'invalid', problems: [{ field: 'itemId', error: { kind: 'unknown' } }] });
  }
  const formId = isUuid(input.formId ?? undefined) ? input.formId! : null;
  const sent = formId && (await actionOfForm(tx, actor.workspaceId, formId));
  if (sent && sent.meetingId === meeting.meetingId && sent.title === input.title.trim()) {
    return ok({ actionId: sent.actionId });
  }
  const agreed = await agreeAction(tx, actor, {
    title: input.title,
    ownerOrganisationId: input.ownerOrganisationId,
    ownerName: input.ownerName,
    dueOn: input.dueOn,
    challengeId: input.challengeId,
    originKind: 'councils.body',
    originId: body.bodyId,
    originRecord: meeting.meetingId,
    originPath: `/councils/meetings/${meeting.meetingId}`,
    raisedOn: meeting.heldOn,
    clock,
  });
  if (!agreed.ok) return err(asRecordRefusal(agreed.error));
  const { actionId } = agreed.value;
  await tx
    .insertInto('councils.agreedAction')
    .values({
      workspaceId: actor.workspaceId,
      actionId,
      meetingId: meeting.meetingId,
      itemId,
      // The same form with another title is another action.
      formId: sent ? null : formId,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: clock.now(),
    })
    .execute();
  return ok({ actionId });
}

const actionOfForm = (tx: Tx, workspaceId: string, formId: string) =>
  tx
    .selectFrom('councils.agreedAction as agreed')
    .innerJoin('challenges.action as action', (join) =>
      join.onRef('action.workspaceId', '=', 'agreed.workspaceId').onRef('action.actionId', '=', 'agreed.actionId'),
    )
    .select(['agreed.actionId', 'agreed.meetingId', 'action.title'])
    .where('agreed.workspaceId', '=', workspaceId)
    .where('agreed.formId', '=', formId)
    .executeTakeFirst();
