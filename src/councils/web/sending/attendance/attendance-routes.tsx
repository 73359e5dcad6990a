import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import type { TextProblem } from '../../../domain/sending/text-problem.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import { secretariat } from '../../../policy.ts';
import { type Attendee, attendeesOf } from '../../../store/sending/attendees.ts';
import { opinionsOf } from '../../../store/sending/opinions.ts';
import { isOver } from '../../../use-cases/sending/meeting-is-over.ts';
import { recordPresence } from '../../../use-cases/sending/record-presence.ts';
import { recordReply } from '../../../use-cases/sending/record-reply.ts';
import { crumbs, meetingAt, titleOf } from '../../meetings/meeting-at.ts';
import { type AttendanceRow, changedReplies, presenceRow, readRows, storedRow } from './attendance-form.ts';
import { AttendancePage } from './attendance-page.tsx';
import { quorumSentence } from './quorum-sentence.ts';

interface Typed {
  readonly rows: readonly AttendanceRow[];
  readonly problems: readonly TextProblem[];
  readonly conflicts: readonly Attendee[];
}

async function show(context: WorkspaceContext, status: number, typed: Typed | null): Promise<Reply> {
  const { tx, actor, language, query } = context;
  const found = await meetingAt(context);
  if (!found) return refuse('not-found');
  const { meeting } = found;
  const { meetingId } = meeting;
  const t = officerMessages[language].attendance;
  // What came back stands on rows as they were loaded: should part of it be written already, it is undone with this answer.
  const attendees =
    typed?.rows.map(({ attendee }) => attendee) ?? (await attendeesOf(tx, actor.workspaceId, meetingId));
  const opinions = meeting.form === 'written' ? await opinionsOf(tx, actor.workspaceId, meetingId) : [];
  const answered = new Set(opinions.map(({ attendeeId }) => attendeeId));
  const title = titleOf(found, language, t.title);
  const body = (
    <AttendancePage
      title={title}
      workspaceKey={actor.workspaceKey}
      meetingId={meetingId}
      quorum={quorumSentence(found, attendees, answered, language)}
      rows={typed?.rows ?? attendees.map(storedRow)}
      errors={(typed?.problems ?? []).map((problem) => ({
        field: problem.field,
        message: sendingWords[language].problem(problem),
      }))}
      conflicts={typed?.conflicts ?? []}
      saved={!typed && query.get('done') === 'saved'}
      canReply={!isOver(meeting) && meeting.cancelledOn === null}
      canSave={meeting.state !== 'signed' && meeting.cancelledOn === null}
      written={meeting.form === 'written'}
    />
  );
  const breadcrumbs = crumbs(actor, found, language, t.title);
  return page({ title, section: 'councils', breadcrumbs, body }, status);
}

async function save(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, form, clock } = context;
  const found = await meetingAt(context);
  if (!found) return refuse('not-found');
  const { meetingId } = found.meeting;
  const before = await attendeesOf(tx, actor.workspaceId, meetingId);
  const rows = readRows(before, form);
  const changed = changedReplies(rows);
  const late = changed.filter((row) => row.attendee.reply !== row.replyWas && row.attendee.reply !== row.reply);
  const recorded = await recordPresence(tx, actor, { meetingId, rows: rows.map(presenceRow), clock });
  if (!recorded.ok) {
    if (recorded.error.kind === 'invalid') {
      return show(context, 422, { rows, problems: recorded.error.problems, conflicts: [] });
    }
    return refuse(
      recorded.error.kind === 'signed' || recorded.error.kind === 'cancelled' ? 'closed' : recorded.error.kind,
    );
  }
  const conflicts = before.filter(
    ({ attendeeId }) =>
      recorded.value.conflicts.some((row) => row.attendeeId === attendeeId) ||
      late.some((row) => row.attendee.attendeeId === attendeeId),
  );
  if (conflicts.length > 0) return show(context, 409, { rows: rows.map(asOfNow), problems: [], conflicts });
  for (const row of changed) {
    const { attendee, reply, proxyName, proxyTitle } = row;
    const { attendeeId } = attendee;
    const replied = await recordReply(tx, actor, {
      meetingId,
      attendeeId,
      reply,
      proxyName,
      proxyTitle,
      via: 'secretariat',
      clock,
    });
    if (replied.ok) continue;
    if (replied.error.kind !== 'invalid') return refuse('closed');
    const problems = replied.error.problems.map((problem) => ({ ...problem, field: `${problem.field}-${attendeeId}` }));
    return show(context, 422, { rows, problems, conflicts: [] });
  }
  context.touch(meetingId);
  return redirect(`${paths.attendance.to(actor.workspaceKey, meetingId)}?done=saved`);
}

/** Saving again writes over what is stored now: it stands beside the form. */
const asOfNow = (row: AttendanceRow): AttendanceRow => ({
  ...row,
  version: row.attendee.version,
  replyWas: row.attendee.reply,
});

export const attendanceRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.attendance.pattern,
    who: secretariat,
    audit: 'councils.see-attendance',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.attendance.pattern,
    who: secretariat,
    audit: 'councils.record-attendance',
    bodyLimit: 4 * 1024 * 1024,
    handle: save,
  }),
];
