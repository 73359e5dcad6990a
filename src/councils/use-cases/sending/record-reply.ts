import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Reply, replies, type Way } from '../../domain/meeting.ts';
import { textFindings } from '../../domain/text-finding.ts';
import { findMeeting } from '../../store/meetings.ts';
import { lockAttendee, updateAttendee } from '../../store/sending/attendees.ts';
import { closedFor } from './meeting-is-over.ts';
import type { Refused } from './refusal.ts';

export interface NewReply {
  /** The meeting the doer is in: an attendee of another one is not found. */
  readonly meetingId: string;
  readonly attendeeId: string;
  readonly reply: Reply;
  /** 代理の氏名 and 職名; the name is needed with 'proxy', and forgotten with any other reply. */
  readonly proxyName: string;
  readonly proxyTitle: string;
  readonly via: Way;
  readonly clock: Clock;
}

/**
 * 出欠の返事, by link, by account, or from paper by the secretariat. Answering again takes the place of the earlier answer, which is
 * handed back so that the page can say so. Whoever calls has made sure that the doer is this attendee, or of the secretariat.
 */
export async function recordReply(
  tx: Tx,
  doer: Doer,
  input: NewReply,
): Promise<Result<{ readonly before: Reply }, Refused<'closed' | 'cancelled'>>> {
  const found = await findMeeting(tx, doer.workspaceId, input.meetingId, 'lock');
  const attendee = found && (await lockAttendee(tx, doer.workspaceId, input.attendeeId));
  if (!found || attendee?.meetingId !== input.meetingId) return err({ kind: 'not-found' });
  const closed = closedFor(found.meeting, input.via, input.clock.now());
  if (closed) return err({ kind: closed });
  const isProxy = input.reply === 'proxy';
  const [proxyName, proxyTitle] = isProxy ? [settledText(input.proxyName), settledText(input.proxyTitle)] : ['', ''];
  // The secretariat may take back what it wrote down by mistake; a member answers.
  const known = replies.includes(input.reply) && (input.reply !== '' || input.via === 'secretariat');
  const problems = [
    ...(known ? [] : [{ field: 'reply', kind: input.reply === '' ? 'missing' : 'not-a-choice' } as const]),
    ...textFindings('proxyName', proxyName, { limit: textLimits.name, required: isProxy }),
    ...textFindings('proxyTitle', proxyTitle, { limit: textLimits.name }),
  ];
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const none = input.reply === '';
  await updateAttendee(
    tx,
    { workspaceId: doer.workspaceId, ...attendee },
    {
      reply: input.reply,
      replyVia: none ? '' : input.via,
      repliedAt: none ? null : input.clock.now(),
      proxyName,
      proxyTitle,
    },
  );
  return ok({ before: attendee.reply });
}
