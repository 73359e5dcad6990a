import { agreeAction } from '#challenges/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { agreeMeetingAction } from '../recording/agree-meeting-action.ts';
import { asRecordRefusal } from '../recording/as-record-refusal.ts';
import { type Ended, type EndingOf, type EndKeyRemarkRefusal, keyRemarkPath } from './ended.ts';

interface ActionEnding {
  readonly title: string;
  readonly ownerOrganisationId: string | null;
  readonly ownerName: string;
  readonly dueOn: IsoDate | null;
}

/**
 * An action of the meeting while its record is open. Once the minutes are signed it is the body's all the same, and carries over
 * there, but is no entry of that meeting.
 */
export async function endInAction(
  tx: Tx,
  actor: Actor,
  { keyRemark, of, ending, clock }: EndingOf<ActionEnding>,
): Promise<Result<Ended, EndKeyRemarkRefusal>> {
  const { title, ownerOrganisationId, ownerName, dueOn } = ending;
  const said = { title, ownerOrganisationId, ownerName, dueOn, challengeId: null, clock };
  const { meetingId, keyRemarkId, itemId } = keyRemark;
  const open = of.meeting.state !== 'signed' && of.meeting.cancelledOn === null;
  if (open) {
    const agreed = await agreeMeetingAction(tx, actor, { ...said, meetingId, itemId });
    return agreed.ok ? ok({ endingId: agreed.value.actionId, endingNote: '' }) : agreed;
  }
  const agreed = await agreeAction(tx, actor, {
    ...said,
    originKind: 'councils.body',
    originId: of.body.bodyId,
    originRecord: meetingId,
    originPath: keyRemarkPath(keyRemarkId),
    raisedOn: of.meeting.heldOn,
  });
  return agreed.ok ? ok({ endingId: agreed.value.actionId, endingNote: '' }) : err(asRecordRefusal(agreed.error));
}
