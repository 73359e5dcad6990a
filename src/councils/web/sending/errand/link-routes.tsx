import { isUuid } from '#kernel/uuid.ts';
import {
  file,
  type LinkContext,
  linkRoute,
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
} from '#platform/http/route.ts';
import { MEETING_LINK } from '../../../domain/sending/link-life.ts';
import { paths } from '../../../paths.ts';
import { type Errand, loadErrand } from '../../../use-cases/sending/load-errand.ts';
import { markRead } from '../../../use-cases/sending/mark-read.ts';
import { materialFile } from '../../../use-cases/sending/material-file.ts';
import { answerErrand, errandContent, type Shown } from './answer-errand.tsx';
import { pathsByLink } from './errand-paths.ts';

/** The holder's own meeting and row; a link reaches nothing else. null: taken off the meeting since. */
const errandOf = ({ tx, holder, clock }: LinkContext): Promise<Errand | null> =>
  loadErrand(tx, holder.workspaceId, {
    meetingId: holder.subjectId,
    attendeeId: holder.holderId,
    via: 'link',
    now: clock.now(),
  });

const to = ({ holder }: LinkContext) => pathsByLink(holder.workspaceKey, holder.token);

/** Whoever holds the link acts under the name that the invitation bears. */
const doerOf = ({ holder }: LinkContext, errand: Errand) => ({ ...holder, name: errand.attendee.name });

async function show(context: LinkContext, status: number, shown: Shown | null): Promise<Reply> {
  const errand = await errandOf(context);
  if (!errand) return refuse('not-found');
  context.touch(errand.attendee.attendeeId);
  return page(
    errandContent(errand, { shown, query: context.query, to: to(context), language: context.language }),
    status,
  );
}

async function answer(context: LinkContext, what: 'reply' | 'opinion'): Promise<Reply> {
  const errand = await errandOf(context);
  if (!errand) return refuse('not-found');
  context.touch(errand.attendee.attendeeId);
  const { tx, form, clock, language } = context;
  const answered = await answerErrand(tx, doerOf(context, errand), {
    errand,
    what,
    form,
    via: 'link',
    clock,
    language,
  });
  if (answered.ok) return redirect(`${to(context).page}?${answered.value}`);
  return answered.error === 'not-found' ? refuse('not-found') : show(context, 422, answered.error);
}

const common = { who: 'link', purpose: MEETING_LINK } as const;
/** Twenty opinions of 20,000 characters, as a browser sends Japanese. */
const OPINIONS_LIMIT = 4 * 1024 * 1024;

/** What the personal link to a meeting opens: no account, no script, a phone's width. */
export const linkRoutes: readonly Route[] = [
  linkRoute({
    ...common,
    method: 'get',
    path: paths.link.meeting.pattern,
    audit: 'councils.see-own-meeting',
    handle: (context) => show(context, 200, null),
  }),
  linkRoute({
    ...common,
    method: 'post',
    path: paths.link.reply.pattern,
    audit: 'councils.reply',
    handle: (context) => answer(context, 'reply'),
  }),
  linkRoute({
    ...common,
    method: 'post',
    path: paths.link.opinion.pattern,
    audit: 'councils.give-opinion',
    bodyLimit: OPINIONS_LIMIT,
    handle: (context) => answer(context, 'opinion'),
  }),
  // A form that came back with errors stands under these addresses: asked for again, the page opens without them.
  ...[paths.link.reply, paths.link.opinion].map(({ pattern }) =>
    linkRoute({
      ...common,
      method: 'get',
      path: pattern,
      audit: 'none',
      handle: async (context) => redirect(to(context).page),
    }),
  ),
  linkRoute({
    ...common,
    method: 'get',
    path: paths.link.material.pattern,
    audit: 'councils.download-material',
    async handle(context) {
      const errand = await errandOf(context);
      const material = errand?.materials.find(({ materialId }) => materialId === context.params.material);
      const found = errand && material && (await materialFile(context.tx, doerOf(context, errand), material, context));
      if (!found) return refuse('not-found');
      context.touch(material.materialId);
      return file(found.bytes, found.mediaType, found.name, { 'x-content-type-options': 'nosniff' });
    },
  }),
  linkRoute({
    ...common,
    method: 'post',
    path: paths.link.readMaterial.pattern,
    audit: 'councils.mark-read',
    async handle(context) {
      const materialId = context.params.material ?? '';
      const errand = await errandOf(context);
      if (!errand || !isUuid(materialId) || errand.attendee.personId === null) return refuse('not-found');
      const { meetingId } = errand.meeting;
      if (!errand.materials.some((material) => material.materialId === materialId)) return refuse('not-found');
      const { personId } = errand.attendee;
      const { tx, clock } = context;
      const read = await markRead(tx, doerOf(context, errand), { materialId, personId, via: 'link', clock });
      if (!read.ok) return refuse('not-found');
      context.touch(`${meetingId}/${materialId}`);
      return redirect(`${to(context).page}?done=read`);
    },
  }),
];
