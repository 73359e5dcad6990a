import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { type TextRule, type TypedTextError, typedText } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';

/** What a form of the record is refused for, by field. `unknown`: no such item, seat, organisation … here. */
export interface RecordProblem {
  readonly field: string;
  readonly error: TypedTextError | { readonly kind: 'unknown' } | { readonly kind: 'choose' };
}

export type RecordRefusal =
  | { readonly kind: 'forbidden' | 'not-found' }
  /** A signed or cancelled meeting takes no more. */
  | { readonly kind: 'locked'; readonly because: 'signed' | 'cancelled' }
  | { readonly kind: 'invalid'; readonly problems: readonly RecordProblem[] };

/**
 * The meeting, if it may be written into now. Its row is held until the end of the errand, so that a remark and a signature never
 * pass each other.
 */
export async function recordable(
  tx: Tx,
  actor: Actor,
  meetingId: string,
): Promise<Result<MeetingOfBody, Exclude<RecordRefusal, { kind: 'invalid' }>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = isUuid(meetingId) ? await findMeeting(tx, actor.workspaceId, meetingId, 'lock') : undefined;
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.cancelledOn !== null) return err({ kind: 'locked', because: 'cancelled' });
  if (found.meeting.state === 'signed') return err({ kind: 'locked', because: 'signed' });
  return ok(found);
}

/** After closing, the record is history: what is taken back or corrected stands among the meeting's events. */
export const isClosed = ({ meeting }: MeetingOfBody): boolean =>
  meeting.state === 'held' || meeting.state === 'checking' || meeting.state === 'signed';

/** Gathers what is wrong with several typed texts; `value` is the text as it is kept. */
export class TypedTexts {
  readonly problems: RecordProblem[] = [];

  read(field: string, typed: string, rule: TextRule): string {
    const text = typedText(typed, rule);
    if (text.ok) return text.value;
    this.problems.push({ field, error: text.error });
    return '';
  }

  wrong(field: string, kind: 'unknown' | 'choose'): void {
    this.problems.push({ field, error: { kind } });
  }
}

export async function isItemOf(tx: Tx, workspaceId: string, meetingId: string, itemId: string): Promise<boolean> {
  const item =
    isUuid(itemId) &&
    (await tx
      .selectFrom('councils.agendaItem')
      .select('itemId')
      .where('workspaceId', '=', workspaceId)
      .where('meetingId', '=', meetingId)
      .where('itemId', '=', itemId)
      .executeTakeFirst());
  return Boolean(item);
}

/** Any seat of the meeting's body, also one that has ended: a correction after years still finds it. */
export async function isSeatOf(tx: Tx, workspaceId: string, bodyId: string, seatId: string): Promise<boolean> {
  const seat =
    isUuid(seatId) &&
    (await tx
      .selectFrom('councils.seat')
      .select('seatId')
      .where('workspaceId', '=', workspaceId)
      .where('bodyId', '=', bodyId)
      .where('seatId', '=', seatId)
      .executeTakeFirst());
  return Boolean(seat);
}
