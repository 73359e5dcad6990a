import { randomUUID } from 'node:crypto';
import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Way } from '../../domain/meeting.ts';
import { confirmationsOf } from '../../store/minutes.ts';
import type { RecordRefusal } from '../recording/recordable.ts';
import { checkedMeeting, personOfMeeting } from './checked-meeting.ts';
import { entered } from './draft.ts';
import { loadMinutesOf } from './minutes-document.ts';
import type { MinutesRefusal } from './refusal.ts';

/**
 * 「確認しました」 of the text with this hash: the one the reader had before them. Once for each text; saying it again changes nothing.
 * Whoever calls has made sure that the doer is this person, or of the secretariat.
 */
export async function confirmMinutes(
  tx: Tx,
  doer: Doer,
  input: {
    readonly meetingId: string;
    readonly personId: string;
    readonly textSha256: string;
    readonly via: Way;
    readonly clock: Clock;
  },
): Promise<
  Result<
    { readonly confirmed: boolean },
    RecordRefusal | Extract<MinutesRefusal, { kind: 'wrong-state' | 'text-changed' }>
  >
> {
  const found = await checkedMeeting(tx, doer, input.meetingId);
  if (!found.ok) return found;
  if (!(await personOfMeeting(tx, doer, found.value, input.personId))) return err({ kind: 'not-found' });
  const textSha256 = (await loadMinutesOf(tx, doer, found.value)).editions.closed.sha256;
  if (textSha256 !== input.textSha256) return err({ kind: 'text-changed', textSha256 });
  const before = await confirmationsOf(tx, doer.workspaceId, input.meetingId);
  if (before.some((it) => it.personId === input.personId && it.textSha256 === textSha256)) {
    return ok({ confirmed: false });
  }
  await tx
    .insertInto('councils.minutesConfirmation')
    .values({
      workspaceId: doer.workspaceId,
      confirmationId: randomUUID(),
      meetingId: input.meetingId,
      personId: input.personId,
      textSha256,
      via: input.via,
      ...entered(doer, input.clock),
    })
    .execute();
  return ok({ confirmed: true });
}
