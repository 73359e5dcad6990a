import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type MeetingOfBody, noteMeetingEvent } from '../../store/meetings.ts';
import { findRemark, noteRecordEvent, type Remark } from '../../store/recording.ts';
import { isClosed, isItemOf, isSeatOf, type RecordRefusal, recordable, TypedTexts } from './recordable.ts';

export interface RemarkWords {
  /** null outside the items: 開会, 閉会. */
  readonly itemId: string | null;
  /** Who spoke: a seat, or a name where no seat did (事務局, 招聘者); neither where nobody caught it. */
  readonly seatId: string | null;
  readonly speakerName: string;
  readonly text: string;
}

export type RemarkRefusal = RecordRefusal | { readonly kind: 'changed'; readonly stored: Remark };

/** The words as they are kept, or what is wrong with them. */
export async function readWords(
  tx: Tx,
  actor: Actor,
  { meeting, body }: MeetingOfBody,
  typed: RemarkWords,
): Promise<Result<RemarkWords, { readonly kind: 'invalid'; readonly problems: TypedTexts['problems'] }>> {
  const texts = new TypedTexts();
  const text = texts.read('text', typed.text, { limit: textLimits.long, required: true, lines: 'several-lines' });
  const speakerName = texts.read('speakerName', typed.speakerName, { limit: textLimits.name });
  const { itemId, seatId } = typed;
  if (itemId !== null && !(await isItemOf(tx, actor.workspaceId, meeting.meetingId, itemId))) {
    texts.wrong('itemId', 'unknown');
  }
  if (seatId !== null && !(await isSeatOf(tx, actor.workspaceId, body.bodyId, seatId)))
    texts.wrong('seatId', 'unknown');
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  return ok({ itemId, seatId, speakerName: seatId === null ? speakerName : '', text });
}

export interface RemarkOfMeeting {
  readonly remark: Remark;
  readonly of: MeetingOfBody;
}

/** The remark with its meeting, if that still takes corrections. */
export async function remarkToChange(
  tx: Tx,
  actor: Actor,
  remarkId: string,
): Promise<Result<RemarkOfMeeting, RecordRefusal>> {
  const seen = isUuid(remarkId) ? await findRemark(tx, actor.workspaceId, remarkId) : undefined;
  const of = await recordable(tx, actor, seen?.meetingId ?? '');
  if (!of.ok) return of;
  // Read again under the meeting's lock: somebody may have changed it in between.
  const remark = await findRemark(tx, actor.workspaceId, remarkId);
  return remark ? ok({ remark, of: of.value }) : err({ kind: 'not-found' });
}

export async function updateRemark(tx: Tx, remark: Remark, set: Partial<RemarkWords & { removed: boolean }>) {
  await tx
    .updateTable('councils.remark')
    .set({ ...set, version: sql`version + 1` })
    .where('workspaceId', '=', remark.workspaceId)
    .where('remarkId', '=', remark.remarkId)
    .execute();
}

/** Keeps the words that stood there; once the meeting is closed, its own history says so too. */
export async function noteRemark(
  tx: Tx,
  actor: Actor,
  { remark, of }: RemarkOfMeeting,
  step: { readonly kind: 'changed' | 'removed' | 'restored'; readonly note: string; readonly at: Date },
): Promise<void> {
  const { meetingId, remarkId } = remark;
  const event = { meetingId, subjectKind: 'remark', subjectId: remarkId, text: remark.text, ...step } as const;
  await noteRecordEvent(tx, actor, event);
  if (!isClosed(of)) return;
  await noteMeetingEvent(tx, actor, { meetingId, kind: `remark-${step.kind}`, note: step.note, at: step.at });
}
