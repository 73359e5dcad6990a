import { dateInJapan } from '#kernel/date-in-japan.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { mayRead, underItems } from '../../domain/viewpoint.ts';
import { paths } from '../../paths.ts';
import { councilsPolicy, secretariat } from '../../policy.ts';
import { agendaItems, type MeetingOfBody } from '../../store/meetings.ts';
import { inForce, materialsOf } from '../../store/sending/materials.ts';
import { loadHub } from '../../use-cases/meetings/load-hub.ts';
import { noticeMeeting } from '../../use-cases/meetings/notice-meeting.ts';
import { viewpointOf } from '../../use-cases/viewpoint.ts';
import { followUpsOf } from '../follow-ups.tsx';
import { HubPage } from './hub-page.tsx';
import { crumbs, meetingAt, meetingName } from './meeting-at.ts';
import { ReaderPage } from './reader-page.tsx';
import { refusedMeeting } from './refused-meeting.tsx';

export const hubRoutes = (deps: CouncilsDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.meeting.pattern,
    who: 'signed-in',
    audit: 'councils.see-meeting',
    async handle(context) {
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      const { tx, actor, clock, language } = context;
      if (!councilsPolicy['councils.keep'](actor)) return showReader(deps, context, of);
      const title = meetingName(of, language);
      const hub = await loadHub(tx, actor, of, { sources: deps.agendaSources, clock });
      return page({
        title,
        section: 'councils',
        breadcrumbs: crumbs(actor, of, language),
        body: <HubPage hub={hub} title={title} done={context.query.get('done') ?? ''} />,
      });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.noticeMeeting.pattern,
    who: secretariat,
    audit: 'councils.notice-meeting',
    async handle(context) {
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      const { tx, actor, clock } = context;
      const { meetingId } = of.meeting;
      const noticed = await noticeMeeting(tx, actor, { meetingId, clock });
      if (noticed.ok) return redirect(`${paths.meeting.to(actor.workspaceKey, meetingId)}?done=noticed`);
      switch (noticed.error.kind) {
        case 'cancelled':
        case 'closed':
        case 'signed':
          return refusedMeeting(context, of, noticed.error.kind);
        default:
          return refuse(noticed.error.kind === 'forbidden' ? 'forbidden' : 'not-found');
      }
    },
  }),
];

/** Members and others: what their viewpoint may read, and nothing of the agenda before the notice. */
async function showReader(deps: CouncilsDeps, context: WorkspaceContext, of: MeetingOfBody): Promise<Reply> {
  const { tx, actor, clock, language } = context;
  const viewpoint = await viewpointOf(tx, actor, of);
  const { meetingId, state } = of.meeting;
  const told = state !== 'planned';
  const readable = <T extends { readonly visibility: Parameters<typeof mayRead>[1] }>(things: readonly T[]) =>
    things.filter(({ visibility }) => mayRead(viewpoint.level, visibility));
  const agenda = told ? await agendaItems(tx, actor.workspaceId, meetingId) : [];
  const items = readable(agenda);
  const materials = told
    ? readable(underItems(inForce(await materialsOf(tx, actor.workspaceId, meetingId)), agenda))
    : [];
  const title = meetingName(of, language);
  return page({
    title,
    section: 'councils',
    breadcrumbs: crumbs(actor, of, language),
    body: (
      <ReaderPage
        of={of}
        title={title}
        viewpoint={viewpoint}
        items={items}
        followUps={await followUpsOf(context, deps, { kind: 'agenda-item', ids: items.map(({ itemId }) => itemId) })}
        materials={materials}
        today={dateInJapan(clock.now())}
        workspaceKey={actor.workspaceKey}
      />
    ),
  });
}
