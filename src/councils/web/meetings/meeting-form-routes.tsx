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
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { meetingsOf } from '../../store/meeting-books.ts';
import { type Body, findBody, findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { changeMeeting } from '../../use-cases/meetings/change-meeting.ts';
import { nextNumber, planMeeting } from '../../use-cases/meetings/plan-meeting.ts';
import { crumbs, meetingAt, meetingName } from './meeting-at.ts';
import { MeetingFormPage } from './meeting-fields.tsx';
import { formOfMeeting, meetingInput, proposedForm, readMeetingForm, type TypedMeeting } from './meeting-form.ts';
import { type FieldError, problemSentence } from './problem-sentence.ts';
import { refusedMeeting } from './refused-meeting.tsx';

interface Shown {
  readonly typed: TypedMeeting;
  readonly errors?: readonly FieldError[];
  readonly stored?: TypedMeeting;
}

async function bodyAt(context: WorkspaceContext): Promise<Body | undefined> {
  const { body } = context.params;
  if (!isUuid(body)) return undefined;
  context.touch(body);
  return findBody(context.tx, context.actor.workspaceId, body);
}

const standing = async ({ tx, actor }: WorkspaceContext, body: Body) =>
  (await meetingsOf(tx, actor.workspaceId, body.bodyId)).filter(({ cancelledOn }) => cancelledOn === null);

async function showPlan(context: WorkspaceContext, body: Body, status: number, shown: Shown | null): Promise<Reply> {
  const { actor, language } = context;
  const t = messages[language];
  const meetings = await standing(context, body);
  const next = nextNumber(meetings);
  return page(
    {
      title: t.form.planTitle(body.name),
      section: 'councils',
      breadcrumbs: [
        { label: t.councils, href: paths.councils.to(actor.workspaceKey) },
        { label: body.name, href: paths.body.to(actor.workspaceKey, body.bodyId) },
        { label: t.form.plan },
      ],
      body: (
        <MeetingFormPage
          title={t.form.planTitle(body.name)}
          lead={t.form.planLead(next)}
          action={paths.newMeeting.to(actor.workspaceKey, body.bodyId)}
          submit={t.form.plan}
          typed={shown?.typed ?? proposedForm(body, meetings.at(-1))}
          errors={shown?.errors ?? []}
          nextNumber={next}
          version={null}
          stored={null}
        />
      ),
    },
    status,
  );
}

function showEdit(context: WorkspaceContext, of: MeetingOfBody, status: number, shown: Shown): Reply {
  const { actor, language } = context;
  const t = messages[language].form;
  const title = t.editTitle(meetingName(of, language));
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(actor, of, language, messages[language].hub.actions.edit),
      body: (
        <MeetingFormPage
          title={title}
          lead={t.editLead}
          action={paths.editMeeting.to(actor.workspaceKey, of.meeting.meetingId)}
          submit={t.save}
          typed={shown.typed}
          errors={shown.errors ?? []}
          nextNumber={null}
          version={of.meeting.version}
          stored={shown.stored ?? null}
        />
      ),
    },
    status,
  );
}

export const meetingFormRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.newMeeting.pattern,
    who: secretariat,
    audit: 'none',
    async handle(context) {
      const body = await bodyAt(context);
      return body ? showPlan(context, body, 200, null) : refuse('not-found');
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.newMeeting.pattern,
    who: secretariat,
    audit: 'councils.plan-meeting',
    async handle(context) {
      const { tx, actor, clock, language } = context;
      const body = await bodyAt(context);
      if (!body) return refuse('not-found');
      const typed = readMeetingForm(context.form);
      const input = meetingInput(typed, language);
      if (!input.ok) return showPlan(context, body, 422, { typed, errors: input.error });
      const planned = await planMeeting(tx, actor, { ...input.value, bodyId: body.bodyId, clock });
      if (planned.ok) {
        context.touch(planned.value.meetingId);
        return redirect(`${paths.meeting.to(actor.workspaceKey, planned.value.meetingId)}?done=planned`);
      }
      if (planned.error.kind !== 'invalid')
        return refuse(planned.error.kind === 'forbidden' ? 'forbidden' : 'not-found');
      const label = (field: string) => messages[language].form[field as 'place'];
      const errors = planned.error.problems.map((problem) => problemSentence(problem, label, language));
      return showPlan(context, body, 422, { typed, errors });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.editMeeting.pattern,
    who: secretariat,
    audit: 'councils.see-meeting',
    async handle(context) {
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      if (of.meeting.cancelledOn !== null) return refusedMeeting(context, of, 'cancelled');
      if (of.meeting.state === 'signed') return refusedMeeting(context, of, 'signed');
      return showEdit(context, of, 200, { typed: formOfMeeting(of.meeting, context.language) });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.editMeeting.pattern,
    who: secretariat,
    audit: 'councils.change-meeting',
    async handle(context) {
      const { tx, actor, clock, language } = context;
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      const { meetingId } = of.meeting;
      const typed = readMeetingForm(context.form);
      const input = meetingInput(typed, language);
      if (!input.ok) return showEdit(context, asSeen(of, context), 422, { typed, errors: input.error });
      const changed = await changeMeeting(tx, actor, {
        ...input.value,
        // NaN is no number that a meeting may have: the use case says so.
        number: input.value.number ?? Number.NaN,
        meetingId,
        version: formVersion(context.form),
        clock,
      });
      if (changed.ok) return redirect(`${paths.meeting.to(actor.workspaceKey, meetingId)}?done=changed`);
      switch (changed.error.kind) {
        case 'changed': {
          const now = (await findMeeting(tx, actor.workspaceId, meetingId)) ?? of;
          return showEdit(context, now, 409, { typed, stored: formOfMeeting(now.meeting, language) });
        }
        case 'invalid': {
          const label = (field: string) => messages[language].form[field as 'place'];
          const errors = changed.error.problems.map((problem) => problemSentence(problem, label, language));
          return showEdit(context, asSeen(of, context), 422, { typed, errors });
        }
        case 'forbidden':
        case 'not-found':
          return refuse(changed.error.kind);
        default:
          return refusedMeeting(context, of, changed.error.kind);
      }
    },
  }),
];

/** The meeting with the version that the form carried: what was wrong is mended first, then somebody else's change is shown. */
const asSeen = (of: MeetingOfBody, context: WorkspaceContext): MeetingOfBody => ({
  ...of,
  meeting: { ...of.meeting, version: formVersion(context.form) },
});
