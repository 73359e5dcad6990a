import type { IsoDate } from '#kernel/calendar.ts';
import { isUuid } from '#kernel/uuid.ts';
import { formVersion } from '#platform/http/form-version.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { questionsFor } from '../../domain/visits/questions.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { questionsOfMeeting } from '../../store/briefing-questions.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { seatOfBody } from '../../store/seat-of-body.ts';
import { findVisit, type Visit } from '../../store/visits.ts';
import { changeVisit } from '../../use-cases/visits/change-visit.ts';
import { recordVisit } from '../../use-cases/visits/record-visit.ts';
import { visitList } from '../../use-cases/visits/visit-list.ts';
import { meetingName } from '../meetings/meeting-at.ts';
import { visitCrumbs } from './crumbs.ts';
import { memberName } from './member-name.ts';
import {
  emptyVisitForm,
  type FieldError,
  formOfVisit,
  readVisitForm,
  type VisitForm,
  visitInput,
  wordProblem,
} from './visit-form.ts';
import { VisitListPage, type VisitsDone } from './visit-list-page.tsx';
import { VisitPage } from './visit-page.tsx';

interface Shown {
  readonly stored: Visit | null;
  readonly form: VisitForm;
  readonly errors?: readonly FieldError[];
  readonly conflict?: boolean;
}

function show(context: WorkspaceContext, of: MeetingOfBody, seat: SeatOnDay, status: number, shown: Shown): Reply {
  const { actor, language } = context;
  const t = visitsMessages[language].form;
  return page(
    {
      title: t.title(memberName(seat, language)),
      section: 'councils',
      breadcrumbs: visitCrumbs(actor, of, language, t.crumb),
      body: (
        <VisitPage
          meetingId={of.meeting.meetingId}
          seat={seat}
          stored={shown.stored}
          form={shown.form}
          errors={shown.errors ?? []}
          conflict={shown.conflict ?? false}
          actor={actor}
          language={language}
        />
      ),
    },
    status,
  );
}

/** The meeting and one of its seats, or of those on another day; null when either is not there. */
async function seatAt(
  { tx, actor }: WorkspaceContext,
  meetingId: string | undefined,
  seatId: string,
  others: readonly IsoDate[] = [],
) {
  if (!isUuid(meetingId) || !isUuid(seatId)) return null;
  const found = await findMeeting(tx, actor.workspaceId, meetingId);
  if (!found) return null;
  const days = [found.meeting.heldOn, ...others];
  const seat = await seatOfBody(tx, actor.workspaceId, found.body.bodyId, seatId, days);
  return seat ? { found, seat } : null;
}

const isDone = (text: string): text is VisitsDone => ['recorded', 'changed', 'questions'].includes(text);

async function showList(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, language, params } = context;
  if (!isUuid(params.meeting)) return refuse('not-found');
  const list = await visitList(tx, actor, { meetingId: params.meeting });
  if (!list.ok) return refuse(list.error.kind);
  const questions = await questionsOfMeeting(tx, actor.workspaceId, params.meeting);
  const withoutQuestion = list.value.members.filter(({ seat }) => !questionsFor(questions, seat).some(Boolean)).length;
  const done = context.query.get('done') ?? '';
  const t = visitsMessages[language];
  return page({
    title: t.list.title(meetingName(list.value, language)),
    section: 'councils',
    breadcrumbs: visitCrumbs(actor, list.value, language),
    body: (
      <VisitListPage
        list={list.value}
        withoutQuestion={withoutQuestion}
        done={isDone(done) ? done : null}
        actor={actor}
        language={language}
      />
    ),
  });
}

export const visitRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.visits.pattern,
    who: secretariat,
    audit: 'councils.see-visits',
    async handle(context) {
      context.touch(context.params.meeting ?? '');
      const seatId = context.query.get('seat');
      if (seatId === null) return showList(context);
      const at = await seatAt(context, context.params.meeting, seatId);
      if (!at) return refuse('not-found');
      return show(context, at.found, at.seat, 200, { stored: null, form: emptyVisitForm(context.actor.name) });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.visits.pattern,
    who: secretariat,
    audit: 'councils.record-visit',
    async handle(context) {
      const { tx, actor, clock, language, params } = context;
      const seatId = context.form.get('seat');
      const at = await seatAt(context, params.meeting, seatId);
      if (!at) return refuse('not-found');
      const form = readVisitForm(context.form);
      const again = (errors: readonly FieldError[]) =>
        show(context, at.found, at.seat, 422, { stored: null, form, errors });
      const input = visitInput(form, language);
      if (!input.ok) return again(input.error);
      const { meetingId } = at.found.meeting;
      const done = await recordVisit(tx, actor, { ...input.value, meetingId, seatId, clock });
      if (done.ok) {
        context.touch(done.value.visitId);
        return redirect(`${paths.visits.to(actor.workspaceKey, meetingId)}?done=recorded`);
      }
      if (done.error.kind !== 'invalid') return refuse(done.error.kind);
      return again(done.error.problems.map((problem) => wordProblem(problem, language)));
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.visit.pattern,
    who: secretariat,
    audit: 'councils.see-visits',
    async handle(context) {
      const at = await visitAt(context);
      if (!at) return refuse('not-found');
      context.touch(at.visit.visitId);
      const form = formOfVisit(at.visit, context.language);
      return show(context, at.found, at.seat, 200, { stored: at.visit, form });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.visit.pattern,
    who: secretariat,
    audit: 'councils.change-visit',
    async handle(context) {
      const { tx, actor, clock, language } = context;
      const at = await visitAt(context);
      if (!at) return refuse('not-found');
      const { visitId, meetingId } = at.visit;
      context.touch(visitId);
      const form = readVisitForm(context.form);
      const again = (errors: readonly FieldError[]) =>
        show(context, at.found, at.seat, 422, { stored: at.visit, form, errors });
      const input = visitInput(form, language);
      if (!input.ok) return again(input.error);
      const version = formVersion(context.form);
      const done = await changeVisit(tx, actor, { ...input.value, visitId, version, clock });
      if (done.ok) return redirect(`${paths.visits.to(actor.workspaceKey, meetingId)}?done=changed`);
      if (done.error.kind === 'changed') {
        return show(context, at.found, at.seat, 409, { stored: done.error.stored, form, conflict: true });
      }
      if (done.error.kind !== 'invalid') return refuse(done.error.kind);
      return again(done.error.problems.map((problem) => wordProblem(problem, language)));
    },
  }),
];

async function visitAt(context: WorkspaceContext) {
  const { visit: visitId } = context.params;
  const visit = isUuid(visitId) ? await findVisit(context.tx, context.actor.workspaceId, visitId) : undefined;
  // A seat may have ended between the visit and the meeting: what was heard there can still be read.
  const at = visit && (await seatAt(context, visit.meetingId, visit.seatId, [visit.visitedOn]));
  return at ? { ...at, visit } : null;
}
