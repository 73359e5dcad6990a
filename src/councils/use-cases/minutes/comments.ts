import { randomUUID } from 'node:crypto';
import type { Actor, Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Way } from '../../domain/meeting.ts';
import { isFull } from '../../domain/sending/text-problem.ts';
import { councilsPolicy } from '../../policy.ts';
import { commentsOf, findComment } from '../../store/minutes.ts';
import { type RecordRefusal, recordable, TypedTexts } from '../recording/recordable.ts';
import { checkedMeeting, personOfMeeting } from './checked-meeting.ts';
import { entered } from './draft.ts';
import type { ChangedComment, MinutesRefusal } from './refusal.ts';

type CommentRefusal = RecordRefusal | Extract<MinutesRefusal, { kind: 'wrong-state' | 'full' }>;

/**
 * A comment on the draft, to one item or in general (itemId null), while the check runs. Whoever calls has made sure that the doer
 * is this person, or of the secretariat writing down a sheet of paper; a guest without a record in the books has no personId.
 */
export async function commentOnMinutes(
  tx: Tx,
  doer: Doer,
  input: {
    readonly meetingId: string;
    readonly itemId: string | null;
    readonly personId: string | null;
    readonly text: string;
    readonly via: Way;
    readonly clock: Clock;
  },
): Promise<Result<{ readonly commentId: string }, CommentRefusal>> {
  const found = await checkedMeeting(tx, doer, input.meetingId);
  if (!found.ok) return found;
  const texts = new TypedTexts();
  const text = texts.read('text', input.text, { limit: textLimits.long, lines: 'several-lines', required: true });
  if (input.itemId !== null && !(await isItemOf(tx, doer, input.meetingId, input.itemId))) {
    texts.wrong('itemId', 'unknown');
  }
  if (input.personId !== null && !(await personOfMeeting(tx, doer, found.value, input.personId))) {
    texts.wrong('personId', 'unknown');
  }
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  if (input.via !== 'secretariat') {
    const sent = (await commentsOf(tx, doer.workspaceId, input.meetingId)).filter(
      (comment) => comment.enteredBy === doer.auditName,
    );
    if (isFull(sent, text)) return err({ kind: 'full' });
  }
  const commentId = randomUUID();
  await tx
    .insertInto('councils.minutesComment')
    .values({
      workspaceId: doer.workspaceId,
      commentId,
      meetingId: input.meetingId,
      itemId: input.itemId,
      personId: input.personId,
      text,
      via: input.via,
      ...entered(doer, input.clock),
    })
    .execute();
  return ok({ commentId });
}

/** What no edition prints cannot be commented on. */
async function isItemOf(tx: Tx, { workspaceId }: Doer, meetingId: string, itemId: string): Promise<boolean> {
  if (!isUuid(itemId)) return false;
  const item = await tx
    .selectFrom('councils.agendaItem')
    .select('itemId')
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .where('itemId', '=', itemId)
    .where('removed', '=', false)
    .where('visibility', '<>', 'secretariat')
    .executeTakeFirst();
  return item !== undefined;
}

/** What the secretariat answers: 「ご指摘のとおり直しました」. A later answer takes the place of an earlier one. */
export async function answerComment(
  tx: Tx,
  actor: Actor,
  input: { readonly commentId: string; readonly answer: string; readonly version: number; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string }, RecordRefusal | ChangedComment>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const comment = isUuid(input.commentId) ? await findComment(tx, actor.workspaceId, input.commentId) : undefined;
  if (!comment) return err({ kind: 'not-found' });
  const found = await recordable(tx, actor, comment.meetingId);
  if (!found.ok) return found;
  const texts = new TypedTexts();
  const answer = texts.read('answer', input.answer, { limit: textLimits.long, lines: 'several-lines', required: true });
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  const changed = await tx
    .updateTable('councils.minutesComment')
    .set({ answer, answeredByName: actor.name, answeredAt: input.clock.now(), version: input.version + 1 })
    .where('workspaceId', '=', actor.workspaceId)
    .where('commentId', '=', input.commentId)
    .where('version', '=', input.version)
    .returning('commentId')
    .executeTakeFirst();
  if (changed) return ok({ meetingId: comment.meetingId });
  const stored = await findComment(tx, actor.workspaceId, input.commentId);
  return stored ? err({ kind: 'changed', stored }) : err({ kind: 'not-found' });
}
