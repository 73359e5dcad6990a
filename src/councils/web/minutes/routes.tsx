import { isUuid } from '#kernel/uuid.ts';
import {
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { findComment } from '../../store/minutes.ts';
import { meetingAt } from '../meetings/meeting-at.ts';
import { checkRoutes } from './check-routes.tsx';
import type { Errand } from './errand.ts';
import { fileRoutes } from './file-routes.ts';
import { linkRoutes } from './link-routes.tsx';
import { loadMinutesPage } from './load-page.ts';
import { addendumErrand, answerErrand, officerErrand } from './officer-errands.ts';
import { minutesPath, officerReply, readerReply } from './page-of.tsx';
import { readerByAccount, readerErrand } from './reader.ts';

export const minutesRoutes = (deps: CouncilsDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.minutes.pattern,
    who: 'signed-in',
    audit: 'councils.read-minutes',
    async handle(context) {
      const found = await meetingAt(context);
      if (!found) return refuse('not-found');
      if (context.actor.role === 'officer') return officerReply(context, found.meeting.meetingId, 200, null);
      const data = await loadMinutesPage(context.tx, context.actor, found.meeting.meetingId);
      return data ? readerReply(context, data, await readerByAccount(context, found), 200, null) : refuse('not-found');
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.minutes.pattern,
    who: 'signed-in',
    audit: 'councils.write-minutes',
    async handle(context) {
      const found = await meetingAt(context);
      if (!found) return refuse('not-found');
      const { meetingId } = found.meeting;
      if (context.actor.role === 'officer') {
        return afterErrand(context, meetingId, await officerErrand(context, meetingId));
      }
      const reader = await readerByAccount(context, found);
      const errand = await readerErrand(context, reader);
      if (errand.kind === 'done') return redirect(minutesPath(context, meetingId, errand.done));
      if (errand.kind === 'refused') return refuse(errand.refusal);
      const data = await loadMinutesPage(context.tx, context.actor, meetingId);
      return data ? readerReply(context, data, reader, errand.status, errand.typed) : refuse('not-found');
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.minutesAddenda.pattern,
    who: secretariat,
    audit: 'councils.add-addendum',
    async handle(context) {
      const found = await meetingAt(context);
      if (!found) return refuse('not-found');
      const { meetingId } = found.meeting;
      return afterErrand(context, meetingId, await addendumErrand(context, meetingId));
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.comment.pattern,
    who: secretariat,
    audit: 'councils.answer-comment',
    async handle(context) {
      const { comment: commentId } = context.params;
      if (!isUuid(commentId)) return refuse('not-found');
      const comment = await findComment(context.tx, context.actor.workspaceId, commentId);
      if (!comment) return refuse('not-found');
      context.touch(commentId);
      return afterErrand(context, comment.meetingId, await answerErrand(context, commentId));
    },
  }),
  ...checkRoutes(deps),
  ...fileRoutes,
  ...linkRoutes,
];

const afterErrand = async (context: WorkspaceContext, meetingId: string, errand: Errand): Promise<Reply> =>
  errand.kind === 'done'
    ? redirect(minutesPath(context, meetingId, errand.done))
    : errand.kind === 'refused'
      ? refuse(errand.refusal)
      : officerReply(context, meetingId, errand.status, errand.typed);
