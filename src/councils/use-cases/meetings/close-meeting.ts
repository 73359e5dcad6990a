import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { type ClockTime, isClockTime } from '#kernel/clock-time.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TextProblem, textProblems } from '../../domain/meetings/text-problem.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { councilsPolicy } from '../../policy.ts';
import { carryItem, heldStates, updateMeeting } from '../../store/meeting-books.ts';
import { agendaItems, findMeeting, noteMeetingEvent } from '../../store/meetings.ts';
import type { Refused } from './refusals.ts';

export interface ClosedMeeting {
  readonly meetingId: string;
  /** When it really began and ended, 'HH:MM'; left out where already recorded or not known. */
  readonly openedAt?: ClockTime;
  readonly closedAt?: ClockTime;
  /** Why an item had no result, by item id; 「時間がなく、審議できませんでした」 unless told. */
  readonly carriedNotes?: ReadonlyMap<string, string>;
  readonly clock: Clock;
}

export type ClosingProblem =
  | TextProblem<`carried-${string}`>
  | { readonly kind: 'time-wrong'; readonly field: 'openedAt' | 'closedAt' }
  | { readonly kind: 'end-not-after-start' }
  /** It has not yet been held. */
  | { readonly kind: 'still-ahead'; readonly heldOn: IsoDate };

/**
 * 閉会: the meeting is held. Items without a result are carried to the next one, each with the reason. From here on nothing of the
 * meeting is deleted. What preflight warns of does not keep anybody from closing.
 */
export async function closeMeeting(
  tx: Tx,
  actor: Actor,
  input: ClosedMeeting,
): Promise<Result<{ readonly carried: number }, Refused<ClosingProblem>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  const { meeting } = found;
  if (meeting.cancelledOn !== null) return err({ kind: 'cancelled' });
  if (heldStates.includes(meeting.state)) return err({ kind: 'closed' });
  const at = input.clock.now();
  const openedAt = input.openedAt ?? meeting.openedAt;
  const closedAt = input.closedAt ?? meeting.closedAt;
  const problems: ClosingProblem[] = [
    ...(meeting.heldOn > dateInJapan(at) ? [{ kind: 'still-ahead', heldOn: meeting.heldOn } as const] : []),
    ...timeProblems(openedAt, closedAt),
    ...[...(input.carriedNotes ?? [])].flatMap(([itemId, note]) =>
      textProblems(`carried-${itemId}` as const, note, { limit: textLimits.sentence }),
    ),
  ];
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const stamp = { byName: actor.name, enteredBy: actor.auditName, enteredAt: at };
  const without = (await agendaItems(tx, actor.workspaceId, meeting.meetingId)).filter((item) => item.outcome === null);
  for (const item of without) {
    const note = settledText(input.carriedNotes?.get(item.itemId) ?? '') || item.outcomeNote || messages.ja.noTime;
    await carryItem(tx, { workspaceId: actor.workspaceId, itemId: item.itemId }, { outcomeNote: note, ...stamp });
  }
  await updateMeeting(
    tx,
    { workspaceId: actor.workspaceId, meetingId: meeting.meetingId, version: meeting.version },
    { state: 'held', openedAt, closedAt, ...stamp },
  );
  await noteMeetingEvent(tx, actor, { meetingId: meeting.meetingId, kind: 'closed', at });
  return ok({ carried: without.length });
}

function timeProblems(openedAt: string, closedAt: string): readonly ClosingProblem[] {
  const wrong = (
    [
      ['openedAt', openedAt],
      ['closedAt', closedAt],
    ] as const
  ).flatMap(([field, time]) => (time === '' || isClockTime(time) ? [] : [{ kind: 'time-wrong', field } as const]));
  if (wrong.length > 0 || openedAt === '' || closedAt === '') return wrong;
  return closedAt <= openedAt ? [{ kind: 'end-not-after-start' }] : [];
}
