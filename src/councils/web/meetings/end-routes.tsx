import { parseClockTime } from '#kernel/clock-time.ts';
import { clockTimeRefusal } from '#kernel/locales/refusal-sentence.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { heldStates } from '../../store/meeting-books.ts';
import { type AgendaItem, agendaItems, type MeetingOfBody } from '../../store/meetings.ts';
import { cancelMeeting } from '../../use-cases/meetings/cancel-meeting.ts';
import { closeMeeting } from '../../use-cases/meetings/close-meeting.ts';
import { preflight } from '../../use-cases/meetings/preflight.ts';
import { CancelPage, ClosePage, type TypedClosing } from './end-pages.tsx';
import { crumbs, meetingAt, meetingName } from './meeting-at.ts';
import { type FieldError, problemSentence } from './problem-sentence.ts';
import { agendaRefused } from './refused-agenda.ts';
import { refusedMeeting } from './refused-meeting.tsx';

function showCancel(
  context: WorkspaceContext,
  of: MeetingOfBody,
  reason: string,
  errors: readonly FieldError[],
): Reply {
  const { actor, language } = context;
  const title = messages[language].form.cancelTitle(meetingName(of, language));
  const props = { title, meeting: of.meeting, workspaceKey: actor.workspaceKey, errors, reason };
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(actor, of, language, messages[language].hub.actions.cancel),
      body: <CancelPage {...props} />,
    },
    errors.length > 0 ? 422 : 200,
  );
}

async function showClose(
  context: WorkspaceContext,
  of: MeetingOfBody,
  typed: TypedClosing,
  errors: readonly FieldError[],
): Promise<Reply> {
  const { tx, actor, clock, language } = context;
  const checked = await preflight(tx, actor, { meetingId: of.meeting.meetingId, before: 'closing', clock });
  if (!checked.ok) return refuse('not-found');
  const title = messages[language].form.closeTitle(meetingName(of, language));
  const props = { title, meeting: of.meeting, workspaceKey: actor.workspaceKey, errors, typed };
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(actor, of, language, messages[language].hub.actions.close),
      body: <ClosePage {...props} warnings={checked.value} open={await withoutResult(context, of)} />,
    },
    errors.length > 0 ? 422 : 200,
  );
}

const withoutResult = async ({ tx, actor }: WorkspaceContext, of: MeetingOfBody): Promise<readonly AgendaItem[]> =>
  (await agendaItems(tx, actor.workspaceId, of.meeting.meetingId)).filter(({ outcome }) => outcome === null);

const past = ({ meeting }: MeetingOfBody) =>
  meeting.cancelledOn !== null ? 'cancelled' : heldStates.includes(meeting.state) ? 'closed' : null;

export const endRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.cancelMeeting.pattern,
    who: secretariat,
    audit: 'councils.see-meeting',
    async handle(context) {
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      const why = past(of);
      return why ? refusedMeeting(context, of, why) : showCancel(context, of, '', []);
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.cancelMeeting.pattern,
    who: secretariat,
    audit: 'councils.cancel-meeting',
    async handle(context) {
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      const { tx, actor, clock, language } = context;
      const { meetingId } = of.meeting;
      const reason = context.form.get('reason');
      const done = await cancelMeeting(tx, actor, { meetingId, reason, clock });
      if (done.ok) return redirect(`${paths.meeting.to(actor.workspaceKey, meetingId)}?done=cancelled`);
      if (done.error.kind !== 'invalid') return agendaRefused(context, of, done.error);
      const label = () => messages[language].form.cancelReason;
      return showCancel(
        context,
        of,
        reason,
        done.error.problems.map((each) => problemSentence(each, label, language)),
      );
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.closeMeeting.pattern,
    who: secretariat,
    audit: 'councils.see-meeting',
    async handle(context) {
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      const why = past(of);
      if (why) return refusedMeeting(context, of, why);
      const { openedAt, closedAt, startsAt, endsAt } = of.meeting;
      const typed = { openedAt: openedAt || startsAt, closedAt: closedAt || endsAt, notes: new Map<string, string>() };
      return showClose(context, of, typed, []);
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.closeMeeting.pattern,
    who: secretariat,
    audit: 'councils.close-meeting',
    async handle(context) {
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      const { tx, actor, clock, language, form } = context;
      const { meetingId } = of.meeting;
      const open = await withoutResult(context, of);
      const notes = new Map(
        open
          .filter(({ itemId }) => form.has(`carried-${itemId}`))
          .map(({ itemId }) => [itemId, form.get(`carried-${itemId}`)] as const),
      );
      const typed = { openedAt: form.get('openedAt'), closedAt: form.get('closedAt'), notes };
      const errors: FieldError[] = [];
      const time = (field: 'openedAt' | 'closedAt') => {
        if (typed[field].trim() === '') return undefined;
        const read = parseClockTime(typed[field]);
        if (read.ok) return read.value;
        errors.push({ field, message: clockTimeRefusal(read.error, language) });
        return undefined;
      };
      const [openedAt, closedAt] = [time('openedAt'), time('closedAt')];
      if (errors.length > 0) return showClose(context, of, typed, errors);
      const done = await closeMeeting(tx, actor, { meetingId, openedAt, closedAt, carriedNotes: notes, clock });
      if (done.ok) return redirect(`${paths.meeting.to(actor.workspaceKey, meetingId)}?done=closed`);
      if (done.error.kind !== 'invalid') return agendaRefused(context, of, done.error);
      const title = (field: string) => open.find(({ itemId }) => field === `carried-${itemId}`)?.title ?? '';
      const label = (field: string) => messages[language].form.carriedNote(title(field));
      const sentences = done.error.problems.map((each) => {
        const { field, message } = problemSentence(each, label, language);
        return { field: field === 'endsAt' ? 'closedAt' : field, message };
      });
      return showClose(context, of, typed, sentences);
    },
  }),
];
