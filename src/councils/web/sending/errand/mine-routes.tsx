import { isUuid } from '#kernel/uuid.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { errandMessages } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import { findMeeting } from '../../../store/meetings.ts';
import { attendeesOf } from '../../../store/sending/attendees.ts';
import { type Errand, loadErrand } from '../../../use-cases/sending/load-errand.ts';
import { crumbs } from '../../meetings/meeting-at.ts';
import { answerErrand, errandContent, type Shown } from './answer-errand.tsx';
import { pathsByAccount } from './errand-paths.ts';

/** The signed-in member's own row of the meeting; null for everybody who is not asked to it. */
async function errandOf({ tx, actor, params, clock }: WorkspaceContext): Promise<Errand | null> {
  const meetingId = params.meeting ?? '';
  if (actor.accountId === null || !isUuid(meetingId)) return null;
  if (!(await findMeeting(tx, actor.workspaceId, meetingId))) return null;
  const own = (await attendeesOf(tx, actor.workspaceId, meetingId)).find(
    ({ contact }) => contact?.accountId === actor.accountId,
  );
  if (!own) return null;
  const { attendeeId } = own;
  return loadErrand(tx, actor.workspaceId, { meetingId, attendeeId, via: 'account', now: clock.now() });
}

const to = ({ actor, params }: WorkspaceContext) => pathsByAccount(actor.workspaceKey, params.meeting ?? '');

async function show(context: WorkspaceContext, status: number, shown: Shown | null): Promise<Reply> {
  const errand = await errandOf(context);
  if (!errand) return refuse('not-found');
  context.touch(errand.attendee.attendeeId);
  const { query, language } = context;
  const content = errandContent(errand, { shown, query, to: to(context), language });
  const { own } = errandMessages[language];
  return page({ ...content, section: 'councils', breadcrumbs: crumbs(context.actor, errand, language, own) }, status);
}

/** The same as the personal link's page, for members with an account. */
export const mineRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.mine.pattern,
    who: 'signed-in',
    audit: 'councils.see-own-meeting',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.mine.pattern,
    who: 'signed-in',
    audit: 'councils.reply',
    bodyLimit: 4 * 1024 * 1024,
    async handle(context) {
      const errand = await errandOf(context);
      if (!errand) return refuse('not-found');
      context.touch(errand.attendee.attendeeId);
      const { tx, actor, form, clock, language } = context;
      const what = form.get('do') === 'opinion' ? 'opinion' : 'reply';
      const answered = await answerErrand(tx, actor, { errand, what, form, via: 'account', clock, language });
      if (answered.ok) return redirect(`${to(context).page}?${answered.value}`);
      return answered.error === 'not-found' ? refuse('not-found') : show(context, 422, answered.error);
    },
  }),
];
